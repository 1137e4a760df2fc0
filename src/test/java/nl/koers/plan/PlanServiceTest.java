package nl.koers.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalService;
import nl.koers.caseload.NewClient;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.plan.SupportNeed.NextMove;
import nl.koers.plan.process.PlanTables;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.Team;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class PlanServiceTest {

    private static final String GOAL = "A flat with a door that locks, Zwaluw-7701.";

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanTables tables;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private JournalService journal;

    @Autowired
    private WorkService work;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode client;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        client = nora(() -> caseload.open(
                new NewClient(team.organisation(), "Wilg", Channel.DROP_IN, FirstQuestion.MONEY, AgeGroup.ADULT)));
    }

    private <T> T nora(Supplier<T> act) {
        return as(team.nora(), act);
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    private UUID identify(LifeDomain domain) {
        var need = nora(() -> plans.identify(client, domain, GOAL));
        jobs.settle(client);
        return need;
    }

    /** The dialog that opens them says that no trajectory is made. */
    @Test
    void noPlanIsMadeForAMinorByAnyDoor() {
        var minor = nora(() -> caseload.open(
                new NewClient(team.organisation(), "Kaya", Channel.POLICE, FirstQuestion.SAFETY, AgeGroup.MINOR)));

        assertThatThrownBy(() -> nora(() -> plans.identify(minor, LifeDomain.HOUSING, GOAL)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(nora(() -> plans.of(minor)).needs()).isEmpty();
        assertThat(nora(() -> work.of(minor))).extracting(WorkItem::taskKey).containsExactly("handOverWarmly");
    }

    private SupportNeed need(UUID id) {
        return nora(() -> plans.of(client)).needs().stream()
                .filter(need -> need.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private WorkItem task(String key, LifeDomain domain) {
        return nora(() -> work.of(client)).stream()
                .filter(item -> item.taskKey().equals(key) && item.lifeDomain() == domain)
                .findFirst()
                .orElseThrow();
    }

    private void complete(String key, LifeDomain domain, Object... answers) {
        var given = new HashMap<String, Object>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put((String) answers[i], answers[i + 1]);
        }
        var task = task(key, domain);
        nora(() -> work.complete(task.taskId(), given));
        jobs.settle(client);
    }

    private void agree(LifeDomain domain, String goal) {
        complete(
                "agreeGoal",
                domain,
                "needNext",
                "start",
                "goal",
                goal,
                "needLevel",
                "2",
                "helpBy",
                "own",
                "reviewEvery",
                "P1M",
                "steps",
                "Call the housing corporation");
    }

    @Test
    void aNeedBeginsWithATaskToAgreeOnAGoalThatKnowsTheWordsOfTheClient() {
        var id = identify(LifeDomain.HOUSING);

        var need = need(id);
        assertThat(need.state()).isEqualTo(NeedState.AGREEING);
        assertThat(need.goal()).isEqualTo(GOAL);
        assertThat(need.nextMove()).isEqualTo(NextMove.CASEWORKER);
        var task = task("agreeGoal", LifeDomain.HOUSING);
        assertThat(nora(() -> work.open(task.taskId())).values())
                .containsEntry("goal", GOAL)
                .containsEntry("helpBy", "both");
    }

    @Test
    void answersAboutNeedsStandInTheJournalWithTheirDomain() {
        identify(LifeDomain.HOUSING);
        identify(LifeDomain.DEBTS);
        agree(LifeDomain.HOUSING, "My own front door");
        agree(LifeDomain.DEBTS, "Fewer letters");
        nora(() -> work.complete(
                nora(() -> work.of(client)).stream()
                        .filter(item -> !item.beside())
                        .findFirst()
                        .orElseThrow()
                        .taskId(),
                Map.of("contactResult", "notReached", "ageGroup", "adult", "contactWish", "light")));

        assertThat(nora(() -> journal.entries(client, 10)))
                .extracting(entry -> ((JournalEntry.Answers) entry).lifeDomain())
                .containsExactly(null, LifeDomain.DEBTS, LifeDomain.HOUSING);
    }

    @Test
    void whatIsToldInATaskStandsInThePlan() {
        var id = identify(LifeDomain.HOUSING);
        agree(LifeDomain.HOUSING, "My own front door");

        var need = need(id);
        assertThat(need.goal()).isEqualTo("My own front door");
        assertThat(need.steps()).isEqualTo("Call the housing corporation");
        assertThat(need.state()).isEqualTo(NeedState.TAKING_STEPS);
        assertThat(need.helpBy()).isEqualTo(HelpBy.OWN);
        assertThat(need.levelFirst()).isEqualTo(2);
    }

    @Test
    void levelThenAndNowAndEveryLevelBetweenAreKept() {
        var id = identify(LifeDomain.DEBTS);
        agree(LifeDomain.DEBTS, GOAL);
        complete("takeSteps", LifeDomain.DEBTS);
        assertThat(need(id).reviewAt()).isNotNull();
        assertThat(need(id).nextMove()).isEqualTo(NextMove.CLIENT_AND_CASEWORKER);
        nora(() -> {
            plans.lookNow(client, id);
            return true;
        });
        complete(
                "reviewNeed",
                LifeDomain.DEBTS,
                "needLevel",
                "4",
                "needNext",
                "finish",
                "needOutcome",
                "partly",
                "barrier",
                "language");

        var need = need(id);
        assertThat(need.open()).isFalse();
        assertThat(need.levelFirst()).isEqualTo(2);
        assertThat(need.levelNow()).isEqualTo(4);
        assertThat(need.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(need.barrier()).isEqualTo(Barrier.LANGUAGE);
        assertThat(need.nextMove()).isEqualTo(NextMove.NOBODY);
        assertThat(nora(() -> plans.of(client)).levels(LifeDomain.DEBTS))
                .extracting(Plan.Level::step)
                .containsExactly(2, 4);
    }

    @Test
    void aBarrierOfAnEarlierReviewIsNotCountedAgain() {
        var id = identify(LifeDomain.DEBTS);
        agree(LifeDomain.DEBTS, GOAL);
        complete("takeSteps", LifeDomain.DEBTS);
        lookNow(id);
        complete(
                "reviewNeed",
                LifeDomain.DEBTS,
                "needLevel",
                "2",
                "needNext",
                "change",
                "helpBy",
                "own",
                "barrier",
                "benefitSlow",
                "reviewEvery",
                "P1W");
        complete("takeSteps", LifeDomain.DEBTS);
        lookNow(id);
        complete("reviewNeed", LifeDomain.DEBTS, "needLevel", "3", "needNext", "goOn", "reviewEvery", "P1W");

        assertThat(jdbc.sql("select coalesce(barrier, '-') from koers.need_review where need = :need order by id")
                        .param("need", id)
                        .query(String.class)
                        .list())
                .containsExactly("-", "benefitSlow", "-");
    }

    private void lookNow(UUID id) {
        nora(() -> {
            plans.lookNow(client, id);
            return true;
        });
    }

    @Test
    void needsGoOnThroughADoubtAndATemporaryReturn() {
        for (var domain : List.of(LifeDomain.HOUSING, LifeDomain.DEBTS, LifeDomain.HEALTH)) {
            identify(domain);
        }
        agree(LifeDomain.HOUSING, GOAL);

        for (var change : List.of(new CourseChange.DoubtArose(), new CourseChange.TemporaryReturnBegan())) {
            nora(() -> {
                trajectories.change(client, change);
                return true;
            });
            jobs.settle(client);
        }

        assertThat(nora(() -> plans.of(client)).needs())
                .extracting(SupportNeed::domain, SupportNeed::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LifeDomain.HOUSING, NeedState.TAKING_STEPS),
                        org.assertj.core.groups.Tuple.tuple(LifeDomain.DEBTS, NeedState.AGREEING),
                        org.assertj.core.groups.Tuple.tuple(LifeDomain.HEALTH, NeedState.AGREEING));
        assertThat(task("takeSteps", LifeDomain.HOUSING)).isNotNull();
    }

    @Test
    void answersGivenLastTimeAreThoseOfTheSameNeed() {
        identify(LifeDomain.HOUSING);
        identify(LifeDomain.DEBTS);
        agree(LifeDomain.HOUSING, "A home");

        assertThat(nora(() -> work.open(task("agreeGoal", LifeDomain.DEBTS).taskId()))
                        .previous())
                .isEmpty();
    }

    @Test
    void aTooLongGoalIsRefusedAndChangesNothing() {
        assertThatThrownBy(() -> nora(() -> plans.identify(client, LifeDomain.HOUSING, "x".repeat(1001))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(nora(() -> plans.of(client)).needs()).isEmpty();
    }

    @Test
    void aColleagueAndAnotherOrganisationSeeNothing() {
        identify(LifeDomain.HOUSING);

        assertThatThrownBy(() -> as(team.nick(), () -> plans.of(client))).isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(Team.create(jdbc).nora(), () -> plans.of(client)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(Team.create(jdbc).nora(), () -> plans.identify(client, LifeDomain.DEBTS, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theWordsOfTheClientAreNowhereReadable() {
        identify(LifeDomain.HOUSING);

        assertThat(new MarkerScan(dataSource).find("Zwaluw-7701")).isEmpty();
    }

    @Test
    void theTablesAdviseOnEveryDomainAndSafetyComesFirst() {
        var advice = nora(tables::advice);

        assertThat(advice.helpBy())
                .containsEntry(LifeDomain.HEALTH, HelpBy.PARTNER)
                .hasSize(9);
        assertThat(advice.levels().values())
                .allSatisfy(steps -> assertThat(steps).hasSize(5));
        assertThat(advice.suggestions().get(Profile.EXPLOITATION).domains()).startsWith(LifeDomain.SAFETY);
        assertThat(advice.suggestions().get(Profile.NOT_CHOSEN).domains()).isEmpty();
        assertThat(Map.copyOf(advice.suggestions()).values())
                .allSatisfy(suggestion -> assertThat(suggestion.source()).isNotBlank());
    }
}

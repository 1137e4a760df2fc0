package nl.koers.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.form.Field;
import nl.koers.form.FieldError;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.Team;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.InvalidAnswersException;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkFilter;
import nl.koers.work.WorkFilter.Scope;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class SignalServiceTest {

    private static final String TOLD = "Two letters from a bailiff, Zwaluw-8801.";

    @Autowired
    private SignalService signals;

    @Autowired
    private Clients clients;

    @Autowired
    private PlanService plans;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private WorkService work;

    @Autowired
    private ManagementService management;

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
        client = clients.in(Step.AFTERCARE, team, "Wilg");
        runJobs();
    }

    private <T> T nora(Supplier<T> act) {
        return as(team.nora(), act);
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    private UUID note(SignalKind kind) {
        var id = nora(() -> signals.note(client, new NewSignal(kind, SignalOrigin.PARTNER, TOLD)));
        runJobs();
        return id;
    }

    private void runJobs() {
        management.createJobQuery().messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    private void nobodyLooksInTime(UUID signal) {
        management.executeJob(management
                .createJobQuery()
                .timers()
                .processInstanceId(signal(signal).processInstance())
                .singleResult()
                .getId());
    }

    private Signal signal(UUID id) {
        return nora(() -> signals.of(client)).stream()
                .filter(signal -> signal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<WorkItem> task(Actor actor, String key) {
        return as(actor, () -> work.of(client)).stream()
                .filter(item -> item.taskKey().equals(key))
                .findFirst();
    }

    private void complete(String key, Object... answers) {
        var given = new HashMap<String, Object>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put((String) answers[i], answers[i + 1]);
        }
        var task = task(team.nora(), key).orElseThrow();
        nora(() -> work.complete(task.taskId(), given));
        runJobs();
    }

    private void look(String response, Object... more) {
        var answers = new ArrayList<Object>(List.of("response", response, "responseReason", "clientWants"));
        answers.addAll(List.of(more));
        complete("lookAtSignal", answers.toArray());
    }

    // ---- from noting to answering ----

    @Test
    void aSignalIsATaskForTheCaseworkerThatShowsWhatWasTold() {
        var id = note(SignalKind.DEBTS);

        assertThat(signal(id).state()).isEqualTo(SignalState.NOTED);
        assertThat(signal(id).told()).isEqualTo(TOLD);
        var task = task(team.nora(), "lookAtSignal").orElseThrow();
        assertThat(task.assignee()).isEqualTo(team.nora().userId());
        assertThat(task.atOnce()).isFalse();
        assertThat(task.beside()).isTrue();
        var hint = nora(() -> work.open(task.taskId())).hint().orElseThrow();
        assertThat(hint.titleKey()).isEqualTo("signal.kind.debts");
        assertThat(hint.advice().in(java.util.Locale.ENGLISH)).isEqualTo(TOLD);
        assertThat(hint.toString()).doesNotContain("Zwaluw");
    }

    @Test
    void aTalkIsAFurtherTaskAndThenTheSignalIsAnswered() {
        var id = note(SignalKind.DEBTS);

        look("talk");
        assertThat(signal(id).state()).isEqualTo(SignalState.RESPONDING);
        assertThat(signal(id).response()).isEqualTo(SignalResponse.TALK);
        assertThat(signal(id).reason()).isEqualTo(ResponseReason.CLIENT_WANTS);
        assertThat(signal(id).open()).isTrue();

        complete("talkWithClient", "notes", "Spoke by telephone.");
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
    }

    @Test
    void nothingIsAGoodAnswerToo() {
        var id = note(SignalKind.RELATIONSHIP_ENDED);

        look("nothing");

        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
        assertThat(signal(id).response()).isEqualTo(SignalResponse.NOTHING);
    }

    @Test
    void aNeedIsInThePlanAsSoonAsItIsChosen() {
        var id = note(SignalKind.DEBTS);

        look("renewedNeed", "lifeDomain", "debts", "goal", "Sleep again");

        assertThat(nora(() -> plans.openNeeds(client))).singleElement().satisfies(need -> {
            assertThat(need.domain()).isEqualTo(LifeDomain.DEBTS);
            assertThat(need.goal()).isEqualTo("Sleep again");
        });
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
        assertThat(task(team.nora(), "agreeGoal")).isPresent();
    }

    @Test
    void aNeedHasALifeDomain() {
        note(SignalKind.DEBTS);

        assertThatThrownBy(() -> look("renewedNeed")).isInstanceOf(InvalidAnswersException.class);
        assertThat(nora(() -> plans.openNeeds(client)))
                .extracting(SupportNeed::id)
                .isEmpty();
    }

    @Test
    void aTemporaryReturnTurnsTheCourseInTheSameBreath() {
        var id = note(SignalKind.CONSIDERS_RETURN);

        look("temporaryReturn");

        assertThat(nora(() -> trajectories.get(client)).step()).isEqualTo(Step.TEMPORARY_RETURN);
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
    }

    @Test
    void whereTheCourseHasNoTemporaryReturnTheTaskSaysSoAndNothingChanges() {
        note(SignalKind.CONSIDERS_RETURN);
        look("temporaryReturn");
        var again = note(SignalKind.CONSIDERS_RETURN);

        assertThat(problemsOf("temporaryReturn")).containsExactly("response: signal.problem.returnedAlready");
        assertThat(signal(again).state()).isEqualTo(SignalState.NOTED);

        client = clients.of(team, team.nora(), "Beuk");
        var early = note(SignalKind.CONSIDERS_RETURN);
        assertThat(problemsOf("temporaryReturn")).containsExactly("response: signal.problem.noReturn");
        assertThat(signal(early).state()).isEqualTo(SignalState.NOTED);
        assertThat(nora(() -> trajectories.get(client)).step()).isEqualTo(Step.CONTACT);
    }

    private List<String> problemsOf(String response) {
        try {
            look(response);
        } catch (InvalidAnswersException e) {
            return e.errors().stream()
                    .map((FieldError error) -> error.key() + ": " + error.messageKey())
                    .toList();
        }
        return List.of();
    }

    @Test
    void signalsAreNotedInAnyPhaseAnyNumberAtOnceAndAfterTheEnd() {
        client = clients.closed(team, "Els");

        var first = note(SignalKind.DISMISSAL);
        var second = note(SignalKind.DISMISSAL);
        look("nothing");

        assertThat(List.of(signal(first), signal(second)))
                .extracting(Signal::state)
                .containsExactlyInAnyOrder(SignalState.NOTED, SignalState.ANSWERED);
    }

    // ---- in time ----

    @Test
    void theOldNetworkOfWhoWasExploitedStandsBeforeAllOtherWork() {
        nora(() -> {
            trajectories.recordActivity(client, Profile.EXPLOITATION);
            return client;
        });
        clients.of(team, team.nora(), "Iep");
        note(SignalKind.DISMISSAL);

        note(SignalKind.OLD_NETWORK);

        var first = nora(() -> work.list(WorkFilter.of(Scope.MINE), 0, 50)).get(0);
        assertThat(first.taskKey()).isEqualTo("lookAtSignal");
        assertThat(first.atOnce()).isTrue();
        assertThat(nora(() -> work.list(WorkFilter.of(Scope.MINE), 0, 50)))
                .filteredOn(WorkItem::atOnce)
                .hasSize(1);
    }

    @Test
    void whenNobodyLooksATeamLeadIsAskedOnceUntilSomebodyDoes() {
        var id = note(SignalKind.DEBTS);

        nobodyLooksInTime(id);

        assertThat(task(team.lead(), "lookAtUnanswered")).isPresent();
        assertThat(as(team.lead(), () -> work.list(WorkFilter.of(Scope.MINE), 0, 50)))
                .extracting(WorkItem::taskKey)
                .containsExactly("lookAtUnanswered");
        assertThat(management
                        .createJobQuery()
                        .timers()
                        .processInstanceId(signal(id).processInstance())
                        .count())
                .isZero();

        look("nothing");

        assertThat(task(team.lead(), "lookAtUnanswered")).isEmpty();
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
    }

    @Test
    void whatATeamLeadIsAskedIsNoWorkOfCaseworkers() {
        nobodyLooksInTime(note(SignalKind.DEBTS));
        var task = task(team.lead(), "lookAtUnanswered").orElseThrow();

        assertThat(task(team.nora(), "lookAtUnanswered")).isEmpty();
        for (var scope : Scope.values()) {
            assertThat(nora(() -> work.list(WorkFilter.of(scope), 0, 50)))
                    .extracting(WorkItem::taskKey)
                    .doesNotContain("lookAtUnanswered");
        }
        assertThatThrownBy(() -> currentActor.runAs(team.nora(), () -> work.claim(task.taskId())))
                .isInstanceOf(WorkConflictException.class);
        assertThatThrownBy(() -> nora(() -> work.complete(task.taskId(), Map.of())))
                .isInstanceOf(WorkConflictException.class);
    }

    @Test
    void aTeamLeadWhoHasLookedLeavesTheSignalWithTheCaseworker() {
        var id = note(SignalKind.DEBTS);
        nobodyLooksInTime(id);
        var task = task(team.lead(), "lookAtUnanswered").orElseThrow();

        as(team.lead(), () -> work.complete(task.taskId(), Map.of("notes", "Nora looks today.")));

        assertThat(signal(id).state()).isEqualTo(SignalState.NOTED);
        assertThat(task(team.nora(), "lookAtSignal")).isPresent();
    }

    // ---- from a check-in ----

    @Test
    void whatNeedsAttentionInACheckInBecomesSignals() {
        checkIn(List.of("dismissal", "debts"));

        assertThat(nora(() -> signals.of(client)))
                .extracting(Signal::kind)
                .containsExactlyInAnyOrder(SignalKind.DISMISSAL, SignalKind.DEBTS);
        assertThat(nora(() -> signals.of(client)))
                .allSatisfy(signal -> assertThat(signal.origin()).isEqualTo(SignalOrigin.CHECK_IN))
                .allSatisfy(signal -> assertThat(signal.told()).isEmpty());
    }

    @Test
    void whatIsBeingLookedAtAlreadyDoesNotBeginAgain() {
        note(SignalKind.DEBTS);

        checkIn(List.of("debts"));

        assertThat(nora(() -> signals.of(client))).hasSize(1);
    }

    /** In aftercare that was agreed just now. */
    private void theClientIsInTouch() {
        complete(
                "agreeAftercare",
                "aftercareWish",
                "active",
                "profile",
                "severalNeeds",
                "nextStep",
                "stay",
                "aftercareEnd",
                "open");
        nora(() -> {
            trajectories.clientSpoke(client);
            return client;
        });
    }

    private void checkIn(List<String> kinds) {
        theClientIsInTouch();
        complete(
                "checkIn",
                "lastCheckIn",
                "needsAttention",
                "signals",
                kinds,
                "aftercareWish",
                "asAdvised",
                "nextStep",
                "stay");
    }

    @Test
    void theCheckInOffersEveryKind() {
        theClientIsInTouch();
        var form = nora(() ->
                        work.open(task(team.nora(), "checkIn").orElseThrow().taskId()))
                .form();

        var offered = (Field.Choices) form.field("signals").orElseThrow();

        assertThat(offered.options())
                .extracting(option -> SignalKind.of(option.value()))
                .containsExactly(SignalKind.values());
    }

    // ---- who ----

    @Test
    void aColleagueAndAnotherOrganisationSeeAndNoteNothing() {
        note(SignalKind.DEBTS);
        var signal = new NewSignal(SignalKind.DEBTS, SignalOrigin.OTHER, "");
        var stranger = Team.create(jdbc).nora();

        assertThatThrownBy(() -> as(team.nick(), () -> signals.of(client))).isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(team.nick(), () -> signals.note(client, signal)))
                .isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(stranger, () -> signals.of(client)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(stranger, () -> signals.note(client, signal)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
        assertThat(nora(() -> signals.of(client))).hasSize(1);
    }

    @Test
    void whatWasToldStandsNowhereInTheClear() {
        note(SignalKind.DEBTS);

        assertThat(new MarkerScan(dataSource).find("Zwaluw-8801")).isEmpty();
        assertThat(nora(() -> signals.of(client)).toString()).doesNotContain("Zwaluw");
    }

    @Test
    void moreThanAFewSentencesBelongInTheJournal() {
        assertThatThrownBy(() -> new NewSignal(SignalKind.DEBTS, SignalOrigin.NOTE, "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package nl.koers.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.koers.accesslog.AccessReason;
import nl.koers.caseload.CaseloadService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.organisation.Colleague;
import nl.koers.plan.PlanService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.Team;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class CaseworkerServiceTest {

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private SectionService sections;

    @Autowired
    private WorkService work;

    @Autowired
    private PlanService plans;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private Clients clients;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private Actor nora;
    private Actor nick;
    private Actor nina;
    private TrajectoryCode client;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        nora = team.nora();
        nick = team.nick();
        nina = new Actor(
                "nina-of-" + team.organisation().value(), EnumSet.of(Role.CASEWORKER), Set.of(team.organisation()));
        Accounts.create(jdbc, nora, nick, nina, team.lead());
        client = clients.of(team, nora, "Wilg");
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    private void change(Actor by, @Nullable Actor present, Actor next, boolean canIntroduce) {
        currentActor.runAs(
                by,
                () -> caseworkers.change(
                        client,
                        new NewCaseworker(
                                present == null ? null : present.userId(),
                                next.userId(),
                                ChangeReason.LONG_ABSENCE,
                                canIntroduce)));
    }

    /** A stopped account keeps its organisation and has no role any more. */
    @Test
    void whoseAccountWasStoppedIsNeitherOfferedNorAccepted() {
        jdbc.sql("delete from camunda.act_id_membership where user_id_ = :id")
                .param("id", nick.userId())
                .update();

        assertThat(as(nora, () -> caseworkers.others(trajectories.get(client))))
                .extracting(Colleague::userId)
                .contains(nina.userId())
                .doesNotContain(nick.userId());
        assertThatIllegalArgumentException().isThrownBy(() -> change(nora, nora, nick, true));
        assertThat(caseworker()).isEqualTo(nora.userId());
    }

    private @Nullable String caseworker() {
        return as(team.lead(), () -> trajectories.get(client)).caseworker();
    }

    private List<WorkItem> tasks(Actor assignee) {
        return as(team.lead(), () -> work.of(client)).stream()
                .filter(item -> assignee.userId().equals(item.assignee()))
                .toList();
    }

    private static List<String> keys(List<WorkItem> tasks) {
        return tasks.stream().map(WorkItem::taskKey).toList();
    }

    private void complete(Actor actor, String key) {
        currentActor.runAs(actor, () -> {
            var task = work.of(client).stream()
                    .filter(item -> item.taskKey().equals(key) && actor.userId().equals(item.assignee()))
                    .findFirst()
                    .orElseThrow();
            work.complete(task.taskId(), Map.of());
        });
        jobs.settle(client);
    }

    @Test
    void theWorkGoesToTheNewCaseworkerAtOnceFromEveryProcess() {
        currentActor.runAs(nora, () -> plans.identify(client, LifeDomain.DEBTS, ""));
        jobs.settle(client);
        assertThat(keys(tasks(nora))).containsExactlyInAnyOrder("getAcquainted", "agreeGoal");

        change(nora, nora, nick, true);

        assertThat(caseworker()).isEqualTo(nick.userId());
        assertThat(keys(tasks(nick))).containsExactlyInAnyOrder("getAcquainted", "agreeGoal");
        assertThat(keys(tasks(nora))).containsExactly("introduceInPerson");
    }

    @Test
    void timersStayAndWhatNobodyHasStaysOfTheTeam() {
        currentActor.runAs(
                nora,
                () -> work.complete(
                        tasks(nora).get(0).taskId(),
                        Map.of(
                                "contactResult",
                                "notReached",
                                "ageGroup",
                                "adult",
                                "contactWish",
                                "light",
                                "nextStep",
                                "stay")));
        jobs.settle(client);
        var planned = as(nora, () -> trajectories.get(client)).nextMomentAt();
        assertThat(planned).isNotNull();
        var dueAt = timers();
        assertThat(dueAt).isNotEmpty();

        change(nora, nora, nick, false);

        assertThat(timers()).isEqualTo(dueAt);
        change(team.lead(), nick, nina, false);
        currentActor.runAs(team.lead(), () -> tasks(nina).forEach(item -> work.release(item.taskId())));
        change(team.lead(), nina, nick, false);
        assertThat(as(nick, () -> work.of(client)))
                .extracting(WorkItem::assignee)
                .containsNull();
    }

    private List<Instant> timers() {
        return jdbc.sql(
                        """
                        select j.duedate_ at time zone 'UTC' from camunda.act_ru_job j
                          join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
                         where e.business_key_ = :code and j.type_ = 'timer'""")
                .param("code", client.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    @Test
    void thePreviousCaseworkerNeedsToKnowUntilTheNewOneIsIntroduced() {
        change(nora, nora, nick, true);

        assertThat(as(nora, () -> caseload.client(client)).card().alias()).isEqualTo("Wilg");
        assertThat(as(nora, () -> sections.read(client, DossierSection.SAFETY)).content())
                .isNotNull();
        assertThat(as(nick, () -> caseload.client(client)).card().alias()).isEqualTo("Wilg");
        assertThat(reasonsInTheLog(nora)).contains("handingOver");

        complete(nora, "introduceInPerson");

        assertThatThrownBy(() -> as(nora, () -> caseload.client(client))).isInstanceOf(DossierClosedException.class);
        assertThat(keys(tasks(nick))).containsExactlyInAnyOrder("getAcquainted", "getAcquainted");
        assertThat(as(nick, () -> caseworkers.changes(client)))
                .singleElement()
                .satisfies(change -> assertThat(change.handedOverAt()).isNotNull());
    }

    @Test
    void whoCannotIntroduceTheNextOneSeesNothingFromNowOn() {
        change(team.lead(), nora, nick, false);

        assertThatThrownBy(() -> as(nora, () -> caseload.client(client))).isInstanceOf(DossierClosedException.class);
        assertThat(tasks(nora)).isEmpty();
        assertThat(keys(tasks(nick))).containsExactlyInAnyOrder("getAcquainted", "getAcquainted");
    }

    @Test
    void aHandoverOfOneClientOpensNoOther() {
        var other = clients.of(team, nick, "Linde");

        change(nora, nora, nick, true);

        assertThatThrownBy(() -> as(nora, () -> caseload.client(other))).isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(nina, () -> caseload.client(client))).isInstanceOf(DossierClosedException.class);
    }

    @Test
    void theTasksOfAStandInGoAlongWithTheDraftOnThem() {
        team.standsIn(jdbc, nina, nora);
        var task = tasks(nora).get(0);
        currentActor.runAs(nina, () -> work.saveDraft(task, Map.of("notes", "half a sentence")));

        change(team.lead(), nora, nick, false);

        assertThatThrownBy(() -> as(nina, () -> work.open(task.taskId()))).isInstanceOf(DossierClosedException.class);
        assertThat(as(nick, () -> work.open(task.taskId())).values()).containsEntry("notes", "half a sentence");
    }

    @Test
    void aTaskThatAColleagueTookOnStaysWithThem() {
        var task = tasks(nora).get(0);
        currentActor.runAs(team.lead(), () -> {
            work.release(task.taskId());
            work.claim(task.taskId());
        });

        change(nora, nora, nick, true);

        assertThat(keys(tasks(team.lead()))).containsExactly(task.taskKey());
    }

    @Test
    void whoTypedTheirOwnDraftKeepsItAndNoOtherTakesItsPlace() {
        var task = tasks(nora).get(0);
        currentActor.runAs(nora, () -> work.saveDraft(task, Map.of("notes", "hers")));
        currentActor.runAs(nick, () -> {
            emergency.open(client, AccessReason.CLIENT_IS_HERE);
            work.saveDraft(task, Map.of("notes", "his"));
        });

        change(nora, nora, nick, true);

        assertThat(as(nick, () -> work.open(task.taskId())).values()).containsEntry("notes", "his");
        assertThat(as(nora, () -> work.open(task.taskId())).values()).containsEntry("notes", "hers");
    }

    @Test
    void theChangeIsWrittenDownWithWhoWhenAndWhy() {
        change(team.lead(), nora, nick, true);

        assertThat(as(nick, () -> caseworkers.changes(client))).singleElement().satisfies(change -> {
            assertThat(change.previous()).isEqualTo(nora.userId());
            assertThat(change.caseworker()).isEqualTo(nick.userId());
            assertThat(change.reason()).isEqualTo(ChangeReason.LONG_ABSENCE);
            assertThat(change.changedBy()).isEqualTo(team.lead().userId());
            assertThat(change.changedAt()).isBefore(Instant.now().plusSeconds(1));
            assertThat(change.handedOverAt()).isNull();
        });
        assertThat(jdbc.sql(
                                """
                                select count(*) from koers.access_log
                                 where trajectory = :code and part = 'caseworker' and action = 'changed'
                                   and user_id = :lead""")
                        .param("code", client.value())
                        .param("lead", team.lead().userId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoStandsInOrOpenedItWithAReasonDoesNotMakeAnybodyTheCaseworker() {
        team.standsIn(jdbc, nina, nora);
        currentActor.runAs(nick, () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));

        for (var somebody : List.of(nina, nick)) {
            assertThat(as(somebody, () -> caseworkers.mayChange(trajectories.get(client))))
                    .isFalse();
            assertThatThrownBy(() -> change(somebody, nora, somebody, true)).isInstanceOf(AccessDeniedException.class);
        }
        var other = Team.create(jdbc);
        assertThatThrownBy(() -> change(other.lead(), nora, nick, true))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
        change(nora, nora, nick, false);
        assertThat(as(other.nora(), () -> caseworkers.changes(client))).isEmpty();
        assertThat(as(nora, () -> caseworkers.changes(client))).hasSize(1);
        assertThat(caseworker()).isEqualTo(nick.userId());
    }

    @Test
    void onlyAnotherCaseworkerOfTheSameOrganisationCanGetAClient() {
        var other = Team.create(jdbc);
        Accounts.create(jdbc, other.nora());

        for (var wrong : List.of(other.nora(), team.lead(), nora)) {
            assertThatThrownBy(() -> change(nora, nora, wrong, true)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(as(nora, () -> caseworkers.others(trajectories.get(client))))
                .extracting(colleague -> colleague.userId())
                .containsExactlyInAnyOrder(nick.userId(), nina.userId());
        assertThat(caseworker()).isEqualTo(nora.userId());
    }

    @Test
    void aClientWithoutCaseworkerIsTakenOnByAnyCaseworker() {
        jdbc.sql("update koers.trajectory set caseworker = null where code = :code")
                .param("code", client.value())
                .update();

        change(nick, null, nick, true);

        assertThat(caseworker()).isEqualTo(nick.userId());
        assertThat(keys(tasks(nick))).containsExactly("getAcquainted");
    }

    @Test
    void whoChangesWhatSomebodyElseChangedMeanwhileIsToldAndChangesNothing() {
        change(team.lead(), nora, nick, false);

        assertThatThrownBy(() -> change(team.lead(), nora, nina, false)).isInstanceOf(CourseConflictException.class);

        assertThat(caseworker()).isEqualTo(nick.userId());
        assertThat(as(nick, () -> caseworkers.changes(client))).hasSize(1);
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneWins() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        var waiting = new CountDownLatch(1);
        try {
            var second = new java.util.concurrent.Future<?>[1];
            transaction.executeWithoutResult(status -> {
                change(team.lead(), nora, nick, false);
                second[0] = pool.submit(() -> {
                    waiting.countDown();
                    change(team.lead(), nora, nina, false);
                });
                await(waiting);
            });
            assertThatThrownBy(() -> second[0].get()).hasCauseInstanceOf(CourseConflictException.class);
        } finally {
            pool.shutdown();
        }
        assertThat(caseworker()).isEqualTo(nick.userId());
        assertThat(as(nick, () -> caseworkers.changes(client))).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aChangeDuringAHandoverLeavesTheIntroductionWithWhoOwesIt() {
        change(nora, nora, nick, true);
        change(nick, nick, nina, true);

        assertThat(keys(tasks(nora))).containsExactly("introduceInPerson");
        assertThat(keys(tasks(nick))).containsExactly("introduceInPerson");
        complete(nick, "introduceInPerson");
        complete(nora, "introduceInPerson");
        assertThat(keys(tasks(nina))).containsExactlyInAnyOrder("getAcquainted", "getAcquainted", "getAcquainted");
        for (var earlier : List.of(nora, nick)) {
            assertThatThrownBy(() -> as(earlier, () -> caseload.client(client)))
                    .isInstanceOf(DossierClosedException.class);
        }
    }

    @Test
    void aClosedTrajectoryGetsACaseworkerForWhenTheClientComesBackAndNoTask() {
        client = clients.closed(team, "Beuk");

        change(team.lead(), nora, nick, true);

        assertThat(as(team.lead(), () -> work.of(client))).isEmpty();
        currentActor.runAs(nick, () -> trajectories.reenter(client, Step.ORIENTATION));
        jobs.settle(client);
        assertThat(tasks(nick)).isNotEmpty();
    }

    private List<String> reasonsInTheLog(Actor actor) {
        return jdbc.sql("select distinct reason from koers.access_log where trajectory = :code and user_id = :user")
                .param("code", client.value())
                .param("user", actor.userId())
                .query(String.class)
                .list();
    }
}

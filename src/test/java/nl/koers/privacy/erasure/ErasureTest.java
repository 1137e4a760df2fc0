package nl.koers.privacy.erasure;

import static nl.koers.privacy.WholeClient.TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessReason;
import nl.koers.caseload.JournalService;
import nl.koers.dossier.DossierErasure;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.seal.UnreadableDossierException;
import nl.koers.privacy.WholeClient;
import nl.koers.privacy.process.EngineErasure;
import nl.koers.privacy.told.ToldService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Clients;
import nl.koers.testing.Dump;
import nl.koers.testing.EngineTest;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.Team;
import nl.koers.testing.TestDatabase;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryErasure;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class ErasureTest {

    @Autowired
    private ErasureService erasures;

    @Autowired
    private ErasureRunner runner;

    @Autowired
    private ErasureStore store;

    @Autowired
    private DossierErasure dossierErasure;

    @Autowired
    private EngineErasure engineErasure;

    @Autowired
    private TrajectoryErasure trajectoryErasure;

    @Autowired
    private ToldService notices;

    @Autowired
    private AccessLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WholeClient wholeClient;

    @Autowired
    private Clients clients;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private JournalService journal;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private WorkService work;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private Actor petra;

    @BeforeEach
    void teamExists() {
        team = Team.create(jdbc);
        petra = new Actor(
                "petra-" + team.organisation().value(), Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation()));
    }

    @Test
    void nothingIsLeftOfAClientOfWhomSomethingWasInEveryPlace() {
        var code = wholeClient.of(team);
        assertThat(rowsByTable(code)).as("something is kept in every table").doesNotContainValue(0L);
        var ids = engineIds(code);
        assertThat(ids).hasSizeGreaterThan(5);
        var needs = processesOfNeeds(code);
        assertThat(ids).containsAll(needs);
        assertThat(new MarkerScan(dataSource).find(TOLD))
                .contains("camunda.act_hi_comment.message_", "camunda.act_ge_bytearray.bytes_");
        var owner = TestDatabase.ofOwner(environment);
        assertThat(dump().find(code.value())).hasSizeGreaterThan(10);

        confirmed(code);
        runner.run();

        assertThat(rowsByTable(code).values()).containsOnly(0L);
        assertThat(new MarkerScan(dataSource).find(TOLD)).isEmpty();
        var dump = dump();
        assertThat(dump.tables()).hasSizeGreaterThan(60);
        assertThat(dump.find(TOLD)).isEmpty();
        assertThat(dump.find("06-12345678")).isEmpty();
        assertThat(dump.find(code.value())).containsOnlyKeys("koers.access_log", "koers.erasure");
        assertThat(ids).allSatisfy(id -> assertThat(dump.find(id)).isEmpty());
        assertThat(Dump.of(owner).find(TOLD)).isEmpty();
    }

    /** The tables of both roles: the engine's belong to the application, those of the domain to the owner. */
    private Dump dump() {
        return Dump.of(dataSource);
    }

    @Test
    void aBackupWithoutTheKeyCannotBeRead() {
        var code = wholeClient.of(team);
        var backup = new LinkedHashMap<String, String>();
        for (var table : List.of(
                "trajectory",
                "dossier",
                "dossier_section",
                "dossier_entry",
                "dossier_draft",
                "draft",
                "consent",
                "support_need")) {
            backup.put(
                    table,
                    Dump.copyOut(
                            dataSource,
                            "(select * from koers.%s where %s = '%s')"
                                    .formatted(
                                            table, table.equals("trajectory") ? "code" : "trajectory", code.value())));
        }
        assertThat(backup.values()).noneMatch(String::isBlank);
        var other = clients.of(team, team.nora(), "Somebody else");
        confirmed(code);
        runner.run();

        backup.forEach((table, rows) -> Dump.copyIn(dataSource, "koers." + table, rows));

        assertThatThrownBy(() -> as(team.nora(), () -> dossiers.card(code))).isInstanceOf(AccessDeniedException.class);
        jdbc.sql(
                        """
                        insert into koers.dossier_key (trajectory, master_key, wrapped_key)
                        select :code, master_key, wrapped_key from koers.dossier_key where trajectory = :other""")
                .param("code", code.value())
                .param("other", other.value())
                .update();
        assertThatThrownBy(() -> as(team.nora(), () -> dossiers.card(code)))
                .as("with the key of somebody else")
                .isInstanceOf(UnreadableDossierException.class);
        assertThat(dump().find(TOLD)).isEmpty();
        jdbc.sql("delete from koers.trajectory where code = :code")
                .param("code", code.value())
                .update();
    }

    @Test
    void othersKeepEverything() {
        var stays = wholeClient.of(team);
        var before = rowsByTable(stays);
        var tracesBefore = dump().find(stays.value());
        var code = wholeClient.of(team);

        confirmed(code);
        runner.run();

        assertThat(rowsByTable(stays)).isEqualTo(before);
        assertThat(dump().find(stays.value())).isEqualTo(tracesBefore);
        as(team.nora(), () -> {
            assertThat(dossiers.card(stays).alias()).isEqualTo(TOLD);
            assertThat(journal.entries(stays, 20)).hasSizeGreaterThan(2);
            assertThat(work.of(stays)).isNotEmpty();
        });
        // leave nothing told in plain for the other tests
        confirmed(stays);
        runner.run();
    }

    @ParameterizedTest
    @EnumSource(ErasureStep.class)
    void aCrashAtTheEndOfAStepUndoesThatStepOnlyAndTheNextRunFinishes(ErasureStep crashed) {
        var code = wholeClient.of(team);
        var id = confirmed(code);

        new Node() {
            @Override
            void perform(ErasureStep step, Erasure erasure) {
                super.perform(step, erasure);
                if (step == crashed) {
                    throw new IllegalStateException("crashed");
                }
            }
        }.run();

        var before = find(id);
        assertThat(before.state()).isEqualTo(Erasure.State.RUNNING);
        assertThat(before.steps()).hasSize(crashed.ordinal()).doesNotContain(crashed);
        assertThat(before.failedAt()).isNotNull();
        assertThat(keys(code)).isEqualTo(crashed == ErasureStep.KEY ? 1 : 0);
        assertThat(remains()).isZero();

        runner.run();

        assertErased(id, code);
    }

    @ParameterizedTest
    @EnumSource(ErasureStep.class)
    void aCrashBetweenTwoStepsLosesNothing(ErasureStep next) {
        var code = wholeClient.of(team);
        var id = confirmed(code);

        new Node() {
            @Override
            void perform(ErasureStep step, Erasure erasure) {
                if (step == next) {
                    throw new IllegalStateException("crashed");
                }
                super.perform(step, erasure);
            }
        }.run();
        assertThat(find(id).steps()).hasSize(next.ordinal());
        runner.run();
        runner.run();

        assertErased(id, code);
    }

    @ParameterizedTest
    @EnumSource(ErasureStep.class)
    void everyStepCanBeDoneAgain(ErasureStep again) {
        var code = wholeClient.of(team);
        var id = confirmed(code);

        new Node() {
            @Override
            void perform(ErasureStep step, Erasure erasure) {
                super.perform(step, erasure);
                if (step == again) {
                    super.perform(step, erasure);
                }
            }
        }.run();

        assertErased(id, code);
    }

    @Test
    void twoNodesNeverDoTheSameStep() throws InterruptedException {
        var id = confirmed(wholeClient.of(team));
        var inTheMiddle = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var done = new EnumMap<ErasureStep, Integer>(ErasureStep.class);
        var slow = new Thread(() -> new Node() {
            @Override
            void perform(ErasureStep step, Erasure erasure) {
                done.merge(step, 1, Integer::sum);
                super.perform(step, erasure);
                if (step == ErasureStep.CONTENTS) {
                    inTheMiddle.countDown();
                    await(goOn);
                }
            }
        }.run());
        slow.start();
        await(inTheMiddle);

        new Node() {
            @Override
            void perform(ErasureStep step, Erasure erasure) {
                done.merge(step, 1, Integer::sum);
                super.perform(step, erasure);
            }
        }.run();
        assertThat(find(id).steps()).containsExactly(ErasureStep.KEY);
        goOn.countDown();
        slow.join(30_000);

        assertThat(find(id).state()).isEqualTo(Erasure.State.DONE);
        assertThat(done).hasSize(4).doesNotContainValue(2);
        assertThat(remains()).isOne();
    }

    @Test
    void oneThatCannotGoOnDoesNotKeepTheOthersWaiting() {
        var stuck = clients.of(team, team.nora(), "Stuck");
        var stuckId = confirmed(stuck);
        var other = clients.of(team, team.nora(), "Other");
        var otherId = confirmed(other);

        new Node() {
            @Override
            void perform(ErasureStep step, Erasure erasure) {
                if (erasure.trajectory().equals(stuck)) {
                    throw new IllegalStateException("crashed");
                }
                super.perform(step, erasure);
            }
        }.run();

        assertThat(find(stuckId).state()).isEqualTo(Erasure.State.RUNNING);
        assertThat(find(otherId).state()).isEqualTo(Erasure.State.DONE);
        runner.run();
        assertThat(find(stuckId).state()).isEqualTo(Erasure.State.DONE);
    }

    @Test
    void whatRemainsIsOneRowToCount() {
        var code = clients.in(Step.DOUBT, team, "Counted");
        confirmed(code);
        runner.run();

        var row = jdbc.sql("select * from koers.erased_trajectory where organisation = :organisation")
                .param("organisation", team.organisation().value())
                .query()
                .singleRow();
        int year = clock.instant().atZone(Netherlands.ZONE).getYear();
        row.remove("id");
        assertThat(row)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "organisation",
                        team.organisation().value(),
                        "opened_in",
                        year,
                        "ended_in",
                        year,
                        "profile",
                        "notChosen",
                        "channel",
                        "dropIn",
                        "last_step",
                        "doubt",
                        "doubts",
                        1,
                        "temporary_returns",
                        0,
                        "out_of_sights",
                        0,
                        "pauses",
                        0));
    }

    @Test
    void aClosedOneAndOneThatCameBackAreErasedWithAllTheirInstances() {
        var code = clients.closed(team, "Back again");
        as(team.nora(), () -> trajectories.reenter(code, Step.ORIENTATION));
        var ids = engineIds(code);
        assertThat(ids).hasSizeGreaterThan(3);

        var id = confirmed(code);
        runner.run();

        assertErased(id, code);
        var dump = dump();
        assertThat(ids).allSatisfy(instance -> assertThat(dump.find(instance)).isEmpty());
    }

    @Test
    void itTakesAPrivacyOfficerAndSomebodyToWhomTheDossierIsOpen() {
        var code = clients.of(team, team.nora(), "Two people");
        var stranger = new Actor(
                "stranger",
                Set.of(Role.PRIVACY_OFFICER),
                Set.of(Team.create(jdbc).organisation()));

        assertThatThrownBy(() -> request(stranger, code)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> request(team.nick(), code)).isInstanceOf(AccessDeniedException.class);
        var id = request(petra, code);
        assertThatThrownBy(() -> request(team.nora(), code)).isInstanceOf(ErasureConflictException.class);

        assertThatThrownBy(() -> confirm(petra, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> confirm(stranger, id)).isInstanceOf(AccessDeniedException.class);
        var secondOfficer = new Actor("paul", Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation()));
        assertThatThrownBy(() -> confirm(secondOfficer, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> confirm(team.nick(), id)).isInstanceOf(AccessDeniedException.class);
        as(team.nick(), () -> emergency.open(code, AccessReason.CLIENT_IS_HERE));
        assertThatThrownBy(() -> confirm(team.nick(), id))
                .as("a dossier opened for some hours is not enough")
                .isInstanceOf(AccessDeniedException.class);
        runner.run();
        assertThat(keys(code)).isOne();

        confirm(team.lead(), id);
        runner.run();
        assertErased(id, code);
        assertThatThrownBy(() -> confirm(team.lead(), id)).isInstanceOf(ErasureConflictException.class);
    }

    @Test
    void aCaseworkerAsksAndThePrivacyOfficerConfirms() {
        var code = clients.of(team, team.nora(), "Other way round");
        var id = request(team.nora(), code);

        assertThatThrownBy(() -> confirm(team.nora(), id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> confirm(team.lead(), id)).isInstanceOf(AccessDeniedException.class);
        confirm(petra, id);
        runner.run();

        assertErased(id, code);
        assertThat(logged(code))
                .containsSubsequence(
                        "erasure requested " + team.nora().userId(),
                        "erasure confirmed " + petra.userId(),
                        "erasure erased koers");
    }

    @Test
    void aRequestCanBeTakenBackAndAskedAgain() {
        var code = clients.of(team, team.nora(), "Thought again");
        var id = request(team.nora(), code);

        assertThatThrownBy(() -> as(team.lead(), () -> erasures.withdraw(id)))
                .isInstanceOf(AccessDeniedException.class);
        as(team.nora(), () -> erasures.withdraw(id));
        assertThatThrownBy(() -> confirm(petra, id)).isInstanceOf(ErasureConflictException.class);
        runner.run();
        assertThat(keys(code)).isOne();
        assertThat(currentActor.callAs(team.nora(), () -> erasures.of(code))).isEmpty();

        request(petra, code);
        assertThat(currentActor.callAs(team.nora(), () -> erasures.of(code))).isPresent();
    }

    @Test
    void everyTableWithContentRefersToTheDossierOrIsKnownHere() {
        var cascading = jdbc.sql(
                        """
                        select distinct c.conrelid::regclass::text from pg_constraint c
                         where c.contype = 'f' and c.confdeltype = 'c' and c.conrelid::regclass::text like 'koers.%'""")
                .query(String.class)
                .list();

        assertThat(cascading).containsAll(tablesWithTrajectory());
    }

    /** A node of its own, which can crash. */
    private class Node extends ErasureRunner {
        Node() {
            super(
                    store,
                    dossierErasure,
                    engineErasure,
                    trajectoryErasure,
                    notices,
                    log,
                    currentActor,
                    transaction,
                    clock);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertErased(UUID id, TrajectoryCode code) {
        var erasure = find(id);
        assertThat(erasure.state()).isEqualTo(Erasure.State.DONE);
        assertThat(erasure.steps()).containsExactly(ErasureStep.values());
        assertThat(erasure.failedAt()).isNull();
        assertThat(rowsByTable(code).values()).containsOnly(0L);
        assertThat(dump().find(code.value())).containsOnlyKeys("koers.access_log", "koers.erasure");
        assertThat(remains()).isOne();
        assertThat(logged(code)).filteredOn(line -> line.contains("erased")).hasSize(1);
        assertThat(currentActor.callAs(petra, () -> notices.list()))
                .extracting(notice -> notice.told().toString())
                .as("who was told is kept once, whatever crashed")
                .doesNotHaveDuplicates();
    }

    private UUID confirmed(TrajectoryCode code) {
        var id = request(petra, code);
        confirm(team.nora(), id);
        return id;
    }

    private UUID request(Actor actor, TrajectoryCode code) {
        return currentActor.callAs(actor, () -> erasures.request(code, ErasureReason.CLIENT_ASKS));
    }

    private void confirm(Actor actor, UUID id) {
        as(actor, () -> erasures.confirm(id));
    }

    private Erasure find(UUID id) {
        return currentActor.callAs(petra, () -> erasures.list(0, 50)).stream()
                .filter(erasure -> erasure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long keys(TrajectoryCode code) {
        return count("koers.dossier_key", code);
    }

    private long remains() {
        return jdbc.sql("select count(*) from koers.erased_trajectory where organisation = :organisation")
                .param("organisation", team.organisation().value())
                .query(Long.class)
                .single();
    }

    private List<String> logged(TrajectoryCode code) {
        return jdbc.sql(
                        """
                        select part || ' ' || action || ' ' || user_id from koers.access_log
                         where trajectory = :code order by sequence""")
                .param("code", code.value())
                .query(String.class)
                .list();
    }

    /** How many rows each table with content has of a client, apart from what stays. */
    private Map<String, Long> rowsByTable(TrajectoryCode code) {
        var rows = new LinkedHashMap<String, Long>();
        tablesWithTrajectory().stream()
                .filter(table -> !table.equals("koers.retention_notice"))
                .forEach(table -> rows.put(table, count(table, code)));
        rows.put("koers.need_review", countThrough("koers.support_need", "koers.need_review", "need", code));
        rows.put("koers.referral_link", countThrough("koers.referral", "koers.referral_link", "referral", code));
        rows.put(
                "koers.document_chunk",
                countThrough("koers.dossier_document", "koers.document_chunk", "document", code));
        return rows;
    }

    private List<String> tablesWithTrajectory() {
        return jdbc.sql(
                        """
                        select format('%I.%I', c.table_schema, c.table_name) from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'koers' and t.table_type = 'BASE TABLE' and c.column_name = 'trajectory'
                           and c.table_name not in ('access_log', 'erasure')
                         order by 1""")
                .query(String.class)
                .list();
    }

    private long count(String table, TrajectoryCode code) {
        return jdbc.sql("select count(*) from %s where trajectory = :code".formatted(table))
                .param("code", code.value())
                .query(Long.class)
                .single();
    }

    /** Rows that know the client only by what they are part of. */
    private long countThrough(String table, String parts, String reference, TrajectoryCode code) {
        return jdbc.sql("select count(*) from %s t join %s p on p.%s = t.id where t.trajectory = :code"
                        .formatted(table, parts, reference))
                .param("code", code.value())
                .query(Long.class)
                .single();
    }

    private List<String> processesOfNeeds(TrajectoryCode code) {
        var needs = jdbc.sql("select process_instance from koers.support_need where trajectory = :code")
                .param("code", code.value())
                .query(String.class)
                .list();
        assertThat(needs).hasSize(1);
        return needs;
    }

    /** Ids of the instances and tasks of a course, by which anything of it could be found. */
    private Set<String> engineIds(TrajectoryCode code) {
        var ids = new HashSet<>(jdbc.sql("select id_ from camunda.act_hi_procinst where business_key_ = :code")
                .param("code", code.value())
                .query(String.class)
                .list());
        var instances = new ArrayList<>(ids);
        ids.addAll(jdbc.sql("select id_ from camunda.act_hi_taskinst where proc_inst_id_ in (:instances)")
                .param("instances", instances)
                .query(String.class)
                .list());
        ids.addAll(jdbc.sql("select id_ from camunda.act_hi_decinst where proc_inst_id_ in (:instances)")
                .param("instances", instances)
                .query(String.class)
                .list());
        return ids;
    }

    private void as(Actor actor, Runnable what) {
        currentActor.runAs(actor, what);
    }
}

package nl.koers.accesslog;

import static nl.koers.testing.TestOrganisations.NORA;
import static nl.koers.testing.TestOrganisations.NORTH;
import static nl.koers.testing.TestOrganisations.SAM;
import static nl.koers.testing.TestOrganisations.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({AccessLogTest.Log.class, CurrentActor.class, StatementCounter.class})
class AccessLogTest {

    private static final Actor OFFICER = new Actor("olga", Set.of(Role.PRIVACY_OFFICER), Set.of(NORTH));
    private static final String APPEND =
            "koers.append_to_access_log(text[], bigint[], text[], text[], text[], text[], text[])";

    @ComponentScan(basePackageClasses = AccessLog.class)
    static class Log {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Autowired
    private AccessLog log;

    @Autowired
    private AccessHistory history;

    @Autowired
    private ChainReader chains;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private final TrajectoryCode code = TrajectoryCode.random();

    @AfterEach
    void startAnew() {
        asOwner("alter table koers.access_log disable trigger user");
        asOwner("alter table koers.access_log_head disable trigger user");
        asOwner("grant delete on koers.access_log, koers.access_log_head to current_user");
        asOwner("delete from koers.access_log");
        asOwner("delete from koers.access_log_head");
        asOwner("alter table koers.access_log enable trigger user");
        asOwner("alter table koers.access_log_head enable trigger user");
    }

    // ---- what is written ----

    @Test
    void aLineSaysWhoWhenWhichClientWhichPartWhatAndWhy() {
        var before = Instant.now().minusSeconds(1);

        record(NORA, code, AccessSubject.JOURNAL, AccessAction.READ, AccessReason.STAND_IN);

        assertThat(list(AccessFilter.ALL)).singleElement().satisfies(line -> {
            assertThat(line.organisation()).isEqualTo(NORTH);
            assertThat(line.sequence()).isEqualTo(1);
            assertThat(line.recordedAt()).isBetween(before, Instant.now().plusSeconds(1));
            assertThat(line.userId()).isEqualTo("nora");
            assertThat(line.trajectory()).isEqualTo(code);
            assertThat(line.part()).isEqualTo(AccessSubject.JOURNAL);
            assertThat(line.action()).isEqualTo(AccessAction.READ);
            assertThat(line.reason()).isEqualTo(AccessReason.STAND_IN);
        });
    }

    @ParameterizedTest
    @EnumSource(AccessSubject.class)
    void everyPartCanBeWrittenAndReadBack(AccessSubject part) {
        record(NORA, code, part, AccessAction.CHANGED, null);

        assertThat(list(AccessFilter.of(code))).extracting(AccessEntry::part).containsExactly(part);
    }

    @Test
    void theLinesOfATransactionTakeOneStatementAndTheSameThingIsOneLine() {
        var other = TrajectoryCode.random();

        var sent = statements.of(() -> inTransaction(NORA, () -> {
            for (int i = 0; i < 3; i++) {
                log.record(NORTH, code, AccessSubject.CARD, AccessAction.READ, null);
                log.record(NORTH, code, AccessSubject.JOURNAL, AccessAction.READ, null);
                log.record(NORTH, other, AccessSubject.CARD, AccessAction.READ, null);
                log.recordWithoutClient(NORTH, AccessSubject.ABSENCE, AccessAction.ADDED);
            }
        }));

        assertThat(sent).singleElement().asString().contains("append_to_access_log");
        assertThat(list(AccessFilter.ALL)).hasSize(4);
        assertThat(list(AccessFilter.of(code))).hasSize(2);
    }

    @Test
    void whatIsRolledBackLeavesNoLine() {
        currentActor.runAs(
                NORA,
                () -> transaction.executeWithoutResult(status -> {
                    log.record(NORTH, code, AccessSubject.CARD, AccessAction.READ, null);
                    status.setRollbackOnly();
                }));

        assertThat(list(AccessFilter.ALL)).isEmpty();
        assertThat(chains.read(NORTH).isWhole()).isTrue();
    }

    @Test
    void aTransactionWithinAnotherWritesItsOwnLinesWithoutWaitingForTheOuterOne() {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(Propagation.REQUIRES_NEW.value());

        inTransaction(NORA, () -> {
            log.record(NORTH, code, AccessSubject.TASK, AccessAction.READ, null);
            own.executeWithoutResult(
                    status -> log.record(NORTH, code, AccessSubject.DRAFT, AccessAction.CHANGED, null));
        });

        assertThat(list(AccessFilter.ALL))
                .extracting(AccessEntry::part)
                .containsExactlyInAnyOrder(AccessSubject.TASK, AccessSubject.DRAFT);
        assertThat(chains.read(NORTH).isWhole()).isTrue();
    }

    @Test
    void withoutATransactionThatCanWriteNothingIsRecordedAndNothingGoesOn() {
        assertThatThrownBy(() -> currentActor.runAs(
                        NORA, () -> log.record(NORTH, code, AccessSubject.CARD, AccessAction.READ, null)))
                .isInstanceOf(IllegalTransactionStateException.class);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> currentActor.runAs(
                        NORA,
                        () -> reading.executeWithoutResult(
                                status -> log.record(NORTH, code, AccessSubject.CARD, AccessAction.READ, null))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> log.record(NORTH, code, AccessSubject.CARD, AccessAction.READ, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whenTheLogCannotBeWrittenTheTransactionFails() {
        var user = environment.getRequiredProperty("spring.datasource.username");
        asOwner("revoke execute on function " + APPEND + " from " + user);
        try {
            assertThatThrownBy(() -> record(NORA, code, AccessSubject.CARD, AccessAction.READ, null))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            asOwner("grant execute on function " + APPEND + " to " + user);
        }
        assertThat(list(AccessFilter.ALL)).isEmpty();
    }

    // ---- who reads it ----

    @Test
    void privacyOfficersAndTeamLeadsSeeTheirOwnOrganisationAndNobodyElseSeesAnything() {
        record(NORA, code, AccessSubject.CARD, AccessAction.READ, null);
        inTransaction(
                SAM, () -> log.record(SOUTH, TrajectoryCode.random(), AccessSubject.CARD, AccessAction.READ, null));

        for (var role : Role.values()) {
            var reader = new Actor("somebody", Set.of(role), Set.of(NORTH));
            if (role == Role.PRIVACY_OFFICER || role == Role.TEAM_LEAD) {
                assertThat(currentActor.callAs(
                                reader, () -> history.page(AccessFilter.ALL).lines()))
                        .extracting(AccessEntry::organisation)
                        .containsExactly(NORTH);
                assertThat(currentActor
                                .callAs(reader, () -> history.verify(NORTH))
                                .isWhole())
                        .isTrue();
                assertThatThrownBy(() -> currentActor.callAs(reader, () -> history.verify(SOUTH)))
                        .isInstanceOf(AccessDeniedException.class);
            } else {
                for (var attempt :
                        List.<Runnable>of(() -> history.page(AccessFilter.ALL), () -> history.verify(NORTH))) {
                    assertThatThrownBy(() -> currentActor.runAs(reader, attempt))
                            .as(role.name())
                            .isInstanceOf(AccessDeniedException.class);
                }
            }
        }
    }

    @Test
    void theListCanBeLimitedToAClientAUserAPartAPeriodAndToWhatWasOpenedWithAReason() {
        var other = TrajectoryCode.random();
        record(NORA, code, AccessSubject.CARD, AccessAction.READ, AccessReason.CASEWORKER);
        record(NORA, other, AccessSubject.JOURNAL, AccessAction.READ, AccessReason.SAFETY);

        assertThat(list(AccessFilter.of(code))).hasSize(1);
        assertThat(list(new AccessFilter(null, "nora", null, false, null, null)))
                .hasSize(2);
        assertThat(list(new AccessFilter(null, "nick", null, false, null, null)))
                .isEmpty();
        assertThat(list(new AccessFilter(null, null, AccessSubject.JOURNAL, false, null, null)))
                .hasSize(1);
        assertThat(list(new AccessFilter(null, null, null, true, null, null)))
                .extracting(AccessEntry::trajectory)
                .containsExactly(other);
        var now = Instant.now();
        assertThat(list(new AccessFilter(null, null, null, false, now.minus(Duration.ofHours(1)), now.plusSeconds(9))))
                .hasSize(2);
        assertThat(list(new AccessFilter(null, null, null, false, now.plusSeconds(9), null)))
                .isEmpty();
    }

    // ---- as people read it ----

    @Test
    void aPageThatReadsSixPartsIsOneLookWithItsParts() {
        inTransaction(NORA, () -> {
            for (var part : List.of(
                    AccessSubject.PLAN,
                    AccessSubject.CARD,
                    AccessSubject.JOURNAL,
                    AccessSubject.CONSENT,
                    AccessSubject.REFERRAL,
                    AccessSubject.SIGNAL)) {
                log.record(NORTH, code, part, AccessAction.READ, AccessReason.CASEWORKER);
            }
        });
        record(NORA, code, AccessSubject.JOURNAL, AccessAction.ADDED, AccessReason.CASEWORKER);
        record(NORA, TrajectoryCode.random(), AccessSubject.CARD, AccessAction.READ, AccessReason.CASEWORKER);
        record(NORA, code, AccessSubject.CARD, AccessAction.READ, AccessReason.STAND_IN);

        var looks = currentActor
                .callAs(OFFICER, () -> history.page(AccessFilter.of(code)))
                .looks();

        assertThat(looks).hasSize(2);
        assertThat(looks.get(0).reason()).isEqualTo(AccessReason.STAND_IN);
        assertThat(looks.get(1).parts())
                .containsExactly(
                        Map.entry(
                                AccessAction.READ,
                                List.of(
                                        AccessSubject.CARD,
                                        AccessSubject.JOURNAL,
                                        AccessSubject.CONSENT,
                                        AccessSubject.REFERRAL,
                                        AccessSubject.SIGNAL,
                                        AccessSubject.PLAN)),
                        Map.entry(AccessAction.ADDED, List.of(AccessSubject.JOURNAL)));
    }

    /** However much happens on one day, and with a number of statements that does not depend on it. */
    @Test
    void thePagesGoToTheFirstLineAndCutNoLookInTwo() {
        linesOfManyDays(40, 60);
        linesOfManyDays(1, 900);
        var seen = new ArrayList<AccessEntry>();
        var looks = new ArrayList<AccessLook>();
        Instant before = null;
        int pages = 0;
        do {
            var filter = before == null ? AccessFilter.ALL : AccessFilter.ALL.earlierThan(before);
            var asked = statements.withResult(() -> currentActor.callAs(OFFICER, () -> history.page(filter)));
            assertThat(asked.statements()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(asked.result().lines());
            looks.addAll(asked.result().looks());
            before = asked.result().older();
            pages++;
        } while (before != null);

        assertThat(pages).isBetween(5, 10);
        assertThat(seen).hasSize(40 * 60 + 900).doesNotHaveDuplicates();
        assertThat(seen)
                .isSortedAccordingTo(
                        Comparator.comparing(AccessEntry::recordedAt).reversed());
        assertThat(looks)
                .extracting(look -> look.day() + " " + look.userId())
                .hasSize(82)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachWayToSearchHasAnIndexInTheOrderOfThePages() {
        linesOfManyDays(40, 60);
        asOwner("analyze koers.access_log");
        for (var condition : List.of(
                "organisation = 'north'",
                "organisation = 'north' and trajectory = '%s'"
                        .formatted(TrajectoryCode.random().value()),
                "organisation = 'north' and user_id = 'nobody'",
                "organisation = 'north' and part = 'erasure'",
                "organisation = 'north' and reason in ('clientIsHere', 'caseworkerUnreachable', 'safety', 'clientAsks', 'agreedWithTeamLead')")) {
            var plan = String.join(
                    "\n",
                    jdbc.sql("explain select recorded_at from koers.access_log where %s and recorded_at < now()"
                                            .formatted(condition)
                                    + " order by recorded_at desc limit 10")
                            .query(String.class)
                            .list());
            assertThat(plan).as(condition).contains("Index").doesNotContain("Seq Scan", "Sort");
        }
    }

    /** Two people, so many lines a day, up to yesterday or today. */
    private void linesOfManyDays(int days, int linesADay) {
        jdbc.sql(
                        """
                        select koers.append_to_access_log(array_agg(text 'north'), array_agg(moment), array_agg(person),
                            array_agg(cast(:code as text)), array_agg(text 'card'), array_agg(text 'read'),
                            array_agg(text 'caseworker'))
                          from (select cast(extract(epoch from date_trunc('day', now())
                                           - make_interval(days => case when :days = 1 then 60 else day end)
                                           + interval '12 hours') * 1000000 as bigint) + line as moment,
                                       case when line % 2 = 0 then text 'nora' else 'nick' end as person
                                  from generate_series(:days, 1, -1) day, generate_series(1, :lines) line
                                 order by 1) made""")
                .param("code", code.value())
                .param("days", days)
                .param("lines", linesADay)
                .query()
                .singleRow();
    }

    // ---- append-only ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update koers.access_log set user_id = 'somebody'",
                "delete from koers.access_log",
                "truncate koers.access_log",
                "insert into koers.access_log select * from koers.access_log",
                "update koers.access_log_head set sequence = 0",
                "delete from koers.access_log_head",
                "truncate koers.access_log_head",
                "alter table koers.access_log disable trigger user",
                "drop table koers.access_log",
                "drop function koers.append_to_access_log"
            })
    void theApplicationsRoleCannotChangeWhatWasWritten(String attempt) {
        record(NORA, code, AccessSubject.CARD, AccessAction.READ, null);

        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .rootCause()
                .hasMessageMatching("ERROR: (permission denied|must be owner).*");

        assertThat(chains.read(NORTH).isWhole()).isTrue();
    }

    @Test
    void theApplicationsRoleMayReadAndCannotGiveItselfMore() {
        jdbc.sql("grant all on koers.access_log, koers.access_log_head to current_user")
                .update();

        assertThat(jdbc.sql(
                                """
                        select privilege from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as privilege
                         where has_table_privilege(current_user, 'koers.access_log', privilege)
                            or has_table_privilege(current_user, 'koers.access_log_head', privilege)""")
                        .query(String.class)
                        .list())
                .containsExactly("select");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update koers.access_log set user_id = 'somebody'",
                "delete from koers.access_log",
                "truncate koers.access_log",
                "update koers.access_log_head set sequence = 0",
                "delete from koers.access_log_head",
                "truncate koers.access_log_head"
            })
    void withOneRoleForEverythingTheLogIsAppendOnlyTooUntilTheRoleGivesItselfTheRightBack(String attempt) {
        var database = TestDatabase.createWithOneRole().dataSource();
        Flyway.configure()
                .dataSource(database)
                .schemas("koers", "camunda")
                .load()
                .migrate();
        var single = JdbcClient.create(database);
        append(single, "nora");
        append(single, "nick");

        assertThatThrownBy(() -> single.sql(attempt).update())
                .rootCause()
                .hasMessageMatching(
                        "(?s)ERROR: (permission denied for table access_log|the access log is append-only).*");
        single.sql("grant all on koers.access_log, koers.access_log_head to current_user")
                .update();
        assertThatThrownBy(() -> single.sql(attempt).update())
                .rootCause()
                .hasMessageStartingWith("ERROR: the access log is append-only");

        assertThat(single.sql("select sequence from koers.access_log order by 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void aDatabaseThatHadOneRoleIsDividedWithoutLosingALineAndThenRefusesItsFormerOwner() {
        var database = TestDatabase.createWithOneRole();
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("koers", "camunda")
                .load()
                .migrate();
        var client = JdbcClient.create(database.dataSource());
        append(client, "nora");

        database.divided();

        append(client, "nick");
        assertThat(client.sql("select user_id from koers.access_log order by sequence")
                        .query(String.class)
                        .list())
                .containsExactly("nora", "nick");
        for (var attempt : List.of(
                "delete from koers.access_log",
                "alter table koers.access_log disable trigger user",
                "drop table koers.access_log")) {
            assertThatThrownBy(() -> client.sql(attempt).update())
                    .rootCause()
                    .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
        }
        client.sql("insert into koers.organisation (id, name, region) values ('east', 'East', 'East')")
                .update();
    }

    @Test
    void nothingThatIsNoCodeFitsIn() {
        for (var line : List.of(
                "array['nora'], array['Roos'], array['card'], array['read'], array[null]",
                "array['nora'], array[null], array['told me that'], array['read'], array[null]",
                "array['nora'], array[null], array['card'], array['read it'], array[null]",
                "array['nora'], array[null], array['card'], array['read'], array['she fled']",
                "array[E'no\\u001fra'], array[null], array['card'], array['read'], array[null]")) {
            assertThatThrownBy(() -> jdbc.sql("select koers.append_to_access_log(array['north'], array[0::bigint], "
                                    + line + "::text[])")
                            .query()
                            .singleRow())
                    .rootCause()
                    .hasMessageContaining("violates check constraint");
        }
    }

    // ---- the chain ----

    @Test
    void aChainThatNobodyTouchedIsWholeAndEachOrganisationHasItsOwn() {
        for (int i = 0; i < 5; i++) {
            record(NORA, code, AccessSubject.CARD, AccessAction.READ, AccessReason.CASEWORKER);
            inTransaction(SAM, () -> log.recordWithoutClient(SOUTH, AccessSubject.ABSENCE, AccessAction.ADDED));
        }

        assertThat(chains.chains()).containsExactly(NORTH, SOUTH);
        assertThat(chains.chains().stream().map(chains::read)).allSatisfy(report -> {
            assertThat(report.isWhole()).isTrue();
            assertThat(report.entries()).isEqualTo(5);
            assertThat(report.lastHash()).matches("[0-9a-f]{64}");
        });
        assertThat(chains.read(new OrganisationId("empty")).isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_id = 'somebody'",
                "recorded_at = recorded_at - interval '1 microsecond'",
                "trajectory = null",
                "part = 'course'",
                "action = 'found'",
                "reason = null",
                "reason = 'safety'",
                "hash = sha256('x')"
            })
    void aChangedLineIsNamed(String change) {
        fiveLines();

        tamper("update koers.access_log set " + change + " where sequence = 3");

        assertBroken(3, ChainReport.Problem.ALTERED);
    }

    @Test
    void aRemovedLineIsNamed() {
        fiveLines();
        tamper("delete from koers.access_log where sequence = 2");
        assertBroken(2, ChainReport.Problem.MISSING);
    }

    @Test
    void aTruncatedTailIsNamed() {
        fiveLines();
        tamper("delete from koers.access_log where sequence >= 4");
        assertBroken(4, ChainReport.Problem.CUT_OFF);
        tamper("delete from koers.access_log");
        assertBroken(1, ChainReport.Problem.CUT_OFF);
    }

    @Test
    void aLineBehindTheHeadIsNamedAndSoIsAHeadThatIsGoneOrSetBack() {
        fiveLines();
        tamper("update koers.access_log_head set sequence = 4");
        assertBroken(5, ChainReport.Problem.BEYOND_HEAD);
        tamper("update koers.access_log_head set sequence = 5, hash = sha256('x')");
        assertBroken(5, ChainReport.Problem.BEYOND_HEAD);
        tamper("delete from koers.access_log_head");
        assertBroken(1, ChainReport.Problem.BEYOND_HEAD);
    }

    @Test
    void linesThatChangePlacesAreNamed() {
        fiveLines();
        tamper("update koers.access_log set sequence = sequence + 100 where sequence in (2, 4)");
        tamper("update koers.access_log set sequence = case sequence when 102 then 4 else 2 end where sequence > 100");
        assertBroken(2, ChainReport.Problem.ALTERED);
    }

    @Test
    void manyAtATimeKeepOneUnbrokenChainWithoutEverWaitingInACircle() throws Exception {
        int threads = 8;
        int each = 40;
        var both = new Actor("both", Set.of(Role.CASEWORKER), Set.of(NORTH, SOUTH));
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var work = new ArrayList<CompletableFuture<Void>>();
            for (int thread = 0; thread < threads; thread++) {
                // half of them name the organisations in the other order
                var first = thread % 2 == 0 ? NORTH : SOUTH;
                var second = thread % 2 == 0 ? SOUTH : NORTH;
                work.add(CompletableFuture.runAsync(
                        () -> {
                            await(start);
                            for (int i = 0; i < each; i++) {
                                inTransaction(both, () -> {
                                    log.record(first, code, AccessSubject.CARD, AccessAction.READ, null);
                                    log.record(second, code, AccessSubject.JOURNAL, AccessAction.READ, null);
                                });
                            }
                        },
                        pool));
            }
            start.countDown();
            CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
        } finally {
            pool.shutdownNow();
        }

        for (var organisation : List.of(NORTH, SOUTH)) {
            assertThat(chains.read(organisation)).satisfies(report -> {
                assertThat(report.broken()).isNull();
                assertThat(report.entries()).isEqualTo((long) threads * each);
            });
        }
    }

    private void fiveLines() {
        for (int i = 0; i < 5; i++) {
            record(NORA, code, AccessSubject.CARD, AccessAction.READ, AccessReason.CASEWORKER);
        }
    }

    private void assertBroken(long sequence, ChainReport.Problem problem) {
        assertThat(currentActor.callAs(OFFICER, () -> history.verify(NORTH)).broken())
                .isEqualTo(new ChainReport.Broken(sequence, problem));
    }

    /** As somebody who has the database itself in hands. */
    private void tamper(String sql) {
        asOwner("grant all on koers.access_log, koers.access_log_head to current_user");
        asOwner("alter table koers.access_log disable trigger user");
        asOwner("alter table koers.access_log_head disable trigger user");
        asOwner(sql);
    }

    private void asOwner(String sql) {
        JdbcClient.create(TestDatabase.ofOwner(environment)).sql(sql).update();
    }

    private static void append(JdbcClient client, String user) {
        client.sql(
                        """
                        select koers.append_to_access_log(array['north'], array[0::bigint], array[:user], array[null]::text[],
                            array['card'], array['read'], array[null]::text[])""")
                .param("user", user)
                .query()
                .singleRow();
    }

    private void record(
            Actor actor, TrajectoryCode client, AccessSubject part, AccessAction action, AccessReason reason) {
        inTransaction(actor, () -> log.record(NORTH, client, part, action, reason));
    }

    private void inTransaction(Actor actor, Runnable work) {
        currentActor.runAs(actor, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private List<AccessEntry> list(AccessFilter filter) {
        return currentActor.callAs(OFFICER, () -> history.page(filter).lines());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

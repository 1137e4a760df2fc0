package nl.koers.dossier.access;

import static nl.koers.dossier.DossierFixture.NICK;
import static nl.koers.dossier.DossierFixture.NORA;
import static nl.koers.dossier.DossierFixture.NORTH;
import static nl.koers.dossier.DossierFixture.SAM;
import static nl.koers.dossier.DossierFixture.SOUTH;
import static nl.koers.dossier.DossierFixture.called;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessEntry;
import nl.koers.accesslog.AccessFilter;
import nl.koers.accesslog.AccessHistory;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierFixture;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.DossierTest;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.typing.DraftService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** NORA is the client's caseworker, KIM a colleague, NICK the team lead, SAM works elsewhere. */
@DossierTest
class NeedToKnowTest {

    private static final Actor KIM = DossierFixture.actor("kim", Role.CASEWORKER, NORTH);
    private static final Actor OFFICER = DossierFixture.actor("olga", Role.PRIVACY_OFFICER, NORTH, SOUTH);

    @Autowired
    DossierService dossiers;

    @Autowired
    SectionService sections;

    @Autowired
    EntryService entries;

    @Autowired
    DraftService drafts;

    @Autowired
    EmergencyAccessService emergency;

    @Autowired
    DossierAccess access;

    @Autowired
    AccessHistory history;

    @Autowired
    DossierFixture fixture;

    @Autowired
    DossierFixture.MovedClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    TrajectoryCode code;

    @BeforeEach
    void openTrajectory() {
        clock.backToStart();
        code = fixture.dossier(dossiers, NORA, "Roos");
        jdbc.sql("delete from koers.absence").update();
        jdbc.sql("delete from koers.emergency_access").update();
    }

    // ---- who ----

    @Test
    void theCaseworkerAndTheTeamLeadOpenItAndTheLogSaysWhy() {
        fixture.ask(NORA, () -> dossiers.card(code));
        fixture.ask(NICK, () -> dossiers.card(code));

        assertThat(reads())
                .extracting(AccessEntry::reason)
                .containsExactly(AccessReason.TEAM_LEAD, AccessReason.CASEWORKER);
    }

    @Test
    void forAColleagueEveryWayInIsClosed() {
        for (var attempt : List.<Runnable>of(
                () -> dossiers.card(code),
                () -> sections.save(code, DossierSection.CARD, called("x"), 1),
                () -> entries.of(code, 1),
                () -> entries.lastAnswers(code, "contact", "getAcquainted", null),
                () -> entries.addNote(code, "x"),
                () -> drafts.of(code),
                () -> transaction.executeWithoutResult(
                        status -> dossiers.requireOpen(code, AccessSubject.COURSE, AccessAction.CHANGED)),
                () -> transaction.executeWithoutResult(
                        status -> entries.recordAnswers(code, "contact", "getAcquainted", "1", null, "{}")))) {
            assertThatThrownBy(() -> fixture.as(KIM, attempt))
                    .isInstanceOf(DossierClosedException.class)
                    .hasMessageNotContaining("Roos");
        }
        assertThat(fixture.ask(KIM, () -> dossiers.aliases(List.of(code)))).isEmpty();
        assertThat(lines()).extracting(AccessEntry::userId).containsOnly("nora");
    }

    @Test
    void anotherOrganisationIsToldTheSameAsForNoTrajectoryAndCannotOpenItWithAReason() {
        assertThatThrownBy(() -> fixture.ask(SAM, () -> dossiers.card(code)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> fixture.ask(SAM, () -> emergency.open(code, AccessReason.SAFETY)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "PRIVACY_OFFICER", "PROCESS_DESIGNER"})
    void otherRolesNeverSeeContentAlsoNotWithAReason(Role role) {
        var actor = DossierFixture.actor("nora", role, NORTH);

        for (var attempt : List.<Runnable>of(
                () -> dossiers.card(code),
                () -> dossiers.find("Roos"),
                () -> emergency.open(code, AccessReason.SAFETY),
                emergency::notSeen)) {
            assertThatThrownBy(() -> fixture.as(actor, attempt))
                    .isInstanceOf(AccessDeniedException.class)
                    .isNotInstanceOf(DossierClosedException.class);
        }
    }

    @Test
    void whoIsNoCaseworkerAnyMoreDoesNotGetInAsTheClientsCaseworker() {
        var leadElsewhere = DossierFixture.actor("nora", Role.CASEWORKER, SOUTH);
        assertThatThrownBy(() -> fixture.ask(leadElsewhere, () -> dossiers.card(code)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTrajectoryOfNobodyIsOpenToEveryCaseworker() {
        jdbc.sql("update koers.trajectory set caseworker = null where code = :code")
                .param("code", code.value())
                .update();

        assertThat(fixture.ask(KIM, () -> dossiers.card(code).alias())).isEqualTo("Roos");
        assertThat(reads()).extracting(AccessEntry::reason).containsExactly(AccessReason.NO_CASEWORKER);
    }

    // ---- stand-in ----

    @Test
    void theStandInOpensItFromTheFirstDayToTheLastAndNotBeforeOrAfter() {
        // the clock stands at 10 o'clock in Amsterdam on the first of March
        absence("2026-03-02", "2026-03-03");
        assertClosed(KIM);
        // one minute before midnight
        clock.advanceMinutes(13 * 60 + 59);
        assertClosed(KIM);
        clock.advanceMinutes(1);
        assertThat(fixture.ask(KIM, () -> dossiers.card(code).alias())).isEqualTo("Roos");
        assertThat(fixture.ask(KIM, () -> dossiers.aliases(List.of(code)))).containsEntry(code, "Roos");
        clock.advanceMinutes(2 * 24 * 60 - 1);
        fixture.ask(KIM, () -> dossiers.card(code));
        clock.advanceMinutes(1);
        assertClosed(KIM);

        assertThat(reads()).extracting(AccessEntry::reason).containsOnly(AccessReason.STAND_IN);
        clock.advanceMinutes(-(13 * 60 + 59 + 1 + 2 * 24 * 60));
    }

    @Test
    void aWithdrawnAbsenceAndThatOfSomebodyElseOpenNothing() {
        absence("2026-02-01", "2026-04-01");
        jdbc.sql("update koers.absence set withdrawn_by = 'nora', withdrawn_at = now()")
                .update();
        assertClosed(KIM);
        absence("2026-02-01", "2026-04-01");
        jdbc.sql("update koers.absence set user_id = 'another' where withdrawn_at is null")
                .update();
        assertClosed(KIM);
    }

    // ---- with a reason ----

    @Test
    void withAReasonItIsOpenAtOnceForFourHoursAndEachReadingSaysWhy() {
        var until = fixture.ask(KIM, () -> emergency.open(code, AccessReason.CLIENT_IS_HERE));

        assertThat(until).isEqualTo(clock.instant().plus(EmergencyAccessService.LASTS));
        assertThat(fixture.ask(KIM, () -> dossiers.card(code).alias())).isEqualTo("Roos");
        fixture.as(KIM, () -> entries.addNote(code, "Came by."));
        clock.advanceMinutes(4 * 60 - 1);
        fixture.ask(KIM, () -> entries.of(code, 5));
        clock.advanceMinutes(1);
        assertClosed(KIM);

        assertThat(lines().stream().filter(line -> line.userId().equals("kim")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.reason()).isEqualTo(AccessReason.CLIENT_IS_HERE));
        assertThat(lines()).anySatisfy(line -> assertThat(line.action()).isEqualTo(AccessAction.OPENED_WITH_REASON));
        clock.advanceMinutes(-4 * 60);
    }

    @Test
    void whatAColleagueOpenedIsForThatColleagueOnly() {
        fixture.ask(KIM, () -> emergency.open(code, AccessReason.SAFETY));

        assertClosed(DossierFixture.actor("lot", Role.CASEWORKER, NORTH));
    }

    @ParameterizedTest
    @EnumSource(AccessReason.class)
    void onlyAReasonThatCanBeGivenOpens(AccessReason reason) {
        if (reason.isGiven()) {
            fixture.ask(KIM, () -> emergency.open(code, reason));
            assertThat(fixture.ask(KIM, () -> dossiers.card(code).alias())).isEqualTo("Roos");
        } else {
            assertThatThrownBy(() -> fixture.ask(KIM, () -> emergency.open(code, reason)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theCaseworkerIsToldUntilSheHasSeenItAndNobodyElseIs() {
        fixture.ask(KIM, () -> emergency.open(code, AccessReason.CASEWORKER_UNREACHABLE));

        var told = fixture.ask(NORA, emergency::notSeen);
        assertThat(told).singleElement().satisfies(opened -> {
            assertThat(opened.code()).isEqualTo(code);
            assertThat(opened.userId()).isEqualTo("kim");
            assertThat(opened.reason()).isEqualTo(AccessReason.CASEWORKER_UNREACHABLE);
            assertThat(opened.openedAt()).isEqualTo(clock.instant());
        });
        assertThat(fixture.ask(KIM, emergency::notSeen)).isEmpty();
        assertThat(fixture.ask(NICK, emergency::notSeen)).isEmpty();
        fixture.as(KIM, () -> emergency.confirmSeen(told.get(0).id()));
        fixture.as(SAM, () -> emergency.confirmSeen(told.get(0).id()));
        assertThat(fixture.ask(NORA, emergency::notSeen)).hasSize(1);

        fixture.as(NORA, () -> emergency.confirmSeen(told.get(0).id()));
        fixture.as(NORA, () -> emergency.confirmSeen(told.get(0).id()));

        assertThat(fixture.ask(NORA, emergency::notSeen)).isEmpty();
        assertThat(lines().stream().filter(line -> line.action() == AccessAction.SEEN))
                .hasSize(1);
    }

    // ---- groups of fields ----

    @Test
    void theSafetyAddressIsForTheCaseworkerAndTheStandInAndForOthersWithAReason() {
        openSafetyAddress(NORA);
        assertThatThrownBy(() -> openSafetyAddress(NICK)).isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> openSafetyAddress(KIM)).isInstanceOf(DossierClosedException.class);
        absence("2026-02-01", "2026-04-01");
        openSafetyAddress(KIM);
        fixture.ask(NICK, () -> emergency.open(code, AccessReason.SAFETY));
        openSafetyAddress(NICK);
        assertThat(Arrays.stream(AccessSubject.values()).filter(AccessSubject::isForCaseworkerOnly))
                .containsExactly(AccessSubject.SAFETY_ADDRESS);
    }

    // ---- searching ----

    @Test
    void aClientAtTheDoorIsFoundByAnyColleagueAndThatIsWrittenDown() {
        assertThat(fixture.ask(KIM, () -> dossiers.find("roos"))).contains(code);
        assertThat(fixture.ask(KIM, () -> dossiers.find(code.value()))).containsExactly(code);

        assertThat(lines().stream().filter(line -> line.action() == AccessAction.FOUND))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.userId()).isEqualTo("kim");
                    assertThat(line.part()).isEqualTo(AccessSubject.SEARCH);
                    assertThat(line.reason()).isNull();
                });
    }

    // ---- drafts ----

    @Test
    void whoIsTypingWhenTheDossierClosesLosesNothingAndReadsItOnlyOnceItIsOpenAgain() {
        absence("2026-02-01", "2026-04-01");
        fixture.as(KIM, () -> drafts.save(code, "task-" + code, "{\"a\":1}"));
        jdbc.sql("delete from koers.absence").update();

        fixture.as(KIM, () -> drafts.save(code, "task-" + code, "{\"a\":2}"));

        assertThatThrownBy(() -> fixture.ask(KIM, () -> drafts.find("task-" + code)))
                .isInstanceOf(DossierClosedException.class);
        fixture.ask(KIM, () -> emergency.open(code, AccessReason.CLIENT_ASKS));
        assertThat(fixture.ask(KIM, () -> drafts.find("task-" + code)))
                .hasValueSatisfying(draft -> assertThat(draft.json()).isEqualTo("{\"a\":2}"));
    }

    // ---- written down or not shown ----

    @Test
    void whenTheLogCannotBeWrittenNothingIsShownChangedOrOpened() {
        fixture.as(NORA, () -> drafts.save(code, "task-" + code, "{}"));
        var function = "koers.append_to_access_log(text[], bigint[], text[], text[], text[], text[], text[])";
        var user = environment.getRequiredProperty("spring.datasource.username");
        var owner = JdbcClient.create(TestDatabase.ofOwner(environment));
        owner.sql("revoke execute on function " + function + " from " + user).update();
        try {
            for (var attempt : List.<Runnable>of(
                    () -> dossiers.card(code),
                    () -> sections.save(code, DossierSection.CARD, called("Changed"), 1),
                    () -> entries.of(code, 1),
                    () -> entries.addNote(code, "Unseen."),
                    () -> entries.lastAnswers(code, "contact", "getAcquainted", null),
                    () -> dossiers.findByAlias("roos"),
                    () -> drafts.find("task-" + code),
                    () -> drafts.of(code),
                    () -> emergency.open(code, AccessReason.SAFETY))) {
                assertThatThrownBy(() -> fixture.as(NORA, attempt)).isInstanceOf(DataAccessException.class);
            }
        } finally {
            owner.sql("grant execute on function " + function + " to " + user).update();
        }

        assertThat(fixture.ask(NORA, () -> dossiers.card(code).alias())).isEqualTo("Roos");
        assertThat(fixture.ask(NORA, () -> entries.of(code, 5))).isEmpty();
        assertThat(fixture.ask(NORA, emergency::notSeen)).isEmpty();
    }

    @Test
    void openingTakesOneStatementMoreThanReading() {
        assertThat(statements.of(() -> fixture.ask(NORA, () -> dossiers.card(code))))
                .hasSize(2)
                .last()
                .asString()
                .contains("append_to_access_log");
        assertThat(statements.of(() -> fixture.ask(NORA, () -> entries.of(code, 5))))
                .hasSize(3);
    }

    @Test
    void theLogHasCodesOnly() {
        fixture.as(NORA, () -> entries.addNote(code, "Zilvervos-4711"));
        fixture.ask(NORA, () -> dossiers.find("Roos"));

        assertThat(jdbc.sql("select count(*) from koers.access_log l where l::text ~* 'roos|zilvervos'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void openSafetyAddress(Actor actor) {
        fixture.ask(
                actor,
                () -> transaction.execute(
                        status -> access.open(code, AccessSubject.SAFETY_ADDRESS, AccessAction.READ)));
    }

    private void assertClosed(Actor actor) {
        assertThatThrownBy(() -> fixture.ask(actor, () -> dossiers.card(code)))
                .isInstanceOf(DossierClosedException.class);
        assertThat(fixture.ask(actor, () -> dossiers.aliases(List.of(code)))).isEmpty();
    }

    private void absence(String firstDay, String lastDay) {
        jdbc.sql(
                        """
                        insert into koers.absence
                            (id, organisation, user_id, stand_in, first_day, last_day, entered_by, entered_at)
                        values (gen_random_uuid(), 'north', 'nora', 'kim', cast(:first as date), cast(:last as date), 'nora',
                                now())""")
                .param("first", firstDay)
                .param("last", lastDay)
                .update();
    }

    /** Newest first. */
    private List<AccessEntry> lines() {
        return fixture.ask(OFFICER, () -> history.page(AccessFilter.of(code)).lines());
    }

    private List<AccessEntry> reads() {
        return lines().stream()
                .filter(line -> Set.of(AccessAction.READ).contains(line.action()))
                .toList();
    }

    // ---- once for a page ----

    @Test
    void aTransactionThatReadsSeveralPartsFindsTheDossierOnceAndEachLookIsWrittenDown() {
        var lookedAt = reads().size();
        var sql = statements.of(() -> fixture.as(NORA, () -> transaction.executeWithoutResult(status -> readAll())));

        assertThat(findings(sql)).hasSize(1);
        assertThat(reads()).hasSize(lookedAt + 4);
        assertThat(findings(statements.of(() -> fixture.as(NORA, this::readAll))))
                .as("each in a transaction of its own")
                .hasSize(4);
    }

    private void readAll() {
        dossiers.card(code);
        sections.read(code, DossierSection.REACH);
        entries.of(code, 5);
        entries.lastAnswers(code, "contact", "getAcquainted", null);
    }

    private static List<String> findings(List<String> sql) {
        return sql.stream().filter(one -> one.contains("koers.dossier_key")).toList();
    }

    @Test
    void whatOnePersonOpenedIsNotOpenToAnotherInTheSameTransaction() {
        transaction.executeWithoutResult(status -> {
            fixture.ask(NORA, () -> dossiers.card(code));

            assertThatThrownBy(() -> access(KIM)).isInstanceOf(DossierClosedException.class);
            assertThatThrownBy(() -> access(SAM))
                    .isInstanceOf(AccessDeniedException.class)
                    .isNotInstanceOf(DossierClosedException.class);
            assertThatThrownBy(() -> access(DossierFixture.actor("nora", Role.CASEWORKER, SOUTH)))
                    .as("the same person elsewhere")
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    /** Below the services, whose refusal would end the transaction. */
    private void access(Actor actor) {
        fixture.as(actor, () -> access.open(code, AccessSubject.CARD, AccessAction.READ));
    }

    @Test
    void aTransactionThatChangesSomethingReadsWhatIsThereThen() {
        fixture.as(
                NORA,
                () -> transaction.executeWithoutResult(status -> {
                    dossiers.card(code);
                    sections.save(code, DossierSection.CARD, called("Roosje"), 1);
                    assertThat(dossiers.card(code).alias()).isEqualTo("Roosje");

                    jdbc.sql("update koers.trajectory set caseworker = 'kim' where code = :code")
                            .param("code", code.value())
                            .update();
                    assertThatThrownBy(() -> access(NORA)).isInstanceOf(DossierClosedException.class);
                    status.setRollbackOnly();
                }));
    }

    @Test
    void nothingIsHeldAfterTheTransactionOrInAnotherOneMeanwhile() {
        fixture.as(
                NORA,
                () -> transaction.executeWithoutResult(status -> {
                    dossiers.card(code);
                    assertThat(HeldDossiers.find(code, NORA)).isPresent();
                    var another = new TransactionTemplate(transaction.getTransactionManager());
                    another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
                    another.executeWithoutResult(
                            inner -> assertThat(HeldDossiers.find(code, NORA)).isEmpty());
                    assertThat(HeldDossiers.find(code, NORA)).isPresent();
                }));

        assertThat(HeldDossiers.find(code, NORA)).isEmpty();
    }
}

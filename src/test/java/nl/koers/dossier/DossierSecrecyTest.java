package nl.koers.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static nl.koers.dossier.DossierFixture.NORA;
import static nl.koers.dossier.DossierFixture.NORTH;
import static nl.koers.dossier.DossierFixture.SAM;
import static nl.koers.dossier.DossierFixture.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.koers.accesslog.AccessLog;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.access.DossierStore;
import nl.koers.dossier.access.OfferStore;
import nl.koers.dossier.document.DocumentService;
import nl.koers.dossier.journal.ContactChannel;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.journal.OtherDoor;
import nl.koers.dossier.seal.DamagedDossierException;
import nl.koers.dossier.seal.KeyRing;
import nl.koers.dossier.seal.KeyVault;
import nl.koers.dossier.seal.WrongMasterKeyException;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.DateOfBirth;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Household;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.section.SafetyAddress;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.dossier.typing.DraftService;
import nl.koers.dossier.typing.TypingService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.startup.StartRefusedException;
import nl.koers.testing.Logs;
import nl.koers.testing.MarkerScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DossierTest
class DossierSecrecyTest {

    private static final String MARKER = "Zilvervos-4711";
    private static final String ANSWERS = "{\"notes\":\"" + MARKER + "\"}";

    @Autowired
    DossierService dossiers;

    @Autowired
    DraftService drafts;

    @Autowired
    DossierStore store;

    @Autowired
    SectionStore sections;

    @Autowired
    SectionService sectionService;

    @Autowired
    EntryService entries;

    @Autowired
    TypingService typing;

    @Autowired
    DocumentService documents;

    @Autowired
    DossierFixture fixture;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    AccessLog log;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    TrajectoryCode code;
    TrajectoryCode other;

    @BeforeEach
    void tellEverythingTwice() {
        code = told();
        other = told();
    }

    @AfterEach
    void startEmpty() {
        jdbc.sql("delete from koers.trajectory").update();
    }

    @Test
    void whatWasToldIsReadableNowhereInTheDatabase() {
        var scan = new MarkerScan(dataSource);

        assertThat(scan.find(MARKER)).isEmpty();
        // the scan looks in the right places
        assertThat(scan.breadth()).isGreaterThan(40);
        assertThat(scan.find(code.value()))
                .contains(
                        "koers.trajectory.code",
                        "koers.dossier.trajectory",
                        "koers.dossier_entry.trajectory",
                        "koers.dossier_section.trajectory",
                        "koers.dossier_document.trajectory",
                        "koers.dossier_draft.trajectory",
                        "koers.draft.trajectory");
        jdbc.sql("update koers.dossier_entry set content = convert_to(:marker, 'UTF8') where trajectory = :code")
                .param("marker", "before " + MARKER + " after")
                .param("code", code.value())
                .update();
        assertThat(scan.find(MARKER)).containsExactly("koers.dossier_entry.content");
    }

    @Test
    void whatWasToldIsInNoLogLine() {
        var lines = Logs.ofEverythingDuring(() -> {
            var logged = told();
            fixture.ask(NORA, () -> dossiers.findByAlias(MARKER));
            fixture.ask(NORA, () -> dossiers.aliases(List.of(logged)));
            fixture.ask(NORA, () -> entries.of(logged, 10));
            fixture.ask(NORA, () -> entries.lastAnswers(logged, "contact", "getAcquainted", null));
            fixture.ask(NORA, () -> drafts.find("task-" + logged));
        });

        assertThat(lines).anyMatch(line -> line.contains("insert into koers.dossier_entry"));
        assertThat(lines).noneMatch(line -> line.contains(MARKER));
    }

    @Test
    void nothingThatHoldsContentShowsItAsText() {
        var shown = fixture.ask(
                NORA,
                () -> List.of(
                        dossiers.card(code),
                        entries.of(code, 10),
                        entries.lastAnswers(code, "contact", "getAcquainted", null),
                        drafts.find("task-" + code),
                        sectionService.read(code, DossierSection.REACH),
                        sectionService.read(code, DossierSection.REACH).content(),
                        sectionService
                                .read(code, DossierSection.REACH)
                                .content()
                                .details(),
                        sectionService.read(code, DossierSection.HOUSEHOLD).content(),
                        sectionService.read(code, DossierSection.DATE_OF_BIRTH).content(),
                        sectionService.read(code, DossierSection.SAFETY).content(),
                        sectionService.read(code, DossierSection.SAFETY_PLAN).content(),
                        typing.find(code, "journal"),
                        documents.of(code)));

        assertThat(shown.toString()).contains("content not shown").doesNotContain(MARKER);
    }

    @Test
    void contentInTheRowOfAnotherTrajectoryIsRefused() {
        swap("koers.dossier", "card", "trajectory");
        assertUnreadable(() -> dossiers.card(code));
        swap("koers.dossier_entry", "content", "trajectory");
        assertUnreadable(() -> entries.of(code, 10));
        assertUnreadable(() -> entries.lastAnswers(code, "contact", "getAcquainted", null));
        swap("koers.draft", "content", "trajectory");
        assertUnreadable(() -> drafts.find("task-" + code));
        swap("koers.dossier_section", "content", "trajectory");
        for (var section : DossierFixture.SECTIONS) {
            assertUnreadable(() -> sectionService.read(code, section));
        }
        swap("koers.dossier_draft", "content", "trajectory");
        assertUnreadable(() -> typing.find(code, "journal"));
        swap("koers.dossier_document", "description", "trajectory");
        assertUnreadable(() -> documents.of(code));
    }

    @Test
    void aKeyInTheRowOfAnotherTrajectoryIsRefused() {
        swap("koers.dossier_key", "wrapped_key", "trajectory");

        assertUnreadable(() -> dossiers.card(code));
    }

    @Test
    void aTrajectoryGivenToAnotherOrganisationInTheDatabaseStaysShut() {
        fixture.trajectory(SOUTH);
        jdbc.sql(
                        """
                        with moved as (update koers.trajectory set organisation = 'south' where code = :code)
                        update koers.dossier set organisation = 'south' where trajectory = :code""")
                .param("code", code.value())
                .update();

        assertThatThrownBy(() -> fixture.ask(SAM, () -> dossiers.card(code)))
                .isInstanceOf(DamagedDossierException.class);
    }

    @Test
    void contentMovedWithinATrajectoryIsRefused() {
        jdbc.sql(
                        """
                        update koers.dossier_entry e set content = s.content
                          from koers.dossier_entry s
                         where e.trajectory = :code and s.trajectory = :code and e.kind = 'note' and s.kind = 'answers'""")
                .param("code", code.value())
                .update();
        assertUnreadable(() -> entries.of(code, 10));
    }

    @Test
    void anAnswerPassedOffAsANoteIsRefused() {
        jdbc.sql("update koers.dossier_entry set kind = 'note' where trajectory = :code and kind = 'answers'")
                .param("code", code.value())
                .update();

        assertUnreadable(() -> entries.of(code, 10));
    }

    @Test
    void aDraftPassedOffAsSomebodyElsesIsRefused() {
        jdbc.sql("update koers.draft set user_id = 'nick' where trajectory = :code")
                .param("code", code.value())
                .update();

        assertThatThrownBy(() -> fixture.ask(DossierFixture.NICK, () -> drafts.find("task-" + code)))
                .isInstanceOf(DamagedDossierException.class);
    }

    @Test
    void changedOrCutContentIsRefused() {
        for (var column : List.of(
                "dossier.card",
                "dossier_key.wrapped_key",
                "dossier_entry.content",
                "draft.content",
                "dossier_section.content",
                "dossier_draft.content",
                "dossier_document.description",
                "dossier_document.document_key")) {
            var table = "koers." + column.substring(0, column.indexOf('.'));
            var name = column.substring(column.indexOf('.') + 1);
            for (var damage : List.of(
                    "set_byte(%1$s, octet_length(%1$s) - 1, 255 - get_byte(%1$s, octet_length(%1$s) - 1))",
                    "set_byte(%1$s, octet_length(%1$s) / 2, 255 - get_byte(%1$s, octet_length(%1$s) / 2))",
                    "substring(%1$s from 1 for 20)",
                    "''::bytea")) {
                var damaged = told();
                jdbc.sql("update %s set %s = %s where trajectory = :code"
                                .formatted(table, name, damage.formatted(name)))
                        .param("code", damaged.value())
                        .update();
                assertThatThrownBy(() -> fixture.as(NORA, () -> {
                            dossiers.card(damaged);
                            entries.of(damaged, 10);
                            drafts.find("task-" + damaged);
                            sectionService.read(damaged, DossierSection.REACH);
                            typing.find(damaged, "journal");
                            documents.of(damaged).forEach(document -> documents.open(document.id()));
                        }))
                        .as(column + " by " + damage)
                        .isInstanceOf(DamagedDossierException.class)
                        .hasNoCause()
                        .hasMessageNotContaining(MARKER);
            }
        }
    }

    @Test
    void aDamagedCardDoesNotCloseTheListOfTheOthers() {
        jdbc.sql("update koers.dossier set card = ''::bytea where trajectory = :code")
                .param("code", code.value())
                .update();

        var lines = Logs.ofEverythingDuring(
                () -> assertThat(fixture.ask(NORA, () -> dossiers.aliases(List.of(code, other))))
                        .containsOnlyKeys(other));

        assertThat(lines).anyMatch(line -> line.contains("The card of " + code));
        assertThat(lines).noneMatch(line -> line.contains(MARKER));
    }

    @Test
    void theWrongMasterKeyOpensNothingAndSaysSo() {
        var wrong = DossierFixture.ring(2);
        var withWrongKey = serviceWith(wrong);

        assertThatThrownBy(() -> ask(() -> withWrongKey.card(code)))
                .isInstanceOf(WrongMasterKeyException.class)
                .hasNoCause();
        assertThatThrownBy(() -> ask(() -> withWrongKey.aliases(List.of(code))))
                .isInstanceOf(WrongMasterKeyException.class);
        assertThatThrownBy(() -> ask(() -> {
                    entriesWith(wrong).addNote(code, "x");
                    return true;
                }))
                .isInstanceOf(WrongMasterKeyException.class);
        assertThat(ask(() -> withWrongKey.findByAlias(MARKER))).isEmpty();
    }

    @Test
    void koersDoesNotStartWithAnotherMasterKeyThanTheOneInUse() {
        new MasterKeyCheck(store, DossierFixture.ring(1)).afterSingletonsInstantiated();

        var another = new MasterKeyCheck(store, DossierFixture.ring(2));
        assertThatThrownBy(another::afterSingletonsInstantiated).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void aMasterKeyThatOnlyClaimsToBeTheRightOneOpensNothing() {
        var wrong = DossierFixture.ring(2);
        jdbc.sql("update koers.dossier_key set master_key = :id where trajectory = :code")
                .param("id", wrong.current().masterKeyId())
                .param("code", code.value())
                .update();

        assertThatThrownBy(() -> ask(() -> serviceWith(wrong).card(code))).isInstanceOf(DamagedDossierException.class);
    }

    @Test
    void anotherProcessWithTheSameMasterKeyReadsEverything() {
        var afterRestart = serviceWith(DossierFixture.ring(1));

        assertThat(ask(() -> afterRestart.card(code).alias())).isEqualTo(MARKER);
        assertThat(ask(() -> entriesWith(DossierFixture.ring(1)).of(code, 10))).hasSize(3);
        assertThat(ask(() -> afterRestart.findByAlias(MARKER))).contains(code);
    }

    @Test
    void deletingTheKeyErasesTheDossier() {
        jdbc.sql("delete from koers.dossier_key where trajectory = :code")
                .param("code", code.value())
                .update();

        assertThatThrownBy(() -> fixture.ask(NORA, () -> dossiers.card(code)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias(MARKER))).containsExactly(other);
        assertThat(fixture.ask(NORA, () -> dossiers.aliases(List.of(code, other))))
                .containsOnlyKeys(other);
        assertThat(fixture.ask(NORA, () -> drafts.find("task-" + code))).isEmpty();
    }

    private TrajectoryCode told() {
        var made = fixture.trajectory(NORTH);
        fixture.as(NORA, () -> {
            dossiers.create(made, NORTH, new ClientCard(MARKER, MARKER, List.of(MARKER), MARKER));
            entries.addNote(made, MARKER);
            tellTheRest(made);
            drafts.save(made, "task-" + made, ANSWERS);
            transaction.executeWithoutResult(
                    status -> entries.recordAnswers(made, "contact", "getAcquainted", "task-" + made, null, ANSWERS));
        });
        return made;
    }

    private void tellTheRest(TrajectoryCode made) {
        var detail = new ContactDetail(
                ContactDetail.Kind.MESSAGE_APP, MARKER, MARKER, Set.of(ContactDetail.DoNot.NO_CALLING));
        sectionService.save(made, DossierSection.REACH, new Reach(List.of(detail), MARKER, MARKER), 0);
        sectionService.save(made, DossierSection.HOUSEHOLD, new Household(MARKER), 0);
        sectionService.save(
                made, DossierSection.DATE_OF_BIRTH, new DateOfBirth(LocalDate.parse("1990-01-01"), MARKER), 0);
        sectionService.save(made, DossierSection.SAFETY, new SafetyAddress(MARKER, MARKER), 0);
        sectionService.save(
                made, DossierSection.SAFETY_PLAN, new SafetyPlan(MARKER, MARKER, MARKER, MARKER, MARKER), 0);
        entries.addContact(made, new ContactNote(Instant.EPOCH, ContactChannel.PHONE, MARKER, MARKER));
        entries.amend(made, entries.of(made, 1).get(0).id(), MARKER);
        typing.keep(made, "journal", Map.of(MARKER, MARKER));
        try {
            documents.add(made, MARKER + ".pdf", new ByteArrayInputStream(("%PDF-1.7 " + MARKER).getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exchanges a column between the rows of the two trajectories, kind by kind where there are several. */
    private void swap(String table, String column, String key) {
        var sameKind = table.endsWith("_entry")
                ? " and t.kind = s.kind"
                : table.endsWith("_section") ? " and t.section = s.section" : "";
        jdbc.sql(
                        """
                        update %1$s t set %2$s = s.%2$s from %1$s s
                         where t.%3$s in (:one, :two) and s.%3$s in (:one, :two) and t.%3$s <> s.%3$s%4$s"""
                                .formatted(table, column, key, sameKind))
                .param("one", code.value())
                .param("two", other.value())
                .update();
    }

    private void assertUnreadable(Runnable read) {
        assertThatThrownBy(() -> fixture.as(NORA, read))
                .isInstanceOf(DamagedDossierException.class)
                .hasNoCause()
                .hasMessageNotContaining(MARKER);
    }

    /** For a service that Spring does not put a transaction around. */
    private <T> T ask(Supplier<T> question) {
        return fixture.ask(NORA, () -> requireNonNull(transaction.execute(status -> question.get())));
    }

    private DossierService serviceWith(KeyRing keys) {
        var vault = vaultWith(keys);
        return new DossierService(store, sections, accessWith(vault), vault, new BlindIndex(keys), log, clock);
    }

    private EntryService entriesWith(KeyRing keys) {
        return OtherDoor.to(accessWith(vaultWith(keys)), jdbc, clock);
    }

    private DossierAccess accessWith(KeyVault vault) {
        return new DossierAccess(
                store, vault, log, currentActor, (looks, onlyNames) -> {}, new OfferStore(jdbc, clock));
    }

    private static KeyVault vaultWith(KeyRing keys) {
        return Assertions.assertDoesNotThrow(() -> new KeyVault(keys));
    }
}

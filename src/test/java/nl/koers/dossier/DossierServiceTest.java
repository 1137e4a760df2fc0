package nl.koers.dossier;

import static nl.koers.dossier.DossierFixture.NICK;
import static nl.koers.dossier.DossierFixture.NORA;
import static nl.koers.dossier.DossierFixture.NORTH;
import static nl.koers.dossier.DossierFixture.SAM;
import static nl.koers.dossier.DossierFixture.SOUTH;
import static nl.koers.dossier.DossierFixture.called;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.koers.dossier.journal.DossierEntry;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import nl.koers.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DossierTest
class DossierServiceTest {

    @Autowired
    DossierService dossiers;

    @Autowired
    SectionService sections;

    @Autowired
    EntryService entries;

    @Autowired
    DossierFixture fixture;

    @Autowired
    DossierFixture.MovedClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCardComesBackAsItWasWritten() {
        var code = fixture.trajectory(NORTH);
        var card = new ClientCard("Éva", "listeningEar", List.of("hu", "en"), "Not by phone before noon.\nLikes tea ☕");
        fixture.as(NORA, () -> dossiers.create(code, NORTH, card));

        assertThat(fixture.ask(NORA, () -> dossiers.card(code))).isEqualTo(card);
        assertThat(fixture.ask(NICK, () -> dossiers.card(code))).isEqualTo(card);
    }

    @Test
    void aChangedCardIsFoundByItsNewAliasOnly() {
        var code = fixture.dossier(dossiers, NORA, "Before");

        fixture.as(NORA, () -> sections.save(code, DossierSection.CARD, called("After"), 1));

        assertThat(fixture.ask(NORA, () -> dossiers.card(code).alias())).isEqualTo("After");
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("before"))).isEmpty();
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("after"))).containsExactly(code);
    }

    @Test
    void aTrajectoryHasOneDossier() {
        var code = fixture.dossier(dossiers, NORA, "Only");

        assertThatThrownBy(() -> fixture.as(NORA, () -> dossiers.create(code, NORTH, called("Second"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(fixture.ask(NORA, () -> dossiers.card(code).alias())).isEqualTo("Only");
    }

    @Test
    void answersAndNotesComeBackNewestFirst() {
        var code = fixture.dossier(dossiers, NORA, "Story");
        record(NORA, code, "contact", "getAcquainted", "1", "{\"notes\":\"first\"}");
        clock.advanceMinutes(5);
        fixture.as(NICK, () -> entries.addNote(code, "  second "));
        // at the same moment
        record(NORA, code, "contact", "getAcquainted", "2", "{\"notes\":\"third\"}");

        var journal = fixture.ask(NORA, () -> entries.of(code, 10));

        assertThat(journal)
                .extracting(DossierEntry::content)
                .containsExactly("{\"notes\":\"third\"}", "second", "{\"notes\":\"first\"}");
        assertThat(journal).extracting(DossierEntry::author).containsExactly("nora", "nick", "nora");
        assertThat(journal).extracting(DossierEntry::taskKey).containsExactly("getAcquainted", null, "getAcquainted");
        assertThat(fixture.ask(NORA, () -> entries.of(code, 1))).hasSize(1);
    }

    @Test
    void aRepeatedStepShowsWhatWasAnsweredLastTime() {
        var code = fixture.dossier(dossiers, NORA, "Again");
        record(NORA, code, "contact", "getAcquainted", "1", "{\"a\":1}");
        clock.advanceMinutes(1);
        record(NICK, code, "contact", "getAcquainted", "2", "{\"a\":2}");
        clock.advanceMinutes(1);
        record(NORA, code, "contact", "other", "3", "{\"a\":3}");
        record(NORA, code, "doubt", "getAcquainted", "4", "{\"a\":4}");

        var last = fixture.ask(NORA, () -> entries.lastAnswers(code, "contact", "getAcquainted", null));

        assertThat(last).hasValueSatisfying(answers -> {
            assertThat(answers.json()).isEqualTo("{\"a\":2}");
            assertThat(answers.taskId()).isEqualTo("2");
            assertThat(answers.author()).isEqualTo("nick");
        });
        assertThat(fixture.ask(NORA, () -> entries.lastAnswers(code, "contact", "neverDone", null)))
                .isEmpty();
    }

    @Test
    void answersAreWrittenWithTheCallersTransactionOrNotAtAll() {
        var code = fixture.dossier(dossiers, NORA, "Together");

        fixture.as(
                NORA,
                () -> transaction.executeWithoutResult(status -> {
                    entries.recordAnswers(code, "contact", "getAcquainted", "1", null, "{}");
                    status.setRollbackOnly();
                }));

        assertThat(fixture.ask(NORA, () -> entries.of(code, 10))).isEmpty();
        assertThatThrownBy(() -> fixture.as(
                        NORA, () -> entries.recordAnswers(code, "contact", "getAcquainted", "1", null, "{}")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aNoteThatIsBlankOrTooLongIsRefused() {
        var code = fixture.dossier(dossiers, NORA, "Note");

        assertThatThrownBy(() -> fixture.as(NORA, () -> entries.addNote(code, " \n ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        fixture.as(NORA, () -> entries.addNote(code, "x".repeat(EntryService.NOTE_MAX_LENGTH + 1))))
                .isInstanceOf(IllegalArgumentException.class);
        fixture.as(NORA, () -> entries.addNote(code, "x".repeat(EntryService.NOTE_MAX_LENGTH)));
        assertThat(fixture.ask(NORA, () -> entries.of(code, 10))).hasSize(1);
    }

    @Test
    void aCardWithoutAnAliasOrWithTooMuchIsRefused() {
        assertThatThrownBy(() -> called(" \u200b ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> called("x".repeat(ClientCard.ALIAS_MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xx");
        assertThatThrownBy(
                        () -> new ClientCard("a", "money", List.of(), "x".repeat(ClientCard.KNOW_FIRST_MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAliasIsFoundHoweverItIsTypedWithinTheOrganisationOnly() {
        var north = fixture.dossier(dossiers, NORA, "Éva");
        var south = fixture.dossier(dossiers, SAM, "eva");

        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("eva"))).containsExactly(north);
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("  Éva "))).containsExactly(north);
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("E\u0301VA"))).containsExactly(north);
        assertThat(fixture.ask(SAM, () -> dossiers.findByAlias("ÉVA"))).containsExactly(south);
        var both = DossierFixture.actor("both", Role.TEAM_LEAD, NORTH, SOUTH);
        assertThat(fixture.ask(both, () -> dossiers.findByAlias("eva"))).containsExactlyInAnyOrder(north, south);
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("ev"))).isEmpty();
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("  "))).isEmpty();
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("e".repeat(1000))))
                .isEmpty();
    }

    @Test
    void equalAliasesOfTwoOrganisationsDoNotLookEqualInTheIndex() {
        var first = fixture.dossier(dossiers, NORA, "Twin");
        var second = fixture.dossier(dossiers, NORA, "twin");
        var other = fixture.dossier(dossiers, SAM, "Twin");

        assertThat(token(first)).isEqualTo(token(second)).isNotEqualTo(token(other));
    }

    @Test
    void aPageOfAliasesTakesOneStatementWhateverItsLength() {
        var codes = IntStream.range(0, 50)
                .mapToObj(i -> fixture.dossier(dossiers, NORA, "Client " + i))
                .toList();

        var counted = fixture.ask(NORA, () -> statements.withResult(() -> dossiers.aliases(codes)));

        assertThat(counted.result()).hasSize(50).containsEntry(codes.get(7), "Client 7");
        assertThat(counted.statements()).hasSize(1);
        assertThat(fixture.ask(NORA, () -> statements.of(() -> dossiers.aliases(List.of()))))
                .isEmpty();
    }

    @Test
    void writingAnswersTakesTwoStatementsAndOneForTheAccessLog() {
        var code = fixture.dossier(dossiers, NORA, "Quick");

        assertThat(statements.of(() -> record(NORA, code, "contact", "getAcquainted", "1", "{}")))
                .hasSize(3)
                .last()
                .asString()
                .contains("append_to_access_log");
    }

    @Test
    void anotherOrganisationsDossierLooksTheSameAsNone() {
        var foreign = fixture.dossier(dossiers, SAM, "Foreign");
        record(SAM, foreign, "contact", "getAcquainted", "1", "{}");

        for (var code : List.of(foreign, TrajectoryCode.random(), fixture.trajectory(NORTH))) {
            assertDenied(NORA, () -> dossiers.card(code));
            assertDenied(NORA, () -> sections.save(code, DossierSection.CARD, called("x"), 1));
            assertDenied(NORA, () -> entries.of(code, 1));
            assertDenied(NORA, () -> entries.lastAnswers(code, "contact", "getAcquainted", null));
            assertDenied(NORA, () -> entries.addNote(code, "x"));
            assertDenied(NORA, () -> record(NORA, code, "contact", "getAcquainted", "1", "{}"));
        }
        for (var code : List.of(foreign, TrajectoryCode.random(), fixture.trajectory(SOUTH))) {
            assertDenied(NORA, () -> dossiers.create(code, NORTH, called("x")));
        }
        assertThatThrownBy(() -> fixture.as(NORA, () -> dossiers.create(fixture.trajectory(SOUTH), SOUTH, called("x"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(fixture.ask(NORA, () -> dossiers.aliases(List.of(foreign)))).isEmpty();
        assertThat(fixture.ask(SAM, () -> dossiers.card(foreign).alias())).isEqualTo("Foreign");
    }

    @Test
    void onlyCaseworkersAndTeamLeadsOpenADossier() {
        var code = fixture.dossier(dossiers, NORA, "Need to know");

        for (var role : Set.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.PROCESS_DESIGNER)) {
            var actor = DossierFixture.actor("somebody", role, NORTH);
            for (var attempt : List.<Runnable>of(
                    () -> dossiers.card(code),
                    () -> sections.save(code, DossierSection.CARD, called("x"), 1),
                    () -> entries.of(code, 1),
                    () -> entries.addNote(code, "x"),
                    () -> dossiers.aliases(List.of(code)),
                    () -> dossiers.findByAlias("x"),
                    () -> dossiers.create(code, NORTH, called("x")))) {
                assertThatThrownBy(() -> fixture.as(actor, attempt)).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThatThrownBy(() -> dossiers.card(code)).isInstanceOf(AccessDeniedException.class);
    }

    private void record(Actor actor, TrajectoryCode code, String process, String task, String taskId, String json) {
        fixture.as(
                actor,
                () -> transaction.executeWithoutResult(
                        status -> entries.recordAnswers(code, process, task, taskId, null, json)));
    }

    private void assertDenied(Actor actor, Runnable attempt) {
        assertThatThrownBy(() -> fixture.as(actor, attempt))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage("no such trajectory for this user");
    }

    private byte[] token(TrajectoryCode code) {
        return jdbc.sql("select token from koers.dossier_search where trajectory = :code")
                .param("code", code.value())
                .query(byte[].class)
                .single();
    }
}

package nl.koers.dossier.journal;

import static nl.koers.dossier.DossierFixture.NICK;
import static nl.koers.dossier.DossierFixture.NORA;
import static nl.koers.dossier.DossierFixture.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.koers.dossier.DossierFixture;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.DossierTest;
import nl.koers.shared.TrajectoryCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DossierTest
class EntryServiceTest {

    @Autowired
    EntryService entries;

    @Autowired
    DossierService dossiers;

    @Autowired
    DossierFixture fixture;

    @Autowired
    Clock clock;

    TrajectoryCode code;

    @AfterEach
    void putTheClockBack() {
        ((DossierFixture.MovedClock) clock).backToStart();
    }

    @BeforeEach
    void openTrajectory() {
        code = fixture.dossier(dossiers, NORA, "Roos");
    }

    private ContactNote called(Duration ago, String words) {
        return new ContactNote(clock.instant().minus(ago), ContactChannel.PHONE, "sister", words);
    }

    private UUID contact(Duration ago, String words) {
        fixture.as(NORA, () -> entries.addContact(code, called(ago, words)));
        return journal().stream()
                .filter(entry ->
                        entry.contact() != null && entry.contact().words().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<DossierEntry> journal() {
        return fixture.ask(NORA, () -> entries.of(code, 10));
    }

    private void later(int hours) {
        ((DossierFixture.MovedClock) clock).advanceMinutes(60 * hours);
    }

    @Test
    void aContactStandsAtTheMomentItHappened() {
        fixture.as(NORA, () -> entries.addNote(code, "note"));
        later(1);
        contact(Duration.ofDays(2), "asked about the letter");

        var journal = journal();
        assertThat(journal)
                .extracting(DossierEntry::kind)
                .containsExactly(DossierEntry.Kind.NOTE, DossierEntry.Kind.CONTACT);
        var contact = journal.get(1);
        assertThat(contact.contact()).isEqualTo(called(Duration.ofDays(2), "asked about the letter"));
        assertThat(contact.happenedAt()).isEqualTo(clock.instant().minus(Duration.ofDays(2)));
        assertThat(contact.recordedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aContactIsNotYetToCome() {
        assertThatThrownBy(() -> fixture.as(NORA, () -> entries.addContact(code, called(Duration.ofHours(-1), ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forADayTheOwnTextIsReplacedAndTheOldOneIsGone() {
        var contact = contact(Duration.ZERO, "slip");
        fixture.as(NORA, () -> entries.addNote(code, "slip of a note"));
        var note = journal().stream()
                .filter(entry -> entry.kind() == DossierEntry.Kind.NOTE)
                .findFirst()
                .orElseThrow()
                .id();
        later(23);

        fixture.as(NORA, () -> entries.correct(code, contact, called(Duration.ofHours(30), "corrected")));
        fixture.as(NORA, () -> entries.correct(code, note, "corrected note"));

        assertThat(journal()).extracting(DossierEntry::content).allMatch(content -> content.contains("corrected"));
        assertThat(journal()).extracting(DossierEntry::correctedAt).containsOnly(clock.instant());
        assertThat(journal()).extracting(DossierEntry::id).containsExactly(note, contact);
    }

    @Test
    void afterADayAnAmendmentStandsBesideIt() {
        var contact = contact(Duration.ZERO, "first");
        later(24);

        assertThatThrownBy(() -> fixture.as(NORA, () -> entries.correct(code, contact, called(Duration.ZERO, "x"))))
                .isInstanceOf(EntryFixedException.class);
        assertThatThrownBy(() -> fixture.as(NORA, () -> entries.remove(code, contact)))
                .isInstanceOf(EntryFixedException.class);
        fixture.as(NORA, () -> entries.amend(code, contact, "it was her aunt"));
        fixture.as(NICK, () -> entries.amend(code, contact, "checked"));

        var entry = journal().get(0);
        assertThat(entry.contact().words()).isEqualTo("first");
        assertThat(entry.amendments())
                .extracting(DossierEntry.Amendment::text)
                .containsExactly("it was her aunt", "checked");
        assertThat(entry.amendments())
                .extracting(DossierEntry.Amendment::author)
                .containsExactly("nora", "nick");
        assertThat(journal()).hasSize(1);
    }

    @Test
    void anAmendmentIsCorrectedForADayToo() {
        var contact = contact(Duration.ZERO, "first");
        fixture.as(NORA, () -> entries.amend(code, contact, "slip"));
        var amendment = journal().get(0).amendments().get(0).id();

        fixture.as(NORA, () -> entries.correct(code, amendment, "right"));

        assertThat(journal().get(0).amendments())
                .extracting(DossierEntry.Amendment::text)
                .containsExactly("right");
        assertThatThrownBy(() -> fixture.as(NORA, () -> entries.amend(code, amendment, "again")))
                .isInstanceOf(EntryFixedException.class);
    }

    @Test
    void nobodyCorrectsWhatAColleagueWrote() {
        var contact = contact(Duration.ZERO, "hers");

        assertThatThrownBy(() -> fixture.as(NICK, () -> entries.correct(code, contact, called(Duration.ZERO, "x"))))
                .isInstanceOf(EntryFixedException.class);
        assertThatThrownBy(() -> fixture.as(NICK, () -> entries.remove(code, contact)))
                .isInstanceOf(EntryFixedException.class);
    }

    @Test
    void whatWasWrittenWithTheWrongClientIsTakenBack() {
        var contact = contact(Duration.ZERO, "wrong client");
        fixture.as(NORA, () -> entries.amend(code, contact, "more"));

        fixture.as(NORA, () -> entries.remove(code, contact));

        assertThat(journal()).isEmpty();
    }

    @Test
    void answersAreAmendedOnlyAndAnEntryOfAnotherTrajectoryIsOutOfReach() {
        var other = fixture.dossier(dossiers, NORA, "Other");
        var contact = contact(Duration.ZERO, "here");

        assertThatThrownBy(() -> fixture.as(NORA, () -> entries.amend(other, contact, "x")))
                .isInstanceOf(EntryFixedException.class);
        assertThatThrownBy(() -> fixture.as(NORA, () -> entries.correct(other, contact, called(Duration.ZERO, "x"))))
                .isInstanceOf(EntryFixedException.class);
        assertThatThrownBy(() -> fixture.as(SAM, () -> entries.remove(code, contact)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> fixture.as(
                        SAM,
                        () -> entries.addContact(code, new ContactNote(Instant.EPOCH, ContactChannel.OTHER, "", ""))))
                .isInstanceOf(AccessDeniedException.class);
    }
}

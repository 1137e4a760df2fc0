package nl.koers.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.koers.privacy.told.ErasureNotice;
import nl.koers.privacy.told.Told;
import nl.koers.shared.OrganisationId;
import org.junit.jupiter.api.Test;

class ToldLetterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void itIsToTheNameOfTheTimeWithThePresentOneBesideIt() {
        var told = new Told(Told.Kind.REFERRAL, "De Haven", "De Nieuwe Haven", null, "ABCDE-FGHJK", DAY);

        var letter = ToldLetter.of(
                new ErasureNotice(UUID.randomUUID(), new OrganisationId("north"), "nora", told, DAY, null), DAY);

        assertThat(letter.lines()).contains(new ToldLetter.Line("To", "De Haven (now: De Nieuwe Haven)"));
    }
}

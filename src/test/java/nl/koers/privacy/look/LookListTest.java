package nl.koers.privacy.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessEntry;
import nl.koers.accesslog.AccessPage;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.testing.Pdf;
import org.junit.jupiter.api.Test;

class LookListTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final TrajectoryCode CODE = TrajectoryCode.random();
    private static final Instant NOON = Instant.parse("2028-02-01T11:00:00Z");

    @Test
    void theTableOpensInASpreadsheetAndRunsNothingThere() throws IOException {
        var table = table(LookWords.forColleagues(DUTCH), "=HYPERLINK(\"x\")", line(1, "nora", AccessSubject.CARD));

        assertThat(table).startsWith("\uFEFFDag;Van;Tot;Wie;Cliënt;Wat er gebeurde;Reden\r\n");
        assertThat(table)
                .contains("2028-02-01;12:00;12:00;\"'=HYPERLINK(\"\"x\"\")\";" + CODE.value() + ";gelezen: kaart;");
    }

    @Test
    void theClientReadsNoWordOfTheSystem() throws IOException {
        var table = table(
                LookWords.toTheClient(DUTCH),
                "Nora",
                line(3, "nora", AccessSubject.CARD),
                line(2, "partner-link", AccessSubject.REFERRAL),
                line(1, "koers", AccessSubject.RETENTION));

        assertThat(table)
                .contains("Nora;gelezen: wie je voor ons bent;als je hulpverlener")
                .contains("een partner die antwoord gaf;gelezen: hulp van anderen")
                .contains("vanzelf, zonder dat iemand keek;")
                .doesNotContain("kaart", "partner-link", "koers", CODE.value());
    }

    @Test
    void allPagesAreInTheTableAndThePaperIsTaggedAndSaysWhereItEnds() throws IOException {
        // one look a day
        var lines = IntStream.rangeClosed(1, LookList.MOST_ON_PAPER + 5)
                .mapToObj(day -> line(-24 * 60 * day, "nora", AccessSubject.CARD))
                .toList();
        var middle = lines.get(lines.size() / 2).recordedAt();
        var list = new LookList(
                LookWords.toTheClient(DUTCH),
                id -> "Nora",
                before -> before == null
                        ? new AccessPage(lines.subList(0, lines.size() / 2), middle)
                        : new AccessPage(lines.subList(lines.size() / 2, lines.size()), null));
        var table = new ByteArrayOutputStream();
        list.writeTable(table);
        assertThat(table.toString(StandardCharsets.UTF_8).lines()).hasSize(lines.size() + 1);

        var paper = new ByteArrayOutputStream();
        list.writePaper("Wie het bekeek", "Het nieuwste eerst.", paper);
        var pdf = Pdf.read(paper.toByteArray());
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.language()).isEqualTo("nl");
        assertThat(pdf.text()).contains("31 januari 2028", "Nora (als je hulpverlener)", "Dit zijn de nieuwste 2.000.");
    }

    private static String table(LookWords words, String name, AccessEntry... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new LookList(words, id -> name, before -> new AccessPage(List.of(lines), null)).writeTable(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static AccessEntry line(int minutes, String userId, AccessSubject part) {
        return new AccessEntry(
                new OrganisationId("north"),
                1,
                NOON.plus(Duration.ofMinutes(minutes == 1 ? 0 : minutes)),
                userId,
                CODE,
                part,
                AccessAction.READ,
                userId.equals("nora") && part == AccessSubject.CARD && minutes != 1 ? AccessReason.CASEWORKER : null);
    }
}

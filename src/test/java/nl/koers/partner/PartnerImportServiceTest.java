package nl.koers.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.koers.partner.ImportLine.Kind;
import nl.koers.partner.ImportProblem.Reason;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.table.ImportRefusedException;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class PartnerImportServiceTest {

    private static final String TITLES = "Naam;Leefdomeinen;Regio's;Telefoon;E-mail\r\n";

    @Autowired
    private PartnerImportService imports;

    @Autowired
    private PartnerService partners;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void makeTeam() {
        team = Team.create(jdbc);
    }

    @ParameterizedTest
    @CsvSource({"nl, true", "nl, false", "en, true", "en, false"})
    void whatIsExportedAndImportedChangesNothing(Locale language, boolean marked) {
        add(Example.full("Het Huis").details());
        add(Example.named("'=1+1 \"B.V.\"; de beste").details());
        var unused = add(Example.named("Éénhoorn").speaking().forGroups().details());
        currentActor.runAs(team.nora(), () -> partners.setActive(unused, 1, false));
        var before = all();

        var preview = preview(export(language, marked));

        assertThat(preview.lines()).hasSize(3).allMatch(line -> line.kind() == Kind.SAME);
        assertThat(preview.ignored()).isEmpty();
        carryOut(preview);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void theExportIsForADutchExcel() {
        add(Example.full("Het Huis").details());

        var file = new String(export(Texts.DUTCH, true), UTF_8);

        assertThat(file)
                .startsWith("\uFEFFKenmerk;Versie;Actief;Naam;Leefdomeinen;Regio's;")
                .contains("Wonen | Normen, gedrag en netwerk;Den Bosch | Utrecht;es | pl;Mannen | Minderjarigen;")
                .contains("Contactpersoon 2: dagen\r\n")
                .contains("maandag | vrijdag");
        assertThat(new String(export(Texts.ENGLISH, false), UTF_8)).startsWith("Id;Version;Active;Name;");
    }

    @Test
    void aSpreadsheetRunsNothingOfTheExport() {
        add(Example.named("=HYPERLINK(\"http://evil.example\")")
                .noting("-1+1")
                .reachedAt("+31 30 000 12 34", "@x.example@x.example".substring(1))
                .withPersons(Example.person("@SUM(A1)", ""), Example.person("\tTab", ""))
                .details());

        var cells = new String(export(Texts.DUTCH, false), UTF_8)
                .lines()
                .skip(1)
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell)
                .toList();

        assertThat(cells)
                .contains("'-1+1", "'+31 30 000 12 34", "'@SUM(A1)")
                .anyMatch(cell -> cell.startsWith("'=HYPERLINK"))
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
    }

    @Test
    void onlyOwnPartnersAreExported() {
        add(Example.named("Het Huis").details());
        var other = Team.create(jdbc);

        var file = currentActor.callAs(other.nora(), () -> imports.export(Texts.DUTCH, false));

        assertThat(new String(file, UTF_8)).doesNotContain("Het Huis").hasLineCount(1);
    }

    @Test
    void nothingIsChangedBeforeTheImportAndThenWhatThePreviewSaid() {
        var id = add(Example.named("Het Huis").details());
        var file = TITLES.replace("\r\n", ";Kenmerk\r\n") + "Het Huis;Schulden en budget;Utrecht;030-0001234;;" + id
                + "\r\nDe Brug;wonen | ZORG;utrecht | Den Haag;;brug@brug.example;\r\n";

        var preview = preview(file);

        assertThat(preview.lines()).extracting(ImportLine::kind).containsExactly(Kind.CHANGE, Kind.NEW);
        assertThat(preview.lines().get(0).changes()).containsExactly("Telefoon");
        assertThat(all()).hasSize(1);
        assertThat(get(id).revision()).isEqualTo(1);

        var result = carryOut(preview);

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.changed()).isEqualTo(1);
        assertThat(get(id).details().contact().phone()).isEqualTo("030-0001234");
        // columns that the file does not have
        assertThat(get(id).details().languages()).containsExactlyInAnyOrder("nl", "en");
        var added = all().stream()
                .filter(partner -> partner.details().name().equals("De Brug"))
                .findFirst()
                .orElseThrow();
        assertThat(added.details().lifeDomains()).containsExactlyInAnyOrder(LifeDomain.HOUSING, LifeDomain.HEALTH);
        assertThat(added.details().regions()).containsExactlyInAnyOrder("Utrecht", "Den Haag");
        assertThat(added.active()).isTrue();
    }

    @Test
    void anErrorNamesItsLineAndColumnAndTheLineIsLeftOut() {
        var file = TITLES
                + "Goed;Wonen;Utrecht;;\r\n"
                + ";Wonen;Utrecht;;\r\n"
                + "Fout;Wonen, Zorg;Atlantis;bel mij;\"niet\nhier\"\r\n"
                + "Ook goed;Zorg;Assen\r\n";

        var preview = preview(file);

        assertThat(problems(preview))
                .containsExactly(
                        "3 Naam REQUIRED ",
                        "4 Leefdomeinen UNKNOWN Wonen, Zorg",
                        "4 Regio's UNKNOWN Atlantis",
                        "4 Telefoon NOT_A_PHONE_NUMBER ",
                        "4 E-mail NOT_AN_EMAIL_ADDRESS ");
        var result = carryOut(preview);
        assertThat(result.added()).isEqualTo(2);
        assertThat(result.withErrors()).extracting(ImportLine::number).containsExactly(3, 4);
        assertThat(all()).extracting(partner -> partner.details().name()).containsExactly("Goed", "Ook goed");
    }

    @Test
    void aColumnThatIsNeededAndNotThereIsNamedInTheLanguageOfTheReader() {
        assertThat(problems(preview("Name\r\nA\r\n")))
                .containsExactly("2 Leefdomeinen REQUIRED ", "2 Regio's REQUIRED ");
    }

    @Test
    void contactPersonsAreReadWithTheirDaysAndKeepTheirIds() {
        var kim = Example.person("Kim", "");
        var id = add(Example.named("Het Huis").withPersons(kim).details());
        var file =
                "id;Naam;Contactpersoon 1: naam;Contactpersoon 1: dagen;Contactpersoon 2: naam;Contactpersoon 2: dagen\n"
                        + id + ";Het Huis;Bas;ma | Tuesday;Kim;\n";
        assertThat(problems(preview(file))).isEmpty();

        carryOut(preview(file));

        var persons = get(id).details().contactPersons();
        assertThat(persons).extracting(ContactPerson::name).containsExactly("Bas", "Kim");
        assertThat(persons.get(0).days()).hasSize(2);
        assertThat(persons.get(1).id()).isEqualTo(kim.id());
        assertThat(problems(preview("Naam;Leefdomeinen;Regio's;Contactpersoon 2: naam;Contactpersoon 3: telefoon\n"
                        + "A;wonen;Assen;Bo;x\n")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsFoundOut(String separator) {
        var file = "naam;leefdomeinen;regios\n\"A; B, \"\"C\"\"\";wonen;Assen\n";

        var preview = preview(separator.equals(";") ? file : separated(separator));

        assertThat(preview.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.NEW);
            assertThat(line.name()).isEqualTo("A; B, \"C\"");
        });
    }

    private static String separated(String separator) {
        return String.join(separator, "naam", "leefdomeinen", "regios")
                + "\n"
                + String.join(separator, "\"A; B, \"\"C\"\"\"", "wonen", "Assen")
                + "\n";
    }

    @Test
    void aSeparatorThatTheFileNamesIsUsed() {
        var preview = preview("sep=,\nnaam,leefdomeinen,regio's\nA,wonen,Assen\n");

        assertThat(preview.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.NEW);
            assertThat(line.number()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theLettersAreFoundOut(String charset) {
        var text = "Naam;Leefdomeinen;Regio's\r\nCafé Zoë;wonen;Assen\r\n";
        var mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";

        var preview = preview((mark + text).getBytes(Charset.forName(charset)));

        assertThat(preview.lines()).extracting(ImportLine::name).containsExactly("Café Zoë");
    }

    @Test
    void unknownColumnsAreNamedAndEmptyLinesAreSkipped() {
        var preview = preview("Naam;Kleur;Leefdomeinen;Regio's\r\n;;;\r\n\r\nA;blauw;wonen;Assen\r\n");

        assertThat(preview.ignored()).containsExactly("Kleur");
        assertThat(preview.lines()).extracting(ImportLine::number).containsExactly(4);
    }

    @Test
    void whatMayBeThereAlreadyIsOnlyAddedWhenSomebodySaysSo() {
        add(Example.named("Kredietbank Midden").details());
        var preview = preview(TITLES
                + "Stichting Kredietbank Midden;Schulden en budget;Utrecht;;\r\n"
                + "De Brug;Wonen;Assen;;\r\n"
                + "de brug;Wonen;Assen;;\r\n");

        assertThat(preview.lines()).extracting(ImportLine::mayBeThere).containsExactly(true, false, true);
        assertThat(preview.lines().get(2).lookalikes()).containsExactly(new Lookalike(null, "De Brug"));

        var result = currentActor.callAs(team.nora(), () -> imports.carryOut(preview, Set.of(4)));

        assertThat(result.added()).isEqualTo(2);
        assertThat(result.mayBeThere()).extracting(ImportLine::number).containsExactly(2);
    }

    @Test
    void anImportNeverOverwritesWhatAColleagueChangedAfterTheExport() {
        var id = add(Example.named("Het Huis").details());
        var file = new String(export(Texts.DUTCH, false), UTF_8).replace("Het Huis", "Het Grote Huis");
        save(id, 1, "Van Nick");

        assertThat(problems(preview(file))).containsExactly("2 Versie CHANGED_SINCE ");
    }

    @Test
    void anImportNeverOverwritesWhatAColleagueChangedAfterThePreview() {
        var id = add(Example.named("Het Huis").details());
        var preview = preview(new String(export(Texts.DUTCH, false), UTF_8).replace("Het Huis", "Het Grote Huis"));
        save(id, 1, "Van Nick");

        var result = carryOut(preview);

        assertThat(result.changed()).isZero();
        assertThat(result.changedMeanwhile()).extracting(ImportLine::number).containsExactly(2);
        assertThat(get(id).details().name()).isEqualTo("Het Huis");
        assertThat(get(id).details().note()).isEqualTo("Van Nick");
    }

    @Test
    void aPartnerOfAnotherOrganisationLooksLikeNone() {
        var theirs = add(Example.named("Het Huis").details());
        var other = Team.create(jdbc);
        var titles = "Kenmerk;Naam;Leefdomeinen;Regio's\n";

        var preview = currentActor.callAs(
                other.nora(),
                () -> imports.preview(
                        other.organisation(),
                        (titles + theirs + ";Mine;wonen;Assen\n" + UUID.randomUUID()
                                        + ";No;wonen;Assen\nx;No;wonen;Assen\n")
                                .getBytes(UTF_8),
                        Texts.DUTCH));

        assertThat(preview.lines()).hasSize(3).allSatisfy(line -> assertThat(line.problems())
                .extracting(ImportProblem::reason)
                .containsExactly(Reason.NO_SUCH_PARTNER));
        var own = preview(TITLES + "De Brug;Wonen;Assen;;\r\n");
        assertThatThrownBy(() -> currentActor.callAs(other.nora(), () -> imports.carryOut(own, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> currentActor.callAs(
                        other.nora(), () -> imports.preview(team.organisation(), TITLES.getBytes(UTF_8), Texts.DUTCH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoLinesAboutOnePartnerAreNotGuessedAt() {
        var id = add(Example.named("Het Huis").details());
        var file = "Kenmerk;Naam\n" + id + ";A\n" + id + ";B\n";

        assertThat(problems(preview(file))).containsExactly("3 Kenmerk PARTNER_TWICE " + id);
    }

    @Test
    void aFileThatIsNoTableOfPartnersIsRefusedWithTheReason() {
        assertThat(refused("")).isEqualTo(ImportRefusedException.Reason.EMPTY);
        assertThat(refused(TITLES)).isEqualTo(ImportRefusedException.Reason.EMPTY);
        assertThat(refused("Kleur;Maat\nblauw;3\n")).isEqualTo(ImportRefusedException.Reason.NO_NAMES);
        assertThat(refused("Naam;naam\nA;B\n")).isEqualTo(ImportRefusedException.Reason.COLUMN_TWICE);
        assertThat(refused("PK\0\0")).isEqualTo(ImportRefusedException.Reason.NOT_A_TABLE);
        assertThat(refused(TITLES + "\"A;wonen\r\nB;wonen;Assen;;\r\n"))
                .isEqualTo(ImportRefusedException.Reason.NOT_A_TABLE);
        assertThat(refused(TITLES + "a".repeat(PartnerImportService.MOST_BYTES)))
                .isEqualTo(ImportRefusedException.Reason.TOO_LARGE);
        assertThat(refused(TITLES + "A;wonen;Assen;;\r\n".repeat(PartnerImportService.MOST_LINES + 1)))
                .isEqualTo(ImportRefusedException.Reason.TOO_MANY_LINES);
    }

    @Test
    void aThousandLinesAreImportedAtOnce() {
        var lines = IntStream.range(0, PartnerImportService.MOST_LINES)
                .mapToObj(i -> "Partner nummer" + i + ";wonen;Assen;;\r\n")
                .collect(Collectors.joining());

        assertThat(carryOut(preview(TITLES + lines)).added()).isEqualTo(PartnerImportService.MOST_LINES);
    }

    @Test
    void otherRolesTakeNothingAlong() {
        var officer = new Actor("officer", Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation()));

        assertThatThrownBy(() -> currentActor.callAs(officer, () -> imports.export(Texts.DUTCH, true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> currentActor.callAs(
                        officer, () -> imports.preview(team.organisation(), TITLES.getBytes(UTF_8), Texts.DUTCH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ImportRefusedException.Reason refused(String file) {
        return catchThrowableOfType(ImportRefusedException.class, () -> preview(file))
                .reason();
    }

    private UUID add(PartnerDetails details) {
        return currentActor.callAs(team.nora(), () -> partners.create(team.organisation(), details));
    }

    private void save(UUID id, int revision, String note) {
        currentActor.runAs(
                team.nick(),
                () -> partners.save(
                        id, revision, Example.named("Het Huis").noting(note).details()));
    }

    private Partner get(UUID id) {
        return currentActor.callAs(team.nora(), () -> partners.get(id));
    }

    private List<Partner> all() {
        return currentActor.callAs(team.nora(), partners::all);
    }

    private byte[] export(Locale language, boolean marked) {
        return currentActor.callAs(team.nora(), () -> imports.export(language, marked));
    }

    private ImportPreview preview(String file) {
        return preview(file.getBytes(UTF_8));
    }

    private ImportPreview preview(byte[] file) {
        return currentActor.callAs(team.nora(), () -> imports.preview(team.organisation(), file, Texts.DUTCH));
    }

    private ImportResult carryOut(ImportPreview preview) {
        return currentActor.callAs(team.nora(), () -> imports.carryOut(preview, Set.of()));
    }

    private static List<String> problems(ImportPreview preview) {
        return preview.lines().stream()
                .flatMap(line -> line.problems().stream()
                        .map(problem -> line.number() + " " + problem.column() + " " + problem.reason() + " "
                                + problem.value()))
                .toList();
    }
}

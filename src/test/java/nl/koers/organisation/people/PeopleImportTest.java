package nl.koers.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.koers.organisation.Letterhead;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.UserContacts;
import nl.koers.organisation.people.PeopleImport.Refusal;
import nl.koers.organisation.people.PeopleImport.RefusedException;
import nl.koers.organisation.people.PersonLine.Reason;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class PeopleImportTest {

    private static final String TITLES =
            "Gebruikersnaam;Voornaam;Achternaam;E-mailadres;Rollen;Organisaties;Telefoon;Talen\n";

    @Autowired
    private PeopleImport imports;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private UserDirectory directory;

    @Autowired
    private UserContacts contacts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final OrganisationId home = new OrganisationId("home-" + mark);
    private final OrganisationId elsewhere = new OrganisationId("elsewhere-" + mark);
    private final Actor ofAll = new Actor("of.all", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());
    private final Actor ofHome = new Actor("of.home", Set.of(Role.ADMINISTRATOR), Set.of(home));

    @BeforeEach
    void makeOrganisations() {
        currentActor.runAs(ofAll, () -> {
            organisations.createOrganisation(new Organisation(home, "Home " + mark, "Town"), Letterhead.NONE);
            organisations.createOrganisation(new Organisation(elsewhere, "Elsewhere " + mark, "Town"), Letterhead.NONE);
        });
    }

    @Test
    void aListMakesAccountsEachWithALink() {
        var lines = preview(
                ofHome,
                // written as people write names
                TITLES + "A." + mark
                        + ";Anna;Smit;anna@example.org;hulpverlener | teamleider;;026 123 45 67;Spaans | en | Roemeens\n"
                        + "b." + mark + ";Bea;Bos;;privacyfunctionaris;Home " + mark + ";\n");
        assertThat(lines).allMatch(PersonLine::isSound);
        assertThat(directory.find("a." + mark)).as("before somebody says so").isEmpty();

        var invited = currentActor.callAs(ofHome, () -> imports.carryOut(lines));

        assertThat(invited).extracting(PeopleImport.Invited::userId).containsExactly("a." + mark, "b." + mark);
        assertThat(invited).allMatch(one -> links.userOf(one.token()).orElse("").equals(one.userId()));
        var anna = directory.find("a." + mark).orElseThrow();
        assertThat(anna.roles()).containsExactlyInAnyOrder(Role.CASEWORKER, Role.TEAM_LEAD);
        assertThat(anna.organisations()).containsExactly(home);
        assertThat(directory.person("a." + mark).address()).isEqualTo("anna@example.org");
        assertThat(currentActor.callAs(ofHome, () -> contacts.of("a." + mark)).phone())
                .isEqualTo("026 123 45 67");
        assertThat(currentActor.callAs(ofHome, () -> contacts.of("a." + mark)).languages())
                .containsExactly("es", "en", "ro");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Upper Case;A;B;;hulpverlener;;          | USER_ID       | WRONG",
                ";A;B;;hulpverlener;;                    | USER_ID       | MISSING",
                "x.#;;B;;hulpverlener;;                  | FIRST_NAME    | MISSING",
                "x.#;A;;;hulpverlener;;                  | LAST_NAME     | MISSING",
                "x.#;A;B;no address;hulpverlener;;       | ADDRESS       | WRONG",
                "x.#;A;B;;;;                             | ROLES         | MISSING",
                "x.#;A;B;;boss;;                         | ROLES         | UNKNOWN",
                "x.#;A\u202E;B;;hulpverlener;;            | FIRST_NAME    | WRONG",
                "x.#;A;B;;hulpverlener;Nowhere;          | ORGANISATIONS | UNKNOWN",
                "x.#;A;B;;hulpverlener;elsewhere-#;      | ORGANISATIONS | UNKNOWN",
                "x.#;A;B;;hulpverlener;;call me          | PHONE         | WRONG",
                "x.#;A;B;;hulpverlener;;;Elvish          | LANGUAGES     | UNKNOWN"
            })
    void whatIsWrongIsSaidAtItsCellAndLeftOut(String line, PersonColumn column, Reason reason) {
        var lines = preview(ofHome, TITLES + line.replace("#", mark).strip());

        assertThat(lines).singleElement().satisfies(only -> {
            assertThat(only.problems())
                    .extracting(PersonLine.Problem::column, PersonLine.Problem::reason)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(column, reason));
            assertThat(only.number()).isEqualTo(2);
        });
        assertThat(currentActor.callAs(ofHome, () -> imports.carryOut(lines))).isEmpty();
    }

    @Test
    void nobodyIsMadeTwiceAndWhatThereIsStays() {
        var first = preview(ofHome, TITLES + "c." + mark + ";Carl;Een;;hulpverlener;;");
        currentActor.runAs(ofHome, () -> imports.carryOut(first));

        var again = preview(
                ofHome,
                TITLES + "c." + mark + ";Other;Name;;beheerder;;\nd." + mark + ";D;D;;hulpverlener;;\nd." + mark
                        + ";E;E;;hulpverlener;;");

        assertThat(again)
                .extracting(line ->
                        line.problems().stream().map(PersonLine.Problem::reason).toList())
                .containsExactly(List.of(Reason.TAKEN), List.of(), List.of(Reason.TWICE));
        assertThatExceptionOfType(UserIdTakenException.class)
                .as("a colleague was faster")
                .isThrownBy(() -> currentActor.callAs(ofHome, () -> imports.carryOut(first)));
        assertThat(directory.person("c." + mark).firstName()).isEqualTo("Carl");
    }

    @Test
    void anAdministratorOfOneOrganisationMakesNobodyElsewhereByAListMadeByAnother() {
        var lines = preview(ofAll, TITLES + "e." + mark + ";E;E;;hulpverlener;elsewhere-" + mark + ";");
        assertThat(lines).allMatch(PersonLine::isSound);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> currentActor.callAs(ofHome, () -> imports.carryOut(lines)));
        assertThat(directory.find("e." + mark)).isEmpty();
        var caseworker = new Actor("case.worker", Set.of(Role.CASEWORKER), Set.of(home));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> preview(caseworker, TITLES + "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'Gebruikersnaam;Rollen\n', EMPTY",
        "'Naam\nx\n', NO_IDS",
        "'Gebruikersnaam\n\"x', NOT_A_TABLE"
    })
    void aFileThatIsNoListIsRefused(String file, Refusal refusal) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> preview(ofHome, file))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void aListHasBoundsAndCostsTheSameForManyLines() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> preview(ofHome, "x".repeat(PeopleImport.MOST_BYTES + 1)))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> preview(ofHome, people(PeopleImport.MOST_LINES + 1)))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_LINES));

        int few = statements.of(() -> preview(ofHome, people(2))).size();
        assertThat(statements.of(() -> preview(ofHome, people(PeopleImport.MOST_LINES))))
                .hasSize(few);
    }

    @Test
    void theExampleHasTheColumnsThatAreRead() {
        var example = new String(PeopleImport.example(Texts.ENGLISH), StandardCharsets.UTF_8);

        var lines = preview(ofHome, example + "f." + mark + ";F;F;;caseworker;;");

        assertThat(lines).singleElement().matches(PersonLine::isSound);
    }

    private String people(int number) {
        return TITLES
                + IntStream.range(0, number)
                        .mapToObj(i -> "g%d.%s;G;G;;hulpverlener;;".formatted(i, mark))
                        .collect(Collectors.joining("\n"));
    }

    private List<PersonLine> preview(Actor actor, String file) {
        return currentActor.callAs(actor, () -> imports.preview(file.getBytes(StandardCharsets.UTF_8)));
    }
}

package nl.koers.partner.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Locale;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.table.ImportRefusedException;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class PartnerImportViewTest {

    private static final String FILE =
            """
            Naam;Leefdomeinen;Regio's;E-mail;Kleur
            De Brug;Wonen;Zwolle;;
            Het Huis;Schulden en budget;Utrecht;;
            Fout;Wonen, Zorg;Zwolle;geen mail;
            """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PartnerService partners;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void visit() {
        team = Team.create(jdbc);
        currentActor.callAs(
                team.nora(),
                () -> partners.create(
                        team.organisation(), Example.named("Het Huis").details()));
        Pages.open(context, team.nora(), Locale.forLanguageTag("nl"));
        UI.getCurrent().navigate("partners/import");
    }

    @Test
    void whatWouldHappenIsShownByLineAndNothingHasHappened() {
        upload(FILE);

        assertThat(page())
                .contains("Nieuw: 2. Gewijzigd: 0. Hetzelfde: 0. Met fouten: 1.")
                .contains("Deze kolommen zijn niet bekend en doen niet mee: Kleur.")
                .contains("Regel 2", "De Brug")
                .contains("Regel 3", "lijkt op: Het Huis")
                .contains("Regel 4", "Kolom Leefdomeinen: ‘Wonen, Zorg’ staat niet in de lijst.")
                .contains("Kolom E-mail: dit is geen e-mailadres.");
        assertThat(names()).containsExactly("Het Huis");
    }

    @Test
    void theImportTakesWhatIsNewAndListsWhatWasLeftOut() {
        upload(FILE);
        press("Eén regel importeren");

        assertThat(page())
                .contains("Toegevoegd: 1. Gewijzigd: 0.")
                .contains("Niet meegedaan door fouten", "Kolom E-mail")
                .contains("Niet meegedaan: staat er misschien al");
        assertThat(names()).containsExactly("De Brug", "Het Huis");
    }

    @Test
    void whatMayBeThereAlreadyIsAddedWhenItIsTicked() {
        upload(FILE);

        _setValue(_get(Checkbox.class), true);
        press("2 regels importeren");

        assertThat(page()).contains("Toegevoegd: 2").doesNotContain("staat er misschien al");
        assertThat(names()).containsExactly("De Brug", "Het Huis", "Het Huis");
    }

    @Test
    void aFileWithoutAnythingNewCannotBeImportedAndAnotherOneCanBeChosen() {
        upload("Naam;Leefdomeinen;Regio's\nFout;;\n");
        assertThat(_get(Button.class, spec -> spec.withText("Niets te importeren"))
                        .isEnabled())
                .isFalse();

        press("Een ander bestand kiezen");

        _assertOne(Upload.class);
        _assertNone(ImportLines.class);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInPlainWords() {
        upload("Kleur;Maat\nblauw;3\n");
        assertThat(page()).contains("In de eerste regel staat geen kolom Naam.");

        upload("PK\0\0");
        assertThat(page()).contains("Dit is geen tekstbestand.");

        upload("Naam;Leefdomeinen;Regio's\n\"A;b;c\n");
        assertThat(page()).contains("Kijk bij regel 2: misschien mist daar een aanhalingsteken.");
        _assertOne(Upload.class);
    }

    /** As the upload does, which gets the file on a thread of its own. */
    private static void upload(String file) {
        var view = _get(PartnerImportView.class);
        try {
            view.show(view.read(file.getBytes(UTF_8)));
        } catch (ImportRefusedException e) {
            view.refuse(e);
        }
    }

    private List<String> names() {
        return currentActor.callAs(team.nora(), partners::all).stream()
                .map(partner -> partner.details().name())
                .toList();
    }

    private static String page() {
        return words(_get(PartnerImportView.class));
    }
}

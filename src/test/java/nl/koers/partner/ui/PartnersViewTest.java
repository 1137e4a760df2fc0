package nl.koers.partner.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerOrder;
import nl.koers.partner.PartnerService;
import nl.koers.partner.PartnerSummary;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory and the coverage. */
@ViewTest
class PartnersViewTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

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
    void makeTeam() {
        team = Team.create(jdbc);
    }

    @Test
    void whoHelpsWithWhatIsSeenAtAGlanceInTheLanguageOfTheReader() {
        add(Example.full("Het Huis"));

        visit(team.lead(), DUTCH);

        assertThat(row(0))
                .contains("Wonen · Normen, gedrag en netwerk", "Den Bosch · Utrecht", "Pools · Spaans", "Enige");
        assertThat(text()).contains("Eén partner");
    }

    @Test
    @SuppressWarnings("unchecked")
    void eachFilterNarrowsTheListAndTheAddressKeepsThem() {
        add(Example.named("Schuldhulp").in("Tilburg").speaking("pl").forGroups(ServedGroup.MEN));
        add(Example.named("Wonen").helpsWith(LifeDomain.HOUSING).knowing(SectorKnowledge.SPECIALISED));
        visit(team.nora(), Locale.ENGLISH);
        assertThat(names()).containsExactly("Schuldhulp", "Wonen");

        _setValue((Select<LifeDomain>) select("Life domain"), LifeDomain.HOUSING);
        assertThat(names()).containsExactly("Wonen");
        _setValue((Select<LifeDomain>) select("Life domain"), null);
        _setValue((Select<String>) select("Region"), "Tilburg");
        assertThat(names()).containsExactly("Schuldhulp");
        _setValue((Select<ServedGroup>) select("For whom"), ServedGroup.MEN);
        _setValue((ComboBox<String>) _get(ComboBox.class, spec -> spec.withLabel("Language")), "pl");
        assertThat(names()).containsExactly("Schuldhulp");
        assertThat(_get(PartnerFilters.class).query().getQueryString().split("&"))
                .containsExactlyInAnyOrder("region=Tilburg", "language=pl", "group=men");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Search")), "wonen");
        assertThat(text()).contains("No partner fits these filters.");
        assertThat(_get(PartnerFilters.class).query().getQueryString()).doesNotContain("wonen");

        _click(_get(Button.class, spec -> spec.withText("Show all partners")));
        _setValue((Select<PartnerOrder>) select("First"), PartnerOrder.KNOWLEDGE);
        assertThat(names()).containsExactly("Wonen", "Schuldhulp");
    }

    @Test
    void anAddressWithFiltersIsUnderstoodAndNonsenseInItIsNot() {
        add(Example.named("Schuldhulp"));
        add(Example.named("Wonen").helpsWith(LifeDomain.HOUSING));
        Pages.open(context, team.nora(), Locale.ENGLISH);

        UI.getCurrent().navigate("partners", QueryParameters.simple(Map.of("domain", "housing", "region", "Atlantis")));

        assertThat(names()).containsExactly("Wonen");
    }

    @Test
    void aPartnerThatIsNoLongerUsedIsOnlyThereWhenAskedForAndSaysSo() {
        var id = add(Example.named("Het Huis"));
        currentActor.runAs(team.nora(), () -> partners.setActive(id, 1, false));
        visit(team.nora(), Locale.ENGLISH);
        assertThat(text()).contains("There are no partners yet.");
        _assertNone(Button.class, spec -> spec.withText("Show all partners"));

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Also those no longer used")), true);

        assertThat(names()).containsExactly("Het Huis");
        assertThat(words(GridKt._getCellComponent(grid(), 0, "name"))).contains("no longer used");
    }

    @Test
    void onANarrowScreenTheSameRowsAreCards() {
        add(Example.named("Het Huis"));
        visit(team.nora(), Locale.ENGLISH);

        _get(PartnerList.class).asCards(true);

        assertThat(words(GridKt._getCellComponent(grid(), 0, "card")))
                .contains("Het Huis", "Debts and budget", "Utrecht", "Dutch", "Knowledge of sex work: Some");
    }

    @Test
    void theLinkOfAPartnerLeadsToItsPage() {
        var id = add(Example.named("Het Huis"));
        visit(team.nora(), Locale.ENGLISH);

        var link = _get(GridKt._getCellComponent(grid(), 0, "name"), RouterLink.class);

        assertThat(link.getHref()).isEqualTo("partners/" + id);
    }

    @Test
    void somebodyOfAnotherOrganisationSeesNothingOfIt() {
        add(Example.named("Het Huis"));

        visit(Team.create(jdbc).nora(), Locale.ENGLISH);

        assertThat(names()).isEmpty();
    }

    @Test
    void theCoverageSaysWhereThereIsNobodyInWordsAndLeadsToOwnPartners() {
        jdbc.sql("update koers.organisation set region = 'Here' where id = :id")
                .param("id", team.organisation().value())
                .update();
        add(Example.named("Ours").in("Here"));
        var other = Team.create(jdbc);
        currentActor.runAs(other.nora(), () -> {
            partners.create(
                    other.organisation(), Example.named("Theirs").in("Here").details());
            partners.create(
                    other.organisation(),
                    Example.named("Theirs too")
                            .in("Here")
                            .helpsWith(LifeDomain.MEANING)
                            .details());
        });
        Pages.open(context, team.nora(), Locale.ENGLISH);
        UI.getCurrent().navigate("partners/coverage");

        var titles = _find(NativeTableHeaderCell.class).stream()
                .map(cell -> cell.getElement().getAttribute("scope") + " " + words(cell))
                .toList();
        assertThat(titles)
                .startsWith("col Region", "col Housing")
                .contains("row Here (your region)", "row Alkmaar")
                .doesNotContain("row Alkmaar (your region)");
        assertThat(titles.indexOf("row Here (your region)")).isEqualTo(1 + LifeDomain.values().length);
        var cells = _find(NativeTableCell.class);
        var ours = IntStream.range(0, LifeDomain.values().length)
                .mapToObj(i -> words(cells.get(i)))
                .toList();
        assertThat(ours).containsExactly("none", "none", "none", "2", "none", "none", "none", "1", "none");
        var link = _get(cells.get(3), RouterLink.class);
        assertThat(link.getHref()).startsWith("partners?").contains("region=Here", "domain=debts");
        assertThat(link.getElement().getAttribute("aria-label")).isEqualTo("2 partners, of which 1 yours: show");
        _assertNone(cells.get(7), RouterLink.class);
        assertThat(words(_get(CoverageView.class)))
                .contains("In Here there is nobody for: Housing · Work and income")
                .doesNotContain("Theirs");
    }

    private void visit(Actor actor, Locale language) {
        Pages.open(context, actor, language);
        UI.getCurrent().navigate("partners");
    }

    private UUID add(Example example) {
        return currentActor.callAs(team.nora(), () -> partners.create(team.organisation(), example.details()));
    }

    private static PartnerList grid() {
        return _get(PartnerList.class);
    }

    private static List<String> names() {
        return _find(PartnerList.class).isEmpty()
                ? List.of()
                : GridKt._findAll(grid()).stream().map(PartnerSummary::name).toList();
    }

    private static List<String> row(int index) {
        return GridKt._getFormattedRow(grid(), index);
    }

    private static String text() {
        return words(_get(PartnersView.class));
    }

    private static Select<?> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }
}

package nl.koers.caseload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.caseload.CaseloadRow;
import nl.koers.caseload.CaseloadService;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Clients;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class TrajectoriesViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private Clients clients;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void makeTeam() {
        team = Team.create(jdbc);
    }

    private void visit(Actor actor, Locale language) {
        SpringViews.open(context, actor, language, TrajectoriesView.class, TrajectoryView.class);
        UI.getCurrent().navigate("trajectories");
    }

    private void visit() {
        visit(team.nora(), Locale.ENGLISH);
    }

    @Test
    void aCaseworkerBeginsWithTheirOwnOpenClients() {
        clients.in(Step.EXECUTION, team, "Roos");
        clients.of(team, team.nick(), "Bibi");
        clients.closed(team, "Kim");

        visit();

        assertThat(aliases()).containsExactly("Roos");
        assertThat(row(0)).contains("Execution", "today", team.nora().userId());
        _assertOne(Span.class, spec -> spec.withText("One client"));
    }

    @Test
    void aTeamLeadBeginsWithTheWholeTeamAndOpensNoTrajectories() {
        clients.of(team, team.nick(), "Bibi");

        visit(team.lead(), Locale.ENGLISH);

        assertThat(aliases()).containsExactly("Bibi");
        _assertNone(Button.class, spec -> spec.withText("New trajectory"));
    }

    @Test
    void anAliasOrACodeIsFoundAndTheSearchStaysOutOfTheAddress() {
        clients.of(team, team.nora(), "Roos");
        var code = clients.of(team, team.nora(), "Bibi");
        visit();

        _setValue(search(), "roos");
        assertThat(aliases()).containsExactly("Roos");
        _setValue(search(), code.value().toLowerCase(Locale.ROOT));
        assertThat(aliases()).containsExactly("Bibi");

        assertThat(_get(TrajectoryFilters.class).query().getQueryString()).isEmpty();
    }

    @Test
    void whenNothingIsFoundTheListOffersToLookFurther() {
        var code = clients.of(team, team.nick(), "Bibi");
        visit();
        _setValue(search(), "bibi");
        _assertOne(
                Paragraph.class,
                spec -> spec.withText(
                        "Nothing was found. Type the whole alias, telephone number or e-mail address, or the code."));

        press("Look in the whole team, open and closed");

        // a colleague's client: found, under the code
        assertThat(rows()).extracting(row -> row.trajectory().code()).containsExactly(code);
        assertThat(aliases()).containsExactly("");
        var link = GridKt._getCellComponent(_get(TrajectoryList.class), 0, "alias");
        assertThat(link.getElement().getText()).isEqualTo("A colleague’s dossier");
        assertThat(link.getElement().getAttribute("aria-label")).contains(code.value());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAddressKeepsTheFiltersForTheWayBack() {
        clients.in(Step.DOUBT, team, "Roos");
        clients.of(team, team.nora(), "Bibi");
        visit();

        _setValue(_get(Select.class, spec -> spec.withLabel("Step")), Step.DOUBT);
        assertThat(aliases()).containsExactly("Roos");
        assertThat(_get(TrajectoryFilters.class).query().getQueryString()).isEqualTo("step=doubt");

        filteredBy("show=team&step=temporary-return&status=all&order=quiet-longest");
        assertThat(_get(Select.class, spec -> spec.withLabel("Step")).getValue())
                .isEqualTo(Step.TEMPORARY_RETURN);
        filteredBy("step=nonsense");
        assertThat(aliases()).hasSize(2);
    }

    @Test
    void theListTakesTheSameNumberOfStatementsHoweverManyClientsThereAre() {
        clients.of(team, team.nora(), "Roos");
        visit();
        rows();
        // names of colleagues are remembered for a while, so the first look costs more
        reload();
        var withOne = statements.of(this::reload);
        for (int i = 0; i < 8; i++) {
            clients.of(team, team.nora(), "Client " + i);
        }

        var withNine = statements.of(this::reload);

        assertThat(aliases()).hasSize(9);
        assertThat(withNine).hasSameSizeAs(withOne).hasSizeLessThanOrEqualTo(5);
        assertThat(withNine).filteredOn(sql -> sql.contains("count(")).allMatch(sql -> sql.contains("limit"));
    }

    @Test
    void aNarrowScreenShowsCards() {
        clients.of(team, team.nora(), "Roos");
        visit();

        _get(TrajectoryList.class).asCards(true);

        assertThat(_get(TrajectoryList.class).getColumns().stream()
                        .filter(column -> column.isVisible())
                        .toList())
                .hasSize(1);
    }

    @Test
    void aTrajectoryIsOpenedWithFourAnswersAndLeadsToItsFirstTask() {
        visit();
        press("New trajectory");
        _assertNone(ComboBox.class, spec -> spec.withLabel("Organisation"));

        fillIn("Roos", AgeGroup.ADULT);
        press("Open");

        var client = currentActor.callAs(team.nora(), () -> caseload.client(onlyCode()));
        assertThat(client.card().alias()).isEqualTo("Roos");
        assertThat(client.card().firstQuestion()).isEqualTo("listeningEar");
        assertThat(client.trajectory().channel()).isEqualTo(Channel.OUTREACH);
        assertThat(com.vaadin
                        .flow
                        .component
                        .UI
                        .getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .isEqualTo("task=" + client.openWork().get(0).taskId());
    }

    @Test
    void whatIsMissingIsAskedForAtItsField() {
        visit();
        press("New trajectory");

        press("Open");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Alias")).isInvalid())
                .isTrue();
        assertThat(_get(RadioButtonGroup.class, spec -> spec.withLabel("18 or older?"))
                        .isInvalid())
                .isTrue();
        _assertOne(OpenTrajectoryDialog.class);
    }

    @Test
    void whoIsUnderEighteenIsNotEnrolledButHandedOverAtOnce() {
        visit();
        press("New trajectory");
        fillIn("Kaya", AgeGroup.MINOR);
        assertThat(_get(OpenTrajectoryDialog.class).getHeaderTitle()).isEqualTo("New client");
        _assertOne(
                Paragraph.class,
                spec -> spec.withText(
                        "Somebody under 18 gets no trajectory here but is handed over warmly today: the task"
                                + " for it helps you. Koers keeps only what is needed for that, and erases it shortly after the handover."));

        press("Hand over");

        var client = currentActor.callAs(team.nora(), () -> caseload.client(onlyCode()));
        assertThat(client.openWork()).singleElement().satisfies(task -> assertThat(task.taskKey())
                .isEqualTo("handOverWarmly"));
    }

    @Test
    void theOrganisationIsAskedOnlyWhenThereIsAChoice() {
        var second = Team.create(jdbc);
        var both = new Actor(
                "both", Set.of(Role.CASEWORKER), Set.<OrganisationId>of(team.organisation(), second.organisation()));
        visit(both, Locale.ENGLISH);

        press("New trajectory");

        _assertOne(ComboBox.class, spec -> spec.withLabel("Organisation"));
    }

    @Test
    void anAliasThatIsKnownPointsToTheTrajectoryThatIsThere() {
        var code = clients.closed(team, "Roos");
        visit();
        press("New trajectory");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Alias")), "roos ");

        assertThat(_get(OpenTrajectoryDialog.class)
                        .getChildren()
                        .flatMap(child -> _find(child, RouterLink.class).stream()))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("trajectory/" + code));
    }

    @Test
    void everythingIsThereInDutch() {
        clients.of(team, team.nora(), "Roos");

        visit(team.nora(), Locale.forLanguageTag("nl"));

        assertThat(row(0)).contains("Contact", "vandaag");
        _assertOne(Span.class, spec -> spec.withText("Eén cliënt"));
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("⟦");
    }

    @SuppressWarnings("unchecked")
    private static void fillIn(String alias, AgeGroup age) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Alias")), alias);
        _setValue(_get(ComboBox.class, spec -> spec.withLabel("How did contact come about?")), Channel.OUTREACH);
        _setValue(_get(ComboBox.class, spec -> spec.withLabel("First question")), FirstQuestion.LISTENING_EAR);
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("18 or older?")), age);
    }

    private TrajectoryCode onlyCode() {
        return new TrajectoryCode(jdbc.sql("select code from koers.trajectory where organisation = :organisation")
                .param("organisation", team.organisation().value())
                .query(String.class)
                .single());
    }

    private static void filteredBy(String query) {
        UI.getCurrent().navigate("trajectories", QueryParameters.fromString(query));
    }

    private static TextField search() {
        return _get(TextField.class, spec -> spec.withLabel("Search"));
    }

    private void reload() {
        _get(TrajectoryList.class).show(_get(TrajectoryFilters.class).filter());
        rows();
    }

    private static List<CaseloadRow> rows() {
        return GridKt._findAll(_get(TrajectoryList.class));
    }

    private static List<String> aliases() {
        return rows().stream().map(CaseloadRow::alias).toList();
    }

    private static String row(int index) {
        var list = _get(TrajectoryList.class);
        var step = GridKt._getCellComponent(list, index, "step");
        return words(step) + " | " + String.join(" | ", GridKt._getFormattedRow(list, index));
    }
}

package nl.koers.privacy.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import nl.koers.accesslog.AccessReason;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.organisation.LetterSender;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.privacy.copy.ClientCopy;
import nl.koers.privacy.copy.CopyService;
import nl.koers.privacy.erasure.ErasureReason;
import nl.koers.privacy.erasure.ErasureRunner;
import nl.koers.privacy.erasure.ErasureService;
import nl.koers.privacy.retention.RetentionService;
import nl.koers.privacy.told.ToldService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.shell.StartView;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.Pdf;
import nl.koers.testing.Questions;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class PrivacyViewTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private ErasureRunner runner;

    @Autowired
    private ToldService notices;

    @Autowired
    private ConsentService consents;

    @Autowired
    private PartnerService partners;

    @Autowired
    private RetentionService retention;

    @Autowired
    private CopyService copies;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private Actor petra;

    @BeforeEach
    void teamExists() {
        team = Team.create(jdbc);
        petra = new Actor(
                "petra-" + team.organisation().value(), Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation()));
    }

    private void visit(Actor actor, Locale language) {
        SpringViews.open(context, actor, language, PrivacyView.class, StartView.class);
        UI.getCurrent().navigate(PrivacyView.class);
    }

    private void visitClient(Actor actor, TrajectoryCode code) {
        SpringViews.open(context, actor, Locale.ENGLISH, ClientPrivacyView.class, StartView.class);
        UI.getCurrent().navigate("trajectory/" + code.value() + "/privacy");
    }

    private static void choose(String tab) {
        var tabs = _get(TabSheet.class);
        IntStream.range(0, 5)
                .filter(i -> tabs.getTabAt(i).getLabel().equals(tab))
                .findFirst()
                .ifPresent(tabs::setSelectedIndex);
    }

    private static List<String> row(Grid<?> grid, int index) {
        return GridKt._getFormattedRow(grid, index);
    }

    @Test
    void thePrivacyOfficerAsksToEraseAndTheTeamLeadConfirms() {
        var code = clients.of(team, team.nora(), "Zilvervos");
        visit(petra, Locale.ENGLISH);
        _assertOne(Paragraph.class, spec -> spec.withText("Nothing was asked."));

        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), code.value());
        press("Ask to erase a dossier");

        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(words(notice))
                .isEqualTo("Your request has been made. It is waiting for a second person."));
        assertThat(row(_get(Grid.class), 0))
                .contains(code.value(), "The client asks for it", "Waiting for a second person");
        _assertNone(Button.class, spec -> spec.withText("Erase for good"));
        SpringViews.close();

        visit(team.lead(), Locale.ENGLISH);
        var actions = (ErasureActions) GridKt._getCellComponent(_get(Grid.class), 0, columnOfActions());
        _click(_get(actions, Button.class, spec -> spec.withText("Erase for good")));
        Questions.confirm();

        assertThat(currentActor.callAs(petra, () -> erasures.list(0, 1)).get(0).confirmedBy())
                .isEqualTo(team.lead().userId());
        assertThat(String.valueOf(row(_get(Grid.class), 0))).contains("Being erased (0 of 4 steps)");
    }

    private static String columnOfActions() {
        Grid<?> grid = _get(Grid.class);
        var columns = grid.getColumns();
        var last = columns.get(columns.size() - 1);
        last.setKey("actions");
        return "actions";
    }

    @Test
    void aCodeOfAnotherOrganisationOrNoCodeIsRefusedAtTheField() {
        var other = Team.create(jdbc);
        var foreign = clients.of(other, other.nora(), "Foreign");
        visit(petra, Locale.ENGLISH);
        var field = _get(TextField.class, spec -> spec.withLabel("Code"));

        _setValue(field, foreign.value());
        press("Ask to erase a dossier");
        assertThat(field.getErrorMessage()).isEqualTo("This code does not belong to a client of your organisation.");

        _setValue(field, "Zilvervos");
        press("Ask to erase a dossier");
        assertThat(field.getErrorMessage()).isEqualTo("This is not a code. Check what you typed.");
    }

    @Test
    void theLogIsSearchedByCodeAndNothingInItNamesTheClient() {
        var code = clients.of(team, team.nora(), "Zilvervos");
        clients.of(team, team.nora(), "Somebody else");
        currentActor.runAs(team.nora(), () -> dossiers.card(code));
        visit(petra, DUTCH);
        choose("Inzagelogboek");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), code.value());
        press("Zoeken");

        Grid<?> lines = _get(Grid.class);
        var shown = IntStream.range(0, GridKt._size(lines))
                .mapToObj(i -> String.valueOf(row(lines, i)))
                .toList();
        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(code.value()).doesNotContain("Zilvervos"));
        assertThat(shown).anyMatch(line -> line.contains("gelezen: kaart, als hulpverlener"));
        assertThat(jdbc.sql(
                                """
                                select count(*) from koers.access_log
                                 where user_id = :user and part = 'accessLog' and action = 'read'""")
                        .param("user", petra.userId())
                        .query(Integer.class)
                        .single())
                .as("opening it and searching")
                .isEqualTo(2);
    }

    @Test
    void aSearchOfTheLogTakesTheSameNumberOfStatementsHoweverManyLinesItFinds() {
        clients.of(team, team.nora(), "Zilvervos");
        visit(petra, Locale.ENGLISH);
        choose("Access log");
        // names of colleagues are remembered for a while, so the first look costs more
        int few = search();
        var forFew = statements.of(PrivacyViewTest::search);
        for (int i = 0; i < 8; i++) {
            var code = clients.of(team, i % 2 == 0 ? team.nora() : team.nick(), "Client " + i);
            currentActor.runAs(team.lead(), () -> dossiers.card(code));
        }

        var forMany = statements.withResult(PrivacyViewTest::search);

        assertThat(forMany.result()).isGreaterThan(few + 15);
        // written down, how far back a page goes, and its lines
        assertThat(forMany.statements()).hasSameSizeAs(forFew).hasSize(3);
    }

    /** @return how many lines were found and drawn */
    private static int search() {
        press("Search");
        Grid<Object> lines = _get(Grid.class);
        var found = GridKt._fetch(lines, 0, 50);
        assertThat(found).hasSize(GridKt._size(lines));
        found.forEach(line -> GridKt._getFormattedRow(lines, line));
        return found.size();
    }

    @Test
    void theLogIsProvedToBeWhole() {
        clients.of(team, team.nora(), "Zilvervos");
        visit(petra, Locale.ENGLISH);
        choose("Access log");

        press("Check the access log");

        assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().contains("all as they were written"));
    }

    @Test
    void thePeriodIsChangedByThePrivacyOfficerAndOnlySeenByTheTeamLead() {
        visit(petra, Locale.ENGLISH);
        choose("Retention period");
        _setValue(_get(IntegerField.class), 1);
        press("Save the period");
        assertThat(_get(IntegerField.class).getErrorMessage()).isEqualTo("Choose from 3 to 240 months.");
        _setValue(_get(IntegerField.class), 12);
        press("Save the period");
        assertThat(currentActor.callAs(
                        petra, () -> retention.period(team.organisation()).months()))
                .isEqualTo(12);
        SpringViews.close();

        visit(team.lead(), Locale.ENGLISH);
        choose("Retention period");
        assertThat(_get(IntegerField.class).isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save the period"));
    }

    @Test
    void theClientCanBeShownWhoLooked() {
        var code = clients.of(team, team.nora(), "Zilvervos");
        currentActor.runAs(team.lead(), () -> dossiers.card(code));

        visitClient(team.nora(), code);

        assertThat(_find(ListItem.class))
                .extracting(item -> words(item))
                .anyMatch(
                        line -> line.contains(team.lead().userId() + " (as the team lead) · read: who you are to us"));
    }

    @Test
    void theCaseworkerAsksToEraseAndTakesItBack() {
        var code = clients.of(team, team.nora(), "Zilvervos");
        visitClient(team.nora(), code);

        press("Ask to erase this dossier");
        assertThat(currentActor.callAs(petra, () -> erasures.list(0, 1)).get(0).reason())
                .isEqualTo(ErasureReason.CLIENT_ASKS);
        _assertNone(Button.class, spec -> spec.withText("Erase for good"));
        press("Withdraw the request");

        _assertOne(Button.class, spec -> spec.withText("Ask to erase this dossier"));
    }

    @Test
    void theClientsPageSaysWhetherThePeriodRunsAndUntilWhen() {
        var open = clients.of(team, team.nora(), "Zilvervos");
        visitClient(team.nora(), open);
        assertThat(words(_get(ClientPrivacyView.class))).contains("The retention period does not run yet.");
        SpringViews.close();

        var closed = clients.closed(team, "Roos");
        jdbc.sql("update koers.trajectory set closed_at = '2032-03-05T12:00:00Z' where code = :code")
                .param("code", closed.value())
                .update();
        visitClient(team.nora(), closed);
        assertThat(words(_get(ClientPrivacyView.class)))
                .contains("The dossier is erased after 5 March 2034, unless the client comes back.");
    }

    @Test
    void nobodyIsOfferedWhatIsAlwaysRefused() {
        var code = clients.of(team, team.nora(), "Zilvervos");

        visitClient(team.lead(), code);
        _assertNone(CopySection.class);
        _assertOne(Button.class, spec -> spec.withText("Ask to erase this dossier"));
        SpringViews.close();

        currentActor.runAs(team.nick(), () -> emergency.open(code, AccessReason.CLIENT_IS_HERE));
        visitClient(team.nick(), code);
        assertThat(words(_get(ClientPrivacyView.class)))
                .contains("Open to you until", "The client’s caseworker, the stand-in or a team lead can ask for it.");
        _assertNone(CopySection.class);
        _assertNone(Button.class, spec -> spec.withText("Ask to erase this dossier"));
    }

    @Test
    void afterErasingTheOwnOrganisationIsToldSoAndAnotherOneSeesNothing() {
        var code = clients.of(team, team.nora(), "Zilvervos");
        var request = currentActor.callAs(petra, () -> erasures.request(code, ErasureReason.CLIENT_ASKS));
        visitClient(team.nora(), code);
        press("Erase for good");
        Questions.confirm();

        assertThat(request).isNotNull();
        assertThat(words(_get(ClientPrivacyView.class))).contains("This dossier has been erased");
        _assertNone(CopySection.class);
        SpringViews.close();

        var other = Team.create(jdbc);
        visitClient(other.nora(), code);
        var erased = words(_get(ClientPrivacyView.class));
        SpringViews.close();
        visitClient(other.nora(), TrajectoryCode.random());
        assertThat(words(_get(ClientPrivacyView.class)))
                .contains("There is no trajectory here for you")
                .isEqualTo(erased);
    }

    @Test
    void aNarrowScreenShowsTheSameAsCards() {
        var code = clients.of(team, team.nora(), "Zilvervos");
        currentActor.callAs(petra, () -> erasures.request(code, ErasureReason.CLIENT_ASKS));
        visit(petra, Locale.ENGLISH);
        PrivacyGrid<?> grid = _get(PrivacyGrid.class);

        grid.asCards(true);

        assertThat(grid.getColumns()).filteredOn(Component::isVisible).hasSize(1);
        var card = GridKt._getCellComponent(grid, 0, grid.getColumns().get(0).getKey());
        assertThat(words(card)).contains("Code", code.value(), "Waiting for a second person", "Withdraw the request");
    }

    @Test
    void whoeverErasesReadsWhoWasToldAndCanAskThemWithALetter() throws IOException {
        var code = clients.of(team, team.nora(), "Zilvervos");
        var told = told(code);
        currentActor.runAs(petra, () -> erasures.request(code, ErasureReason.CLIENT_ASKS));
        visitClient(team.nora(), code);
        press("Erase for good");
        assertThat(words(Questions.asked()))
                .contains("have not been asked to erase it yet", told + ": consent to share");
        Questions.confirm();
        SpringViews.close();
        runner.run();

        visit(petra, Locale.ENGLISH);
        choose("Who has to erase as well");
        Grid<?> list = _get(Grid.class);
        assertThat(row(list, 0)).contains(told, "consent to share", "Not asked yet");
        assertThat(String.valueOf(row(list, 0))).doesNotContain(code.value(), "Zilvervos");
        var notice = currentActor.callAs(petra, () -> notices.list()).get(0);
        var letter = Pdf.read(
                ToldLetter.of(notice, LocalDate.of(2028, 2, 1)).pdf(new LetterSender("Team", "Petra, 026 123 45 67")));
        assertThat(letter.tagged()).isTrue();
        assertThat(letter.text().replaceAll("\\s+", " "))
                .contains("To: " + told, "From: Team", "Petra, 026 123 45 67")
                .contains("Please erase what you got from us as well")
                .doesNotContain(code.value());

        var actions = (ToldActions) GridKt._getCellComponent(list, 0, columnOfActions());
        _click(_get(actions, Button.class, spec -> spec.withText("They were asked")));
        _assertOne(Paragraph.class, spec -> spec.withText("There is nobody left who has something to erase."));
        assertThat(currentActor.callAs(petra, () -> notices.list())).isEmpty();
    }

    /** @return the name of a partner with which something could be shared */
    private String told(TrajectoryCode code) {
        var today = LocalDate.now();
        currentActor.runAs(team.nora(), () -> {
            var partner = partners.create(
                    team.organisation(), Example.named("De Haven").details());
            consents.record(
                    code,
                    new NewConsent(
                            new Party.OnePartner(partner, "De Haven"),
                            Purpose.WORKING_TOGETHER,
                            "that it goes well",
                            GivenHow.SPOKEN,
                            today,
                            today.plusMonths(3)));
        });
        return "De Haven";
    }

    @Test
    void theCaseworkerAsksForACopyAndSeesItsPasswordOnce() {
        Accounts.create(jdbc, team.nora());
        var code = clients.of(team, team.nora(), "Zilvervos");
        visitClient(team.nora(), code);

        press("Make a copy");

        var password = _get(_get(Dialog.class), Span.class, spec -> spec.withClasses("koers-password"))
                .getText();
        assertThat(password).matches("([2-9A-Z]{4}-){4}[2-9A-Z]{4}");
        press("I have it");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> currentActor
                                .callAs(team.nora(), () -> copies.of(code))
                                .orElseThrow()
                                .state()
                        == ClientCopy.State.READY);
        UI.getCurrent().navigate(StartView.class);
        UI.getCurrent().navigate("trajectory/" + code.value() + "/privacy");

        var field = _get(TextField.class, spec -> spec.withLabel("Password of the copy"));
        _setValue(field, "2222");
        press("Open the copy");
        assertThat(field.getErrorMessage()).isEqualTo("This is not the password of this copy.");
        _setValue(field, password);
        press("Open the copy");
        var link = _get(Anchor.class, spec -> spec.withText("Save the copy"));
        assertThat(link.getHref()).matches("VAADIN/dynamic/resource/\\d+/[-0-9a-f]{36}/");
        assertThat(words(UI.getCurrent())).doesNotContain(password);
    }

    @Test
    void aClosedDossierLeadsToItsDoorAndTellsNothing() {
        var code = clients.of(team, team.nora(), "Zilvervos");

        // the client's page, where it can be opened with a reason, is not among the views of this test
        assertThatThrownBy(() -> visitClient(team.nick(), code))
                .hasMessageContaining("trajectory/" + code.value() + "'");
        _assertNone(ListItem.class);
    }
}

package nl.koers.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import nl.koers.checkin.CheckInService;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.dossier.journal.PlanningNote.Reason;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.Jobs;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.trajectory.Step;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class CalendarViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private CheckInDesk desk;

    @Autowired
    private NextMomentPart part;

    @Autowired
    private ManagementService management;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode code;
    private LocalDate today;

    @BeforeEach
    void plan() {
        team = Team.create(jdbc);
        today = LocalDate.now(Netherlands.ZONE);
        code = inAftercare("Wilg");
    }

    private static Map<String, Object> withWish(String discreetContact) {
        return Map.of(
                "aftercareWish",
                "active",
                "profile",
                "severalNeeds",
                "nextStep",
                "stay",
                "aftercareEnd",
                "open",
                "discreetContact",
                discreetContact);
    }

    private TrajectoryCode inAftercare(String alias) {
        var client = clients.in(Step.AFTERCARE, team, alias);
        jobs.settle(client);
        clients.complete(team.nora(), client, withWish("Bel na zessen, noem geen organisatie."));
        jobs.settle(client);
        return client;
    }

    private UpcomingCheckIn planned() {
        return currentActor.callAs(team.nora(), () -> checkIns.of(code)).get(0);
    }

    private void visit(Actor actor, Locale language, String query) {
        SpringViews.close();
        SpringViews.open(context, actor, language, CalendarView.class);
        UI.getCurrent().navigate("calendar", com.vaadin.flow.router.QueryParameters.fromString(query));
    }

    private void visit(String query) {
        visit(team.nora(), Locale.ENGLISH, query);
    }

    private void visitTheDay() {
        visit("date=" + planned().day());
    }

    private static String page() {
        return words((Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0));
    }

    private static void openMoment() {
        _click(_get(NativeButton.class));
    }

    private static Dialog dialog() {
        return _get(Dialog.class);
    }

    // ---- what is shown ----

    @Test
    void aPlannedMomentStandsOnItsDayAndATaskLooksDifferent() {
        clients.of(team, team.nora(), "Iep");
        visitTheDay();
        assertThat(page()).contains("Wilg", code.value(), "Aftercare: Check-in due", "1 contact");

        visit("");
        assertThat(page()).contains("Iep", "Task: Get acquainted", "1 task");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().startsWith("?task="));
    }

    @Test
    void noAddressHoldsAClient() {
        for (var view : new String[] {"list", "week", "month"}) {
            visit("view=" + view + "&date=" + planned().day());
            assertThat(_find(Anchor.class)).extracting(Anchor::getHref).noneMatch(href -> href.contains(code.value()));
        }
    }

    @Test
    void aMonthIsATableWithTheCountInTheNameOfADay() {
        visit("view=month&date=" + planned().day());

        var table = _get(NativeTable.class);
        assertThat(_find(table, Anchor.class))
                .anyMatch(link -> link.getAriaLabel().orElse("").endsWith(": 1 contact"));
        assertThat(words(table)).contains("Wilg");
    }

    @Test
    void aWeekShowsItsEmptyDaysToo() {
        visit("view=week&date=" + planned().day());

        assertThat(page()).contains("Wilg", "nothing planned");
    }

    @Test
    void aColleagueSeesTheCodeOnlyAndIsToldWhoseClientItIs() {
        visit(team.nick(), Locale.ENGLISH, "show=team&date=" + planned().day());
        assertThat(page()).contains(code.value()).doesNotContain("Wilg");

        openMoment();

        assertThat(words(dialog())).contains("This is a client of").doesNotContain("Bel na zessen");
        assertThat(_find(dialog(), Button.class)).extracting(Button::getText).doesNotContain("Move", "Do it now");
    }

    @Test
    void thePageCostsAsManyStatementsForManyClientsAsForOne() {
        visitTheDay();
        var address = new CalendarAddress(
                CalendarAddress.Period.MONTH,
                planned().day(),
                nl.koers.checkin.CheckInFilter.Whose.TEAM,
                nl.koers.checkin.CheckInFilter.Whose.MINE,
                today);
        var one = statements.of(() -> desk.read(address, 200));
        for (int i = 0; i < 4; i++) {
            inAftercare("Client " + i);
        }

        var many = statements.withResult(() -> desk.read(address, 200));

        assertThat(many.result().on(planned().day()).moments()).isEqualTo(5);
        assertThat(many.statements()).hasSameSizeAs(one).hasSize(3);
    }

    @Test
    void whereThereIsNoRoomTheFirstOnesAreShownAndTheRestIsCounted() {
        for (int i = 0; i < 4; i++) {
            inAftercare("Client " + i);
        }

        visit("view=month&date=" + planned().day());

        assertThat(_find(NativeButton.class)).hasSize(3);
        assertThat(page()).contains("2 more");
    }

    // ---- one moment ----

    @Test
    void whatHelpsIsShownBesideIt() {
        nora(() -> management.executeJob(planned().id()));
        clients.complete(team.nora(), code, Map.of("lastCheckIn", "notReached"));
        jobs.settle(code);
        visitTheDay();

        openMoment();

        assertThat(words(dialog()))
                .contains("1 attempt without contact", "not reached", "Bel na zessen, noem geen organisatie.");
    }

    private void nora(Runnable act) {
        currentActor.runAs(team.nora(), act);
    }

    @Test
    void aMomentIsMovedWithTheReason() {
        visitTheDay();
        var before = planned();
        openMoment();
        press(dialog(), "Move");

        press(dialog(), "Move");
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Please answer this.");
        assertThat(_get(RadioButtonGroup.class).isInvalid()).isTrue();
        _setValue(_get(DatePicker.class), today.minusDays(1));
        press(dialog(), "Move");
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Choose today or a later day.");
        _setValue(_get(DatePicker.class), before.day().plusDays(2));
        _setValue(_get(RadioButtonGroup.class), Reason.CLIENT_ASKED);
        _setValue(_get(TextArea.class), "Has to work that day.");
        press(dialog(), "Move");

        _assertNone(Dialog.class);
        assertThat(planned().day()).isEqualTo(before.day().plusDays(2));
        assertThat(page()).contains("Wilg");
    }

    @Test
    void whenAColleagueMovedItMeanwhileItSaysSoAndKeepsWhatWasTyped() {
        visitTheDay();
        var before = planned();
        openMoment();
        press(dialog(), "Move");
        _setValue(_get(DatePicker.class), before.day().plusDays(2));
        _setValue(_get(RadioButtonGroup.class), Reason.OTHER);
        _setValue(_get(TextArea.class), "Kept.");
        nora(() -> checkIns.move(before, before.day().plusDays(5), Reason.OTHER, ""));

        press(dialog(), "Move");

        assertThat(planned().day()).isEqualTo(before.day().plusDays(5));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Kept.");
        assertThat(words(_get(Notification.class))).contains("Somebody has moved this contact");
        press(dialog(), "Move");
        assertThat(planned().day()).isEqualTo(before.day().plusDays(2));
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheSession() {
        visitTheDay();
        openMoment();
        press(dialog(), "Move");
        _setValue(_get(TextArea.class), "Half a sentence");
        ((nl.koers.dossier.ui.KeptTyping) _get(dialog(), nl.koers.dossier.ui.KeptTyping.class)).keep();

        visitTheDay();
        openMoment();
        press(dialog(), "Move");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Half a sentence");
        press(dialog(), "Cancel");

        openMoment();
        press(dialog(), "Move");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void tooManyWordsAreSaidAtTheFieldAndNothingIsChanged() {
        visitTheDay();
        var before = planned();
        openMoment();
        press(dialog(), "Skip");
        _setValue(_get(TextArea.class), "x".repeat(501));

        press(dialog(), "Skip");

        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(planned()).isEqualTo(before);
    }

    @Test
    void atTheClientsWishItIsSkipped() {
        visitTheDay();
        var before = planned();
        openMoment();
        press(dialog(), "Skip");
        assertThat(words(dialog())).contains("Nobody gets in touch then");

        press(dialog(), "Skip");

        assertThat(planned().day()).isEqualTo(before.dayAfterSkipping().orElseThrow());
    }

    @Test
    void doneNowTheScreenGoesToTheTask() {
        visitTheDay();
        openMoment();

        press(dialog(), "Do it now");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("?task=");
        assertThat(currentActor.callAs(team.nora(), () -> checkIns.of(code)))
                .as("all but the look a year on")
                .hasSize(1);
    }

    // ---- on the client's page ----

    @Test
    void theClientsPageShowsWhatIsPlanned() {
        visit("");

        var shown = part.on(code);

        assertThat(shown.isVisible()).isTrue();
        assertThat(words(shown))
                .contains("Planned contact", "Aftercare: Check-in due", "Aftercare: Agreed end, or a year on");
        _click(_find(shown, Button.class).get(0));
        assertThat(words(dialog())).contains("Bel na zessen");
    }

    @Test
    void everythingIsThereInDutch() {
        for (var view : new String[] {"list", "week", "month"}) {
            visit(
                    team.nora(),
                    Locale.forLanguageTag("nl"),
                    "view=" + view + "&date=" + planned().day());
            assertThat(page())
                    .contains("Agenda", "Wilg", "Nazorg: Tijd voor contact")
                    .doesNotContain("⟦");
        }
        openMoment();
        assertThat(words(dialog()))
                .contains("Hoe kun je discreet contact opnemen?")
                .doesNotContain("⟦");
        press(dialog(), "Verzetten");
        assertThat(words(dialog())).contains("Dit contactmoment staat op").doesNotContain("⟦");
    }
}

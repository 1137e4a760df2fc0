package nl.koers.signal.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Map;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.signal.NewSignal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.testing.Clients;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class SignalsViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private SignalService signals;

    @Autowired
    private SignalPart part;

    @Autowired
    private SignalDesk desk;

    @Autowired
    private WorkService work;

    @Autowired
    private ManagementService management;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode code;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        code = clients.of(team, team.nora(), "Roos");
    }

    private void visit(Actor actor, Locale language) {
        SpringViews.close();
        SpringViews.open(context, actor, language, SignalsView.class);
        UI.getCurrent().navigate("trajectory/" + code.value() + "/signals");
    }

    private void visit() {
        visit(team.nora(), Locale.ENGLISH);
    }

    private static String page() {
        return words((Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0));
    }

    private void note(SignalKind kind, String told) {
        currentActor.runAs(team.nora(), () -> signals.note(code, new NewSignal(kind, SignalOrigin.PARTNER, told)));
        management.createJobQuery().messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    private void look(String response) {
        currentActor.runAs(team.nora(), () -> {
            var look = work.of(code).stream()
                    .filter(item -> item.taskKey().equals("lookAtSignal"))
                    .findFirst()
                    .orElseThrow();
            work.complete(look.taskId(), Map.of("response", response, "responseReason", "helpIsThere"));
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> RadioButtonGroup<T> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @Test
    void whoNotesASignalThatIsOpenAlreadyIsTold() {
        note(SignalKind.DEBTS, "Two letters.");
        visit();
        press("Note a signal");

        _setValue(choice("What is it?"), SignalKind.DISMISSAL);
        assertThat(choice("What is it?").getHelperText()).isNullOrEmpty();
        _assertNone(Anchor.class, spec -> spec.withText("Look at the open signal"));
        _setValue(choice("What is it?"), SignalKind.DEBTS);

        assertThat(choice("What is it?").getHelperText()).startsWith("This signal is open already, since ");
        var link = _get(Anchor.class, spec -> spec.withText("Look at the open signal"));
        assertThat(link.getHref()).isEqualTo("trajectory/" + code.value() + "/signals");
        _fireDomEvent(link, "click");
        _assertNone(Dialog.class);
    }

    @Test
    void aSignalIsNotedWithItsKindAndWhereItCameFrom() {
        visit();
        assertThat(page()).contains("No signal was noted yet.");
        press("Note a signal");

        press(_get(Dialog.class), "Note");
        assertThat(choice("What is it?").isInvalid()).isTrue();
        assertThat(choice("Where does it come from?").isInvalid()).isTrue();
        _setValue(choice("What is it?"), SignalKind.DEBTS);
        _setValue(choice("Where does it come from?"), SignalOrigin.CLIENT);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("In short")), "Two letters.");
        press(_get(Dialog.class), "Note");

        _assertNone(Dialog.class);
        assertThat(page()).contains("Debts are rising", "to be looked at", "The client got in touch", "Two letters.");
    }

    @Test
    void whatWasHalfTypedComesBackUntilItIsUsedOrGivenUp() {
        currentActor.runAs(team.nora(), () -> desk.typing()
                .keep(code, Map.of("kind", "debts", "origin", "client", "told", "Two letters.")));
        visit();
        press("Note a signal");
        assertThat(choice("What is it?").getValue()).isEqualTo(SignalKind.DEBTS);
        assertThat(choice("Where does it come from?").getValue()).isEqualTo(SignalOrigin.CLIENT);
        press(_get(Dialog.class), "Note");
        assertThat(page()).contains("Two letters.");
        assertThat(currentActor.callAs(team.nora(), () -> desk.typing().typed(code)))
                .isEmpty();

        currentActor.runAs(team.nora(), () -> desk.typing().keep(code, Map.of("told", "And a third.")));
        press("Note a signal");
        press(_get(Dialog.class), "Cancel");
        assertThat(currentActor.callAs(team.nora(), () -> desk.typing().typed(code)))
                .isEmpty();
    }

    @Test
    void tooLongATextIsSaidAtTheFieldAndNothingIsLost() {
        visit();
        press("Note a signal");
        _setValue(choice("What is it?"), SignalKind.DEBTS);
        _setValue(choice("Where does it come from?"), SignalOrigin.CLIENT);
        var told = _get(TextArea.class, spec -> spec.withLabel("In short"));
        _setValue(told, "x".repeat(501));

        press(_get(Dialog.class), "Note");

        assertThat(told.isInvalid()).isTrue();
        assertThat(told.getValue()).hasSize(501);
        assertThat(currentActor.callAs(team.nora(), () -> signals.of(code))).isEmpty();
    }

    @Test
    void whatFollowedStandsWithIt() {
        note(SignalKind.DISMISSAL, "The trial period ended.");
        look("nothing");

        visit();

        assertThat(page())
                .contains(
                        "Dismissal",
                        "answered on",
                        "The trial period ended.",
                        "What followed: nothing for now (help is there already)");
        _assertNone(Anchor.class, spec -> spec.withText("Look at a signal"));
    }

    @Test
    void thePartOnTheClientsPageShowsWhatIsOpenAndTheWayToAll() {
        note(SignalKind.DISMISSAL, "");
        look("nothing");
        note(SignalKind.DEBTS, "Two letters.");
        visit();

        var shown = part.on(code);

        assertThat(shown.isVisible()).isTrue();
        assertThat(words(shown))
                .contains("Debts are rising", team.nora().userId(), "Look at a signal", "Look at both signals")
                .doesNotContain("Dismissal", "Two letters.");
        assertThat(_find(shown, Anchor.class))
                .anyMatch(link -> link.getHref().startsWith("?task="))
                .anyMatch(link -> link.getHref().equals("trajectory/" + code.value() + "/signals"));
    }

    @Test
    void withoutSignalsThereIsNoPart() {
        visit();

        assertThat(part.on(code).isVisible()).isFalse();
    }

    @Test
    void theTeamLeadsTaskIsNotTheWayToTheSignal() {
        note(SignalKind.DEBTS, "");
        management.createJobQuery().timers().processDefinitionKey("signal").list().stream()
                .filter(job -> job.getProcessInstanceId()
                        .equals(currentActor.callAs(
                                team.nora(), () -> signals.of(code).get(0).processInstance())))
                .forEach(job -> management.executeJob(job.getId()));

        visit(team.lead(), Locale.ENGLISH);

        _assertOne(Anchor.class, spec -> spec.withText("Look at a signal"));
        _assertNone(Anchor.class, spec -> spec.withText("Look at a signal nobody answered"));
    }

    @Test
    void everythingIsThereInDutch() {
        note(SignalKind.OLD_NETWORK, "Drie appjes.");

        visit(team.nora(), Locale.forLanguageTag("nl"));

        assertThat(page()).contains("Signalen", "Oud netwerk zoekt contact", "Naar een signaal kijken");
        assertThat(page()).doesNotContain("⟦");
    }
}

package nl.koers.signal.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.koers.dossier.typing.TypingService;
import nl.koers.dossier.ui.KeptTyping;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.typing.TypingRest;
import nl.koers.signal.NewSignal;
import nl.koers.signal.Signal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Notes a signal: what it is, where it came from, and a few words. What is typed is kept until it is used or given up.
 */
class NewSignalDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "kind";
    private static final String ORIGIN = "origin";
    private static final String TOLD = "told";

    private final transient SignalDesk desk;
    private final TrajectoryCode code;
    private final transient Runnable afterwards;
    private final RadioButtonGroup<SignalKind> kind = new RadioButtonGroup<>(text("signal.kind"));
    /** Where that of the same kind stands with its task; what is typed here is kept. */
    private final Anchor toTheFirst = new Anchor("", text("signal.alreadyOpen.look"));

    private final RadioButtonGroup<SignalOrigin> origin = new RadioButtonGroup<>(text("signal.origin"));
    private final TextArea told = new TextArea(text("signal.told"));
    private final KeptTyping keeper;
    private final Button save = new Button(text("signal.save"), click -> save());

    /** @param from where it comes from, as far as that is known; it can be chosen anew */
    NewSignalDialog(SignalDesk desk, TrajectoryCode code, @Nullable SignalOrigin from, Runnable afterwards) {
        this.desk = desk;
        this.code = code;
        this.afterwards = afterwards;
        keeper = new KeptTyping(this::typed, typed -> desk.typing().keep(code, typed));
        setHeaderTitle(text("signal.new"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        kind.setItems(SignalKind.values());
        kind.setItemLabelGenerator(SignalWords::kind);
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        origin.setItems(SignalOrigin.values());
        origin.setItemLabelGenerator(SignalWords::origin);
        // noting it again makes a second task
        var open = desk.openKinds(code);
        kind.addValueChangeListener(chosen -> {
            var noted = chosen.getValue() == null ? null : open.get(chosen.getValue());
            kind.setHelperText(noted == null ? null : text("signal.alreadyOpen", Dates.date(noted)));
            toTheFirst.setVisible(noted != null);
        });
        groups().forEach(group -> {
            group.setRequiredIndicatorVisible(true);
            group.setManualValidation(true);
        });
        told.setHelperText(text("signal.told.help"));
        told.setWidthFull();
        told.setMinRows(2);
        told.setManualValidation(true);
        told.setValueChangeMode(ValueChangeMode.LAZY);
        TextLength.limit(told, Signal.TOLD_MAX_LENGTH);
        toTheFirst.setHref(SignalsView.address(code));
        toTheFirst.getElement().setAttribute("router-link", true).addEventListener("click", click -> close());
        toTheFirst.setVisible(false);
        var form = new Div(kind, toTheFirst, origin, told, keeper);
        keeper.keepsWhatIsIn(form, code, desk.typing().place());
        TypingRest.name(told, TOLD);
        form.addClassName("koers-dialog-form");
        add(form);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> giveUp()), save);
        origin.setValue(from);
        var kept = desk.typing().typed(code);
        kept.map(TypingService.Typed::fields).ifPresent(this::show);
        kept.map(TypingService.Typed::savedAt).ifPresentOrElse(keeper::begin, keeper::begin);
        Stream.of(kind, origin, told).forEach(this::keepAsItChanges);
    }

    private void keepAsItChanges(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keeper.typed();
            }
        });
    }

    private Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        kind.getOptionalValue().ifPresent(value -> typed.put(KIND, value.code()));
        origin.getOptionalValue().ifPresent(value -> typed.put(ORIGIN, value.code()));
        typed.put(TOLD, told.getValue());
        return typed;
    }

    private void show(Map<String, String> typed) {
        if (typed.containsKey(KIND)) {
            kind.setValue(SignalKind.of(typed.get(KIND)));
        }
        if (typed.containsKey(ORIGIN)) {
            origin.setValue(SignalOrigin.of(typed.get(ORIGIN)));
        }
        told.setValue(typed.getOrDefault(TOLD, ""));
    }

    private void giveUp() {
        desk.typing().forget(code);
        close();
    }

    private Stream<RadioButtonGroup<?>> groups() {
        return Stream.of(kind, origin);
    }

    private void save() {
        groups().forEach(group -> {
            group.setErrorMessage(text("form.error.required"));
            group.setInvalid(group.isEmpty());
        });
        var missing = groups().filter(RadioButtonGroup::isInvalid).findFirst();
        if (missing.isPresent()) {
            missing.get().getElement().callJsFunction("focus");
            return;
        }
        boolean wordless = told.getValue().isBlank() && kind.getValue().needsWords();
        told.setErrorMessage(text("form.error.required"));
        told.setInvalid(wordless);
        if (wordless) {
            told.focus();
            return;
        }
        if (!TextLength.fits(told)) {
            return;
        }
        try {
            desk.note(code, new NewSignal(kind.getValue(), origin.getValue(), told.getValue()));
            close();
            Notices.done(text("signal.saved"));
            afterwards.run();
        } catch (AccessDeniedException e) {
            // what was typed stays here, to be taken over
            Notices.problem(text("closed.forTeam"));
        }
    }
}

package nl.koers.consent.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Purpose;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.FieldProblem;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.text.TypedDates;

/** Records a consent together with the client: with whom, what for, until when, and how it was given. */
class ConsentDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    /** What is proposed: long enough to get somewhere, short enough to be asked again. */
    private static final int USUAL_MONTHS = 6;

    private final transient ConsentDesk desk;
    private final TrajectoryCode code;
    private final LocalDate today;
    private final transient Runnable afterwards;
    private final ComboBox<Purpose> purpose = new ComboBox<>(text("consent.purpose"));
    private final PartyFields party;
    private final TextArea scope = new TextArea(text("consent.scope"));
    private final RadioButtonGroup<GivenHow> how = new RadioButtonGroup<>(text("consent.givenHow"));
    private final DatePicker givenOn = new DatePicker(text("consent.givenOn"));
    private final DatePicker until = new DatePicker(text("consent.until"));

    ConsentDialog(ConsentDesk desk, TrajectoryCode code, Runnable afterwards) {
        this.desk = desk;
        this.code = code;
        this.today = desk.today();
        this.afterwards = afterwards;
        party = new PartyFields(desk, code);
        setHeaderTitle(text("consent.record"));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        describeFields();
        var form = new Div(purpose, party, scope, how, givenOn, until);
        form.addClassName("koers-dialog-form");
        add(form);
        var save = new Button(text("consent.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), save);
    }

    private void describeFields() {
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(item -> text("consent.purpose." + item.code()));
        purpose.addValueChangeListener(change -> party.offerFor(change.getValue()));
        party.offerFor(null);
        scope.setHelperText(text("consent.scope.help"));
        scope.setManualValidation(true);
        TextLength.limit(scope, NewConsent.SCOPE_MAX_LENGTH);
        how.setItems(GivenHow.values());
        how.setItemLabelGenerator(item -> text("consent.how." + item.code()));
        for (var date : new DatePicker[] {givenOn, until}) {
            date.setI18n(DateTexts.forCurrentUser());
        }
        givenOn.setMax(today);
        givenOn.setValue(today);
        until.setMin(today);
        until.setMax(today.plusYears(NewConsent.LONGEST_YEARS));
        until.setValue(today.plusMonths(USUAL_MONTHS));
        until.setHelperText(text("consent.until.help", NewConsent.LONGEST_YEARS));
        required().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            ((HasValidation) field).setManualValidation(true);
            field.addValueChangeListener(change -> complain(field, ""));
        });
    }

    private Stream<AbstractField<?, ?>> required() {
        return Stream.of(purpose, how, givenOn, until);
    }

    private void save() {
        required().forEach(field -> complain(field, problem(field)));
        var wrong = required().filter(field -> !problem(field).isEmpty()).findFirst();
        // all at once, not one after the other
        boolean partyComplete = party.isComplete();
        if (wrong.isPresent()) {
            wrong.get().getElement().callJsFunction("focus");
        }
        if (wrong.isPresent() || !partyComplete) {
            return;
        }
        if (!TextLength.fits(this)) {
            return;
        }
        desk.consents()
                .record(
                        code,
                        new NewConsent(
                                party.party(),
                                purpose.getValue(),
                                scope.getValue(),
                                how.getValue(),
                                givenOn.getValue(),
                                until.getValue()));
        close();
        Notices.done(text("consent.recorded"));
        afterwards.run();
    }

    private String problem(AbstractField<?, ?> field) {
        if (field instanceof DatePicker date && TypedDates.isUnreadable(date)) {
            return text("form.error.date");
        }
        if (field.isEmpty()) {
            return text("open.required");
        }
        if (field == givenOn && givenOn.getValue().isAfter(today)) {
            return text("consent.givenOn.wrong");
        }
        if (field == until
                && (until.getValue().isBefore(today)
                        || until.getValue().isAfter(today.plusYears(NewConsent.LONGEST_YEARS)))) {
            return text("consent.until.wrong", NewConsent.LONGEST_YEARS);
        }
        return "";
    }

    private static void complain(AbstractField<?, ?> field, String problem) {
        FieldProblem.say((HasValidation) field, problem);
    }
}

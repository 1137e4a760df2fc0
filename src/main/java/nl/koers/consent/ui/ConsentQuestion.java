package nl.koers.consent.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.koers.consent.Consent;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.shared.ui.FieldProblem;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.TypedDates;

/**
 * The consent on which something is about to be shared: one that holds for who gets it, or, where there is none, the questions to
 * record it right here.
 */
public class ConsentQuestion extends Div {

    private static final long serialVersionUID = 1L;
    /** What is proposed: long enough to get somewhere, short enough to be asked again. */
    private static final int USUAL_MONTHS = 6;

    private final LocalDate today;
    private final ComboBox<Consent> there = new ComboBox<>(text("consent.which"));
    private final Paragraph none = new Paragraph(text("consent.ask"));
    private final RadioButtonGroup<GivenHow> how = new RadioButtonGroup<>(text("consent.givenHow"));
    private final DatePicker until = new DatePicker(text("consent.until"));

    public ConsentQuestion(LocalDate today) {
        this.today = today;
        addClassName("koers-dialog-form");
        there.setItemLabelGenerator(ConsentWords::item);
        there.setHelperText(text("consent.which.help"));
        how.setItems(GivenHow.values());
        how.setItemLabelGenerator(item -> text("consent.how." + item.code()));
        until.setI18n(DateTexts.forCurrentUser());
        until.setMin(today);
        until.setMax(today.plusYears(NewConsent.LONGEST_YEARS));
        until.setHelperText(text("consent.until.help", NewConsent.LONGEST_YEARS));
        until.setValue(today.plusMonths(USUAL_MONTHS));
        fields().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            ((HasValidation) field).setManualValidation(true);
            field.addValueChangeListener(change -> complain(field, ""));
        });
        add(there, none, how, until);
        setVisible(false);
    }

    private Stream<AbstractField<?, ?>> fields() {
        return Stream.of(there, how, until);
    }

    /** @param holding for whom it goes to; the first is chosen */
    public void ask(List<Consent> holding) {
        setVisible(true);
        there.setItems(holding);
        there.setVisible(!holding.isEmpty());
        none.setVisible(holding.isEmpty());
        how.setVisible(holding.isEmpty());
        until.setVisible(holding.isEmpty());
        holding.stream().findFirst().ifPresent(there::setValue);
    }

    /** While nobody knows who gets it. */
    public void waitForReceiver() {
        there.clear();
        setVisible(false);
    }

    public void whenChosen(Consumer<Consent> act) {
        there.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                act.accept(change.getValue());
            }
        });
    }

    /** Also hears what the user did in its fields. */
    public void whenTyped(Runnable act) {
        fields().forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                act.run();
            }
        }));
    }

    /** Otherwise says at its fields what is missing. */
    public boolean isComplete() {
        var asked = fields().filter(AbstractField::isVisible).toList();
        asked.forEach(field -> complain(field, problem(field)));
        var wrong = asked.stream().filter(field -> !problem(field).isEmpty()).findFirst();
        wrong.ifPresent(field -> field.getElement().callJsFunction("focus"));
        return isVisible() && wrong.isEmpty();
    }

    private String problem(AbstractField<?, ?> field) {
        if (field instanceof DatePicker date && TypedDates.isUnreadable(date)) {
            return text("form.error.date");
        }
        if (field.isEmpty()) {
            return text("open.required");
        }
        var day = until.getValue();
        return field == until && (day.isBefore(today) || day.isAfter(today.plusYears(NewConsent.LONGEST_YEARS)))
                ? text("consent.until.wrong", NewConsent.LONGEST_YEARS)
                : "";
    }

    /** It ended meanwhile. */
    public void sayThatItEnded() {
        complain(there.isVisible() ? there : how, text("consent.ended"));
    }

    private static void complain(AbstractField<?, ?> field, String problem) {
        FieldProblem.say((HasValidation) field, problem);
    }

    /** Empty when it was asked anew. */
    public Optional<Consent> chosen() {
        return there.getOptionalValue();
    }

    /** What the client said just now. */
    public NewConsent given(Party party, Purpose purpose, String scope) {
        return new NewConsent(party, purpose, scope, how.getValue(), today, until.getValue());
    }

    /** To be kept until it is used. */
    public Map<String, String> filledIn() {
        var fields = new HashMap<String, String>();
        chosen().ifPresent(consent -> fields.put("consent", consent.id().toString()));
        how.getOptionalValue().ifPresent(chosen -> fields.put("givenHow", chosen.code()));
        until.getOptionalValue().ifPresent(day -> fields.put("until", day.toString()));
        return fields;
    }

    /** With what was kept, as far as it can still be chosen. */
    public void restore(Map<String, String> fields) {
        there.getListDataView()
                .getItems()
                .filter(consent -> consent.id().toString().equals(fields.get("consent")))
                .findFirst()
                .ifPresent(there::setValue);
        Stream.of(GivenHow.values())
                .filter(item -> item.code().equals(fields.get("givenHow")))
                .findFirst()
                .ifPresent(how::setValue);
        Optional.ofNullable(fields.get("until")).map(LocalDate::parse).ifPresent(until::setValue);
    }
}

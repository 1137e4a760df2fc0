package nl.koers.form.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Locale;
import java.util.function.Function;
import nl.koers.form.Field;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.text.TypedDates;
import org.jspecify.annotations.Nullable;

/**
 * A field on the screen. Hides which Vaadin component it is: outside, there are only answers typed as in
 * {@link nl.koers.form.Answers}.
 */
final class FieldInput<C extends Component & InputField<?, V> & HasValidationProperties & HasValidator<V>, V> {

    /** Stands for text that the component could not read: no field that can have such text accepts it as an answer. */
    private static final String UNREADABLE = "\uFFFD";

    private static final int LONGEST_BESIDE_FIELD = 200;

    private final Field field;
    private final C input;
    private final Function<V, ? extends @Nullable Object> toAnswer;
    private final Function<Object, @Nullable V> fromAnswer;
    private final Div below = new Div();
    private final Div whole;

    FieldInput(
            Field field,
            Locale locale,
            C input,
            Function<V, ? extends @Nullable Object> toAnswer,
            Function<Object, @Nullable V> fromAnswer) {
        this.field = field;
        this.input = input;
        this.toAnswer = toAnswer;
        this.fromAnswer = fromAnswer;
        this.whole = new Div(input, below);
        input.setLabel(field.label().in(locale));
        input.setRequiredIndicatorVisible(field.required() && !saysSoInWords());
        input.setWidthFull();
        describe(locale, "");
    }

    Field field() {
        return field;
    }

    /** The input and what belongs to it. */
    Component component() {
        return whole;
    }

    void add(Component component) {
        whole.addComponentAtIndex(1, component);
    }

    /** The answer can still be read, read out and copied. */
    void setReadOnly(boolean readOnly) {
        input.setReadOnly(readOnly);
        // the button that clears the answer
        whole.getChildren()
                .filter(Button.class::isInstance)
                .forEach(button -> button.setVisible(!readOnly && !isEmpty()));
    }

    boolean isEmpty() {
        return input.isEmpty();
    }

    void clear() {
        input.clear();
    }

    void onChange(Runnable listener) {
        input.addValueChangeListener(change -> listener.run());
    }

    /** Text that the component cannot read is no change to it while there was no answer. */
    void onUnreadable(Runnable listener) {
        input.getElement().addEventListener("unparsable-change", event -> listener.run());
    }

    @Nullable
    Object answer() {
        return TypedDates.isUnreadable(input) ? UNREADABLE : toAnswer.apply(input.getValue());
    }

    /** @param answer of this field's type; null clears the field */
    void setAnswer(@Nullable Object answer) {
        V value = answer == null ? null : fromAnswer.apply(answer);
        if (value == null) {
            input.clear();
        } else {
            input.setValue(value);
        }
    }

    /** What was answered before, empty when nothing was: a short one is read out together with the field. */
    void showPrevious(Locale locale, String previous) {
        below.removeAll();
        if (previous.length() > LONGEST_BESIDE_FIELD) {
            describe(locale, "");
            below.add(FormText.previous(previous));
        } else {
            describe(locale, previous);
        }
    }

    /** Vaadin would mark a group of boxes in a way that ARIA does not know for groups. */
    private boolean saysSoInWords() {
        return field instanceof Field.Choices choices && choices.style() == Field.Choices.Style.CHECKLIST;
    }

    private void describe(Locale locale, String previous) {
        Div helper = new Div();
        if (field.required() && saysSoInWords()) {
            helper.add(new Div(translate("form.choices.required")));
        }
        if (field.description() != null) {
            helper.add(new Div(field.description().in(locale)));
        }
        if (!previous.isEmpty()) {
            Div text = new Div(previous);
            text.addClassName(LumoUtility.Whitespace.PRE_LINE);
            helper.add(text);
        }
        input.setHelperComponent(helper.getComponentCount() == 0 ? null : helper);
    }

    void showError(String message) {
        input.setErrorMessage(message);
        input.setInvalid(true);
    }

    /** What is too long stays so, and is said while it is being shortened. */
    void clearError() {
        input.setInvalid(false);
        input.setErrorMessage(null);
        TextLength.say(input);
    }

    void focus() {
        // a group of boxes takes no focus itself; in the middle, what is said below it is not behind the buttons either
        input.getElement()
                .executeJs(
                        """
                        (this.matches('[role=group], [role=radiogroup]') ? this.querySelector('input') : this).focus();
                        this.scrollIntoView({block: 'center'});""");
    }
}

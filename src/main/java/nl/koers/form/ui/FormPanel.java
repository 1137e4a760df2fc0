package nl.koers.form.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.koers.form.AnswerText;
import nl.koers.form.Element;
import nl.koers.form.Field;
import nl.koers.form.FieldError;
import nl.koers.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A form to answer, in the language of the page. It shows and collects; whether answers are right is for
 * {@link nl.koers.form.FormValidator} to say, and where they go is for whoever uses the view. Fields appear and
 * disappear as the conditions of the form ask; what was typed in a field that disappeared comes back with it.
 */
public final class FormPanel extends Composite<Div> implements LocaleChangeObserver {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 2;

    /** Somebody changed an answer. */
    public static final class ChangeEvent extends ComponentEvent<FormPanel> {
        private static final long serialVersionUID = 1L;

        private ChangeEvent(FormPanel source) {
            super(source, true);
        }
    }

    private final transient Form form;
    private final transient Map<String, FieldInput<?, ?>> inputs = new LinkedHashMap<>();
    private final transient Map<String, Component> components = new LinkedHashMap<>();
    private final Div summary = new Div();
    private transient Map<String, ? extends @Nullable Object> previous = Map.of();
    private transient List<FieldError> errors = List.of();
    private Locale rendered;
    private transient Function<Map<String, Object>, List<FieldError>> check = answers -> List.of();
    private boolean setting;
    private boolean readOnly;

    /** Starts with the form's own initial values. */
    public FormPanel(Form form) {
        this.form = form;
        summary.getElement().setAttribute("role", "alert");
        rendered = getLocale();
        render();
        setValues(form.initialValues(Map.of()));
    }

    /** Shows these answers and no others; values that do not fit the form (from an older draft) are left out. */
    public void setValues(Map<String, ? extends @Nullable Object> values) {
        Map<String, Object> readable = form.readable(values);
        setting = true;
        try {
            inputs.values()
                    .forEach(input -> input.setAnswer(readable.get(input.field().key())));
        } finally {
            setting = false;
        }
        updateVisibility();
    }

    /**
     * What stands in the fields now, hidden ones included, to be validated or kept as a draft. Typed as in
     * {@link nl.koers.form.Answers}, not checked; fields without an answer are absent.
     */
    public Map<String, Object> getValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        inputs.forEach((key, input) -> {
            Object answer = input.answer();
            if (answer != null) {
                values.put(key, answer);
            }
        });
        return values;
    }

    /** Shows beside each field what was answered when this step was done before. */
    public void setPreviousAnswers(Map<String, ? extends @Nullable Object> answers) {
        previous = answers;
        Map<String, Object> readable = form.readable(answers);
        inputs.forEach((key, input) -> {
            Object answer = readable.get(key);
            String text = answer == null ? "" : AnswerText.of(input.field(), answer, rendered);
            input.showPrevious(rendered, text.isEmpty() ? "" : translate("form.previous", text));
        });
    }

    /** For somebody who may read the answers and not change them. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        inputs.values().forEach(input -> input.setReadOnly(readOnly));
    }

    /** Puts each error at its field, says how many there are, and moves the focus to the first. */
    public void showErrors(List<FieldError> errors) {
        inputs.values().forEach(FieldInput::clearError);
        summary.removeAll();
        this.errors = List.copyOf(errors);
        if (errors.isEmpty()) {
            return;
        }
        summary.add(new Paragraph(
                errors.size() == 1 ? translate("form.errors.one") : translate("form.errors.many", errors.size())));
        List<FieldInput<?, ?>> atFields = new ArrayList<>();
        for (FieldError error : errors) {
            String message = translate(error.messageKey(), error.args().toArray());
            FieldInput<?, ?> input = inputs.get(error.key());
            if (input == null) {
                summary.add(new Paragraph(message));
            } else {
                input.showError(message);
                atFields.add(input);
            }
        }
        atFields.stream().findFirst().ifPresent(FieldInput::focus);
    }

    /** What is wrong with a date is said when somebody leaves it, before all else is answered. */
    public void checkDatesWith(Function<Map<String, Object>, List<FieldError>> check) {
        this.check = check;
    }

    private void sayWhatIsWrongWith(FieldInput<?, ?> input) {
        if (!(input.field() instanceof Field.DateTime) || input.answer() == null) {
            return;
        }
        check.apply(getValues()).stream()
                .filter(error -> error.key().equals(input.field().key()))
                .findFirst()
                .ifPresent(error -> input.showError(
                        translate(error.messageKey(), error.args().toArray())));
    }

    /** Called after every change by a person, also of a field that only appeared because of another. */
    public Registration addChangeListener(ComponentEventListener<ChangeEvent> listener) {
        return addListener(ChangeEvent.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (!rendered.equals(event.getLocale())) {
            Map<String, Object> values = getValues();
            rendered = event.getLocale();
            render();
            setValues(values);
            setPreviousAnswers(previous);
            showErrors(errors);
            setReadOnly(readOnly);
        }
    }

    private void render() {
        inputs.clear();
        components.clear();
        getContent().removeAll();
        getContent().add(summary, layout(form.elements(), new FieldInputs(rendered)));
    }

    private FormLayout layout(List<Element> elements, FieldInputs factory) {
        FormLayout layout = new FormLayout();
        layout.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("36em", COLUMNS));
        for (Element element : elements) {
            Component component = component(element, factory);
            components.put(element.id(), component);
            boolean beside = element instanceof Field field && field.basics().sharesRow();
            layout.add(component, beside ? 1 : COLUMNS);
        }
        return layout;
    }

    private Component component(Element element, FieldInputs factory) {
        if (element instanceof Field field) {
            return input(field, factory).component();
        } else if (element instanceof Element.Group group) {
            return group(group, factory);
        } else if (element instanceof Element.Text text) {
            return FormText.of(text.text().in(rendered));
        }
        return new Hr();
    }

    private FieldInput<?, ?> input(Field field, FieldInputs factory) {
        FieldInput<?, ?> input = factory.create(field);
        input.onChange(() -> {
            input.clearError();
            errors = errors.stream()
                    .filter(error -> !error.key().equals(field.key()))
                    .toList();
            if (errors.isEmpty()) {
                summary.removeAll();
            }
            if (!setting) {
                updateVisibility();
                sayWhatIsWrongWith(input);
                fireEvent(new ChangeEvent(this));
            }
        });
        input.onUnreadable(() -> sayWhatIsWrongWith(input));
        inputs.put(field.key(), input);
        return input;
    }

    private Div group(Element.Group group, FieldInputs factory) {
        String label = group.label().in(rendered);
        H3 heading = new H3(label);
        heading.addClassName(LumoUtility.FontSize.LARGE);
        Div fields = new Div(heading, layout(group.elements(), factory));
        fields.addClassName(LumoUtility.Padding.Top.MEDIUM);
        fields.getElement().setAttribute("role", "group");
        fields.getElement().setAttribute("aria-label", label);
        return fields;
    }

    private void updateVisibility() {
        Set<String> visible = form.visible(getValues());
        components.forEach((id, component) -> component.setVisible(visible.contains(id)));
    }
}

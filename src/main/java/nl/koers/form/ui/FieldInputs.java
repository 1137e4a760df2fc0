package nl.koers.form.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.text.DateFormatSymbols;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.koers.form.Field;
import nl.koers.form.Option;
import nl.koers.shared.ui.text.TextLength;
import nl.koers.shared.ui.typing.TypingRest;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the Vaadin component for a field. Their own validation is switched off everywhere: what may be stored is
 * decided in one place on the server, and its messages are the only ones that a person sees.
 */
final class FieldInputs {

    /** How long typing has to rest before what was typed is sent, so that a draft is never much older. */
    private static final int REST_MILLIS = 300;

    private final Locale locale;
    /** English without American dates, clocks and week starts. */
    private final Locale formats;

    FieldInputs(Locale locale) {
        this.locale = locale;
        this.formats = locale.getLanguage().equals("nl") ? Locale.forLanguageTag("nl-NL") : Locale.UK;
    }

    FieldInput<?, ?> create(Field field) {
        if (field instanceof Field.ShortText text) {
            return shortText(text);
        } else if (field instanceof Field.LongText text) {
            return longText(text);
        } else if (field instanceof Field.Number number) {
            return number.whole() ? wholeNumber(number) : number(number);
        } else if (field instanceof Field.Checkbox) {
            return checkbox(field);
        } else if (field instanceof Field.Choice choice) {
            return switch (choice.style()) {
                case RADIO -> radio(choice);
                case SELECT -> field.required() ? search(choice) : select(choice);
                case SEARCH -> search(choice);
            };
        } else if (field instanceof Field.Choices choices) {
            return choices.style() == Field.Choices.Style.CHECKLIST ? checklist(choices) : tags(choices);
        } else if (field instanceof Field.DateTime dateTime) {
            return switch (dateTime.kind()) {
                case DATE -> date(dateTime);
                case TIME -> time(dateTime);
                case DATE_AND_TIME -> dateAndTime(dateTime);
            };
        }
        throw new IllegalStateException("no input for " + field.getClass());
    }

    private FieldInput<?, ?> shortText(Field.ShortText field) {
        TextField input = new TextField();
        surround(input, field.basics().around());
        input.setManualValidation(true);
        TextLength.limit(input, field.maxLength());
        TypingRest.name(input, field.key());
        input.setAutocomplete(Autocomplete.OFF);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(REST_MILLIS);
        return new FieldInput<>(field, locale, input, FieldInputs::typed, Object::toString);
    }

    private FieldInput<?, ?> longText(Field.LongText field) {
        TextArea input = new TextArea();
        input.setManualValidation(true);
        TextLength.limit(input, field.maxLength());
        TypingRest.name(input, field.key());
        input.setAutocomplete(Autocomplete.OFF);
        input.setMinRows(3);
        input.setMaxRows(14);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(REST_MILLIS);
        return new FieldInput<>(field, locale, input, FieldInputs::typed, Object::toString);
    }

    private <C extends HasPrefix & HasSuffix> void surround(C input, Field.Around around) {
        input.setPrefixComponent(
                around.before() == null ? null : new Span(around.before().in(locale)));
        input.setSuffixComponent(
                around.after() == null ? null : new Span(around.after().in(locale)));
    }

    private static @Nullable String typed(String text) {
        return text.isEmpty() ? null : text;
    }

    private FieldInput<?, ?> wholeNumber(Field.Number field) {
        IntegerField input = new IntegerField();
        surround(input, field.basics().around());
        input.setManualValidation(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(REST_MILLIS);
        return new FieldInput<>(
                field,
                locale,
                input,
                value -> value == null ? null : value.longValue(),
                answer -> answer instanceof Long number && number == number.intValue() ? number.intValue() : null);
    }

    private FieldInput<?, ?> number(Field.Number field) {
        BigDecimalField input = new BigDecimalField();
        surround(input, field.basics().around());
        input.setManualValidation(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(REST_MILLIS);
        input.setLocale(formats);
        return new FieldInput<>(field, locale, input, value -> value, answer -> new BigDecimal(answer.toString()));
    }

    private FieldInput<?, ?> checkbox(Field field) {
        Checkbox input = new Checkbox();
        input.setManualValidation(true);
        return new FieldInput<>(field, locale, input, value -> value, Boolean.class::cast);
    }

    private FieldInput<?, ?> radio(Field.Choice field) {
        RadioButtonGroup<Option> input = new RadioButtonGroup<>();
        input.setManualValidation(true);
        input.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        input.setItems(field.options());
        input.setItemLabelGenerator(this::label);
        FieldInput<?, ?> whole =
                new FieldInput<>(field, locale, input, FieldInputs::value, answer -> option(field, answer));
        if (!field.required()) {
            whole.add(clearButton(whole));
        }
        return whole;
    }

    /** A browser has no way to take back a choice once it was made. */
    private static Button clearButton(FieldInput<?, ?> input) {
        Button clear = new Button(translate("form.answer.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clear.addClickListener(click -> {
            input.clear();
            input.focus();
        });
        clear.setVisible(false);
        input.onChange(() -> clear.setVisible(!input.isEmpty()));
        return clear;
    }

    /** For an optional field: a required one would carry its {@code aria-required} on a button, where it means nothing. */
    private FieldInput<?, ?> select(Field.Choice field) {
        Select<Option> input = new Select<>();
        input.setManualValidation(true);
        input.setItems(field.options());
        input.setItemLabelGenerator(option -> option == null ? translate("form.answer.none") : label(option));
        input.setEmptySelectionAllowed(true);
        input.setEmptySelectionCaption(translate("form.answer.none"));
        return new FieldInput<>(field, locale, input, FieldInputs::value, answer -> option(field, answer));
    }

    private FieldInput<?, ?> search(Field.Choice field) {
        ComboBox<Option> input = new ComboBox<>();
        input.setManualValidation(true);
        input.setItems(field.options());
        input.setItemLabelGenerator(this::label);
        input.setClearButtonVisible(!field.required());
        return new FieldInput<>(field, locale, input, FieldInputs::value, answer -> option(field, answer));
    }

    private FieldInput<?, ?> checklist(Field.Choices field) {
        CheckboxGroup<Option> input = new CheckboxGroup<>();
        input.setManualValidation(true);
        input.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        input.setItems(field.options());
        input.setItemLabelGenerator(this::label);
        return new FieldInput<>(field, locale, input, FieldInputs::values, answer -> options(field, answer));
    }

    private FieldInput<?, ?> tags(Field.Choices field) {
        MultiSelectComboBox<Option> input = new MultiSelectComboBox<>();
        input.setManualValidation(true);
        input.setItems(field.options());
        input.setItemLabelGenerator(this::label);
        input.setClearButtonVisible(true);
        input.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        return new FieldInput<>(field, locale, input, FieldInputs::values, answer -> options(field, answer));
    }

    private FieldInput<?, ?> date(Field.DateTime field) {
        DatePicker input = new DatePicker();
        input.setManualValidation(true);
        input.setI18n(dateTexts());
        input.setClearButtonVisible(!field.required());
        return new FieldInput<>(field, locale, input, FieldInputs::iso, answer -> LocalDate.parse(answer.toString()));
    }

    private FieldInput<?, ?> time(Field.DateTime field) {
        TimePicker input = new TimePicker();
        input.setManualValidation(true);
        input.setLocale(formats);
        input.setStep(Duration.ofMinutes(field.minutes()));
        input.setClearButtonVisible(!field.required());
        return new FieldInput<>(field, locale, input, FieldInputs::iso, answer -> LocalTime.parse(answer.toString()));
    }

    private FieldInput<?, ?> dateAndTime(Field.DateTime field) {
        DateTimePicker input = new DateTimePicker();
        input.setManualValidation(true);
        input.setLocale(formats);
        input.setDatePickerI18n(dateTexts());
        input.setStep(Duration.ofMinutes(field.minutes()));
        input.setDateAriaLabel(translate("form.dateTime.date"));
        input.setTimeAriaLabel(
                field.timeLabel() == null
                        ? translate("form.dateTime.time")
                        : field.timeLabel().in(locale));
        return new FieldInput<>(
                field, locale, input, FieldInputs::iso, answer -> LocalDateTime.parse(answer.toString()));
    }

    private DatePickerI18n dateTexts() {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(formats);
        DatePickerI18n texts = new DatePickerI18n();
        texts.setMonthNames(List.of(symbols.getMonths()).subList(0, 12));
        texts.setWeekdays(weekdays(symbols.getWeekdays()));
        texts.setWeekdaysShort(weekdays(symbols.getShortWeekdays()));
        texts.setFirstDayOfWeek(1);
        texts.setDateFormats("dd-MM-yyyy", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd", "ddMMyyyy");
        texts.setToday(translate("form.date.today"));
        texts.setCancel(translate("form.date.cancel"));
        return texts;
    }

    /** Java counts from one. */
    private static List<String> weekdays(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }

    private static @Nullable String iso(@Nullable Object temporal) {
        return temporal == null ? null : temporal.toString();
    }

    private String label(Option option) {
        return option.label().in(locale);
    }

    private static @Nullable String value(@Nullable Option option) {
        return option == null ? null : option.value();
    }

    private static @Nullable Option option(Field.Choice field, Object answer) {
        return field.option(answer.toString()).orElse(null);
    }

    private static @Nullable List<String> values(Set<Option> chosen) {
        return chosen.isEmpty() ? null : chosen.stream().map(Option::value).toList();
    }

    private static Set<Option> options(Field.Choices field, Object answer) {
        return answer instanceof Collection<?> values
                ? field.options().stream()
                        .filter(option -> values.contains(option.value()))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}

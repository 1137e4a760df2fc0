package nl.koers.form.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.koers.form.Field;
import nl.koers.form.Option;

/** What somebody reads who looks at an answer instead of giving one. */
final class AnswerText {

    private AnswerText() {}

    /** @param answer typed as in {@link nl.koers.form.Answers} */
    static String of(Field field, Object answer, Locale locale) {
        if (answer instanceof Boolean yes) {
            return translate(yes ? "form.answer.yes" : "form.answer.no");
        } else if (answer instanceof List<?> values) {
            return values.stream()
                    .map(value -> label(field, value.toString(), locale))
                    .collect(Collectors.joining(", "));
        } else if (answer instanceof Number number) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(10);
            return format.format(number);
        } else if (field instanceof Field.Choice) {
            return label(field, answer.toString(), locale);
        } else if (field instanceof Field.DateTime dateTime) {
            return switch (dateTime.kind()) {
                case DATE ->
                    LocalDate.parse(answer.toString()).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
                case DATE_AND_TIME ->
                    LocalDateTime.parse(answer.toString())
                            .format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale));
                case TIME -> answer.toString();
            };
        }
        return answer.toString();
    }

    private static String label(Field field, String value, Locale locale) {
        return field.option(value)
                .map(Option::label)
                .map(label -> label.in(locale))
                .orElse(value);
    }
}

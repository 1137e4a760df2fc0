package nl.koers.form;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.koers.form.value.ValueReader;
import nl.koers.shared.ui.text.Texts;

/** What somebody reads who looks at an answer instead of giving one: on the screen, and in a client's own copy. */
public final class AnswerText {

    private AnswerText() {}

    /** @param answer typed as in {@link Answers}; one that does not fit the field, such as to an older form, is told as it is */
    public static String of(Field field, Object answer, Locale locale) {
        return field.basics().around().of(bare(field, answer, locale), locale);
    }

    private static String bare(Field field, Object answer, Locale locale) {
        if (answer instanceof Boolean yes) {
            return yes ? Texts.in(locale, "form.answer.yes") : Texts.in(locale, "form.answer.no");
        } else if (answer instanceof List<?> values) {
            return values.stream()
                    .map(value -> label(field, value.toString(), locale))
                    .collect(Collectors.joining(", "));
        } else if (answer instanceof Number number) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(10);
            return format.format(number);
        } else if (field instanceof Field.DateTime dateTime) {
            Object fitting = ValueReader.read(field, answer).value();
            return fitting == null ? answer.toString() : moment(dateTime.kind(), fitting.toString(), locale);
        }
        return label(field, answer.toString(), locale);
    }

    private static String moment(Field.DateTime.Kind kind, String answer, Locale locale) {
        return switch (kind) {
            case DATE -> LocalDate.parse(answer).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
            case DATE_AND_TIME ->
                LocalDateTime.parse(answer).format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale));
            case TIME -> answer;
        };
    }

    private static String label(Field field, String value, Locale locale) {
        return field.option(value)
                .map(Option::label)
                .map(label -> label.in(locale))
                .orElse(value);
    }
}

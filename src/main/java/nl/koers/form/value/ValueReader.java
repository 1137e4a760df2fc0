package nl.koers.form.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.koers.form.Field;
import nl.koers.form.FieldError;
import nl.koers.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever was sent for a field into a value of the field's type, or says why it is none. Believes nothing: the
 * value may come from a browser, an old draft or another program.
 */
public final class ValueReader {

    private static final int ABSURD_TEXT = 200_000;
    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_DECIMALS = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private ValueReader() {}

    /** A value, an error, or neither when the field was not answered. */
    public record Reading(@Nullable Object value, @Nullable FieldError error) {
        static final Reading NOTHING = new Reading(null, null);

        static Reading of(Object value) {
            return new Reading(value, null);
        }

        static Reading error(Field field, String messageKey, Object... args) {
            return new Reading(null, FieldError.of(field.key(), messageKey, args));
        }
    }

    public static Reading read(Field field, @Nullable Object raw) {
        if (raw == null || "".equals(raw)) {
            return Reading.NOTHING;
        }
        if (field instanceof Field.ShortText text) {
            return text(text, raw, text.maxLength(), false);
        } else if (field instanceof Field.LongText text) {
            return text(text, raw, text.maxLength(), true);
        } else if (field instanceof Field.Number) {
            return number(field, raw);
        } else if (field instanceof Field.Checkbox) {
            return raw instanceof Boolean ? Reading.of(raw) : Reading.error(field, "form.error.checkbox");
        } else if (field instanceof Field.Choice) {
            return raw instanceof String value && field.option(value).isPresent()
                    ? Reading.of(value)
                    : Reading.error(field, "form.error.option");
        } else if (field instanceof Field.Choices) {
            return list(field, raw);
        } else if (field instanceof Field.DateTime dateTime) {
            return dateTime(dateTime, raw);
        }
        throw new IllegalStateException("no reading for " + field.getClass());
    }

    private static Reading text(Field field, Object raw, int maxLength, boolean lines) {
        if (!(raw instanceof String text)) {
            return Reading.error(field, "form.error.text");
        }
        if (text.length() > ABSURD_TEXT) {
            return Reading.error(field, "form.error.maxLength", maxLength, text.length());
        }
        String clean = CleanText.of(text, lines);
        return clean.isEmpty() ? Reading.NOTHING : Reading.of(clean);
    }

    private static Reading number(Field field, Object raw) {
        BigDecimal number = decimal(raw);
        if (number == null
                || (long) number.precision() - number.scale() > MAX_INTEGER_DIGITS
                || number.scale() > MAX_DECIMALS) {
            return Reading.error(field, "form.error.number");
        }
        return Reading.of(number.scale() <= 0 ? (Object) number.longValueExact() : number);
    }

    private static @Nullable BigDecimal decimal(Object raw) {
        BigDecimal number = null;
        if (raw instanceof BigDecimal decimal) {
            number = decimal;
        } else if (raw instanceof BigInteger integer) {
            number = new BigDecimal(integer);
        } else if (raw instanceof Integer || raw instanceof Long || raw instanceof Short || raw instanceof Byte) {
            number = BigDecimal.valueOf(((Number) raw).longValue());
        } else if (raw instanceof Double || raw instanceof Float) {
            double value = ((Number) raw).doubleValue();
            number = Double.isFinite(value) ? new BigDecimal(raw.toString()) : null;
        }
        return number == null ? null : number.stripTrailingZeros();
    }

    private static Reading list(Field field, Object raw) {
        if (!(raw instanceof Collection<?> items)) {
            return Reading.error(field, "form.error.option");
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (Object item : items) {
            if (!(item instanceof String value) || field.option(value).isEmpty()) {
                return Reading.error(field, "form.error.option");
            }
            chosen.add(value);
        }
        List<String> inOrder = field.options().stream()
                .map(Option::value)
                .filter(chosen::contains)
                .toList();
        return inOrder.isEmpty() ? Reading.NOTHING : Reading.of(inOrder);
    }

    private static Reading dateTime(Field.DateTime field, Object raw) {
        return switch (field.kind()) {
            case DATE -> temporal(field, raw, LocalDate.class, LocalDate::parse, "form.error.date");
            case TIME -> temporal(field, raw, LocalTime.class, LocalTime::parse, "form.error.time");
            case DATE_AND_TIME ->
                temporal(field, raw, LocalDateTime.class, LocalDateTime::parse, "form.error.dateTime");
        };
    }

    private static <T> Reading temporal(
            Field field, Object raw, Class<T> type, Function<String, T> parse, String messageKey) {
        try {
            T value = type.isInstance(raw) ? type.cast(raw) : raw instanceof String text ? parse.apply(text) : null;
            if (value instanceof LocalDate date && inRange(date)) {
                return Reading.of(date.toString());
            } else if (value instanceof LocalTime time) {
                return Reading.of(time.truncatedTo(ChronoUnit.MINUTES).toString());
            } else if (value instanceof LocalDateTime dateTime && inRange(dateTime.toLocalDate())) {
                return Reading.of(dateTime.truncatedTo(ChronoUnit.MINUTES).toString());
            }
        } catch (DateTimeException e) {
            return Reading.error(field, messageKey);
        }
        return Reading.error(field, messageKey);
    }

    private static boolean inRange(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}

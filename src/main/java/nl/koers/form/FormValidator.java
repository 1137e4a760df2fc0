package nl.koers.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.koers.form.value.ValueReader;
import nl.koers.shared.Netherlands;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides on the server whether answers may be stored, whatever a browser sent. The only way from raw values to
 * {@link Answers}.
 */
@Component
public class FormValidator {

    private static final int MAX_UNKNOWN_REPORTED = 20;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,40}");
    /** The course waits for a date no longer than this: further away, a year was mistyped. */
    private static final int LONGEST_WAIT_YEARS = 2;

    private final Clock clock;

    public FormValidator(Clock clock) {
        this.clock = clock.withZone(Netherlands.ZONE);
    }

    /**
     * Values of hidden fields are dropped without a look; a key that the form does not have is an error, because
     * whoever sent it believes that it was stored.
     */
    public Validation validate(Form form, Map<String, ? extends @Nullable Object> raw) {
        Map<String, Object> routing = new LinkedHashMap<>();
        Map<String, Object> told = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        Set<String> visible = form.visible(raw);
        for (Field field : form.fields()) {
            if (visible.contains(field.id())) {
                ValueReader.Reading reading = ValueReader.read(field, raw.get(field.key()));
                FieldError error = reading.error() != null ? reading.error() : check(field, reading.value());
                Object value = reading.value() == null && field instanceof Field.Checkbox ? false : reading.value();
                if (error != null) {
                    errors.add(error);
                } else if (value != null) {
                    (field.storage() == Storage.ROUTING ? routing : told).put(field.key(), value);
                }
            }
        }
        errors.addAll(unknownKeys(form, raw));
        return errors.isEmpty() ? new Validation.Accepted(new Answers(routing, told)) : new Validation.Refused(errors);
    }

    private static List<FieldError> unknownKeys(Form form, Map<String, ? extends @Nullable Object> raw) {
        Set<String> known = form.fields().stream().map(Field::key).collect(Collectors.toSet());
        return raw.keySet().stream()
                .filter(key -> !known.contains(key))
                .limit(MAX_UNKNOWN_REPORTED)
                .map(key -> FieldError.of(key, "form.error.unknownField"))
                .toList();
    }

    private @Nullable FieldError check(Field field, @Nullable Object value) {
        if (field.required() && field instanceof Field.Checkbox && !Boolean.TRUE.equals(value)) {
            return FieldError.of(field.key(), "form.error.mustBeTicked");
        } else if (value == null) {
            return field.required() ? FieldError.of(field.key(), "form.error.required") : null;
        } else if (field instanceof Field.ShortText text) {
            FieldError length = checkLength(text, (String) value, text.minLength(), text.maxLength());
            return length == null ? checkSpelling(text, (String) value) : length;
        } else if (field instanceof Field.LongText text) {
            return checkLength(text, (String) value, text.minLength(), text.maxLength());
        } else if (field instanceof Field.Number number) {
            return checkNumber(number, new BigDecimal(value.toString()));
        } else if (field instanceof Field.DateTime dateTime) {
            return checkMoment(dateTime, (String) value);
        }
        return null;
    }

    private @Nullable FieldError checkMoment(Field.DateTime field, String value) {
        FieldError past = field.pastRefused() ? checkNotPast(field, value) : null;
        if (past != null) {
            return past;
        }
        Period latest = field.latest();
        if (latest == null || !isAfter(field, value, latest)) {
            return checkNotTooFar(field, value);
        }
        return latest.isZero()
                ? FieldError.of(field.key(), "form.error.future")
                : FieldError.of(field.key(), "form.error.daysAhead", latest.getDays());
    }

    private boolean isAfter(Field.DateTime field, String value, Period latest) {
        return switch (field.kind()) {
            case DATE -> LocalDate.parse(value).isAfter(LocalDate.now(clock).plus(latest));
            case DATE_AND_TIME ->
                LocalDateTime.parse(value).isAfter(LocalDateTime.now(clock).plus(latest));
            case TIME -> false;
        };
    }

    private static @Nullable FieldError checkLength(Field field, String text, int min, int max) {
        if (text.length() > max) {
            return FieldError.of(field.key(), "form.error.maxLength", max, text.length());
        }
        return text.length() < min ? FieldError.of(field.key(), "form.error.minLength", min) : null;
    }

    private static @Nullable FieldError checkSpelling(Field.ShortText field, String text) {
        TextPattern pattern = field.pattern();
        if (pattern != null && !pattern.foundIn(text)) {
            return FieldError.of(field.key(), "form.error.pattern");
        }
        return switch (field.kind()) {
            case ANY -> null;
            case EMAIL -> EMAIL.matcher(text).matches() ? null : FieldError.of(field.key(), "form.error.email");
            case PHONE -> PHONE.matcher(text).matches() ? null : FieldError.of(field.key(), "form.error.phone");
        };
    }

    private static @Nullable FieldError checkNumber(Field.Number field, BigDecimal number) {
        Integer decimals = field.decimals();
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        if (decimals != null && number.scale() > decimals) {
            return decimals == 0
                    ? FieldError.of(field.key(), "form.error.wholeNumber")
                    : FieldError.of(field.key(), "form.error.decimals", decimals);
        } else if (min != null && number.compareTo(min) < 0) {
            return FieldError.of(field.key(), "form.error.min", min);
        } else if (max != null && number.compareTo(max) > 0) {
            return FieldError.of(field.key(), "form.error.max", max);
        }
        BigDecimal from = min == null ? BigDecimal.ZERO : min;
        BigDecimal step = field.step();
        return step != null && number.subtract(from).remainder(step).signum() != 0
                ? FieldError.of(field.key(), "form.error.step", step, from)
                : null;
    }

    private @Nullable FieldError checkNotPast(Field.DateTime field, String value) {
        boolean past =
                switch (field.kind()) {
                    case DATE -> LocalDate.parse(value).isBefore(LocalDate.now(clock));
                    case DATE_AND_TIME -> LocalDateTime.parse(value).isBefore(LocalDateTime.now(clock));
                    case TIME -> false;
                };
        return past ? FieldError.of(field.key(), "form.error.past") : null;
    }

    /** A date that the course waits for is routing; what is told may lie further ahead. */
    private @Nullable FieldError checkNotTooFar(Field.DateTime field, String value) {
        boolean tooFar = field.storage() == Storage.ROUTING
                && field.kind() == Field.DateTime.Kind.DATE
                && LocalDate.parse(value).isAfter(LocalDate.now(clock).plusYears(LONGEST_WAIT_YEARS));
        return tooFar ? FieldError.of(field.key(), "form.error.tooFar", LONGEST_WAIT_YEARS) : null;
    }
}

package nl.koers.form;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Something that a form asks. The kinds differ in what an answer can be; what they share stands in {@link Basics}. */
public sealed interface Field extends Element
        permits Field.ShortText,
                Field.LongText,
                Field.Number,
                Field.Checkbox,
                Field.Choice,
                Field.Choices,
                Field.DateTime {

    Basics basics();

    default String key() {
        return basics().key();
    }

    @Override
    default String id() {
        return basics().key();
    }

    @Override
    default @Nullable Condition hiddenWhen() {
        return basics().hiddenWhen();
    }

    default LocalizedText label() {
        return basics().label();
    }

    default @Nullable LocalizedText description() {
        return basics().description();
    }

    default Storage storage() {
        return basics().storage();
    }

    default boolean required() {
        return basics().required();
    }

    /** The options that it offers; empty for a field that is not a choice. */
    default List<Option> options() {
        return List.of();
    }

    /** The option with this stored value. */
    default Optional<Option> option(String value) {
        return options().stream().filter(o -> o.value().equals(value)).findFirst();
    }

    /**
     * What every field has.
     *
     * @param sharesRow whether the designer put it beside another field, which only wide screens follow
     * @param around what stands before and after the answer, such as a unit
     * @param prefilled whether the process variable's present value stands there before anybody typed
     * @param initial the answer that stands there before anybody typed, typed as in {@link Answers}
     */
    record Basics(
            String key,
            LocalizedText label,
            @Nullable LocalizedText description,
            Storage storage,
            boolean required,
            @Nullable Condition hiddenWhen,
            boolean sharesRow,
            Around around,
            boolean prefilled,
            @Nullable Object initial) {

        public Basics startingWith(Object value) {
            return new Basics(
                    key, label, description, storage, required, hiddenWhen, sharesRow, around, prefilled, value);
        }
    }

    /** What stands in the field before and after its answer and is no part of it: a currency, a unit. */
    record Around(@Nullable LocalizedText before, @Nullable LocalizedText after) {
        public static final Around NOTHING = new Around(null, null);

        /** The whole, as it is read: "€ 50". */
        public String of(String answer, Locale locale) {
            String text = before == null ? answer : before.in(locale) + " " + answer;
            return after == null ? text : text + " " + after.in(locale);
        }
    }

    /** One line of text. */
    record ShortText(Basics basics, int minLength, int maxLength, Kind kind, @Nullable TextPattern pattern)
            implements Field {

        public enum Kind {
            ANY,
            EMAIL,
            PHONE
        }
    }

    /** Text of any number of lines. */
    record LongText(Basics basics, int minLength, int maxLength) implements Field {}

    /**
     * A number.
     *
     * @param decimals the most digits after the decimal sign; null: any number of them
     * @param step of which it is a multiple, counted from the minimum where there is one; null: anything between
     */
    record Number(
            Basics basics,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable BigDecimal step)
            implements Field {

        public boolean whole() {
            return decimals != null && decimals == 0;
        }
    }

    /** Yes or no; a required one must be ticked. */
    record Checkbox(Basics basics) implements Field {}

    /** One out of a list. */
    record Choice(Basics basics, Style style, List<Option> options) implements Field {
        public Choice {
            options = List.copyOf(options);
        }

        /** How it looks: all options at once, a closed list, or a closed list to search in. */
        public enum Style {
            RADIO,
            SELECT,
            SEARCH
        }
    }

    /** Any number out of a list. */
    record Choices(Basics basics, Style style, List<Option> options) implements Field {
        public Choices {
            options = List.copyOf(options);
        }

        /** How it looks: all options at once, or the chosen ones only. */
        public enum Style {
            CHECKLIST,
            TAGS
        }
    }

    /**
     * A date, a time of the day, or both, on the local calendar and clock.
     *
     * @param timeLabel the label of the time when both are asked
     * @param latest how far after today it may lie at most; zero for what has happened already, null for any day
     * @param minutes the step between the times that are offered; any other time can be typed
     */
    record DateTime(
            Basics basics,
            Kind kind,
            @Nullable LocalizedText timeLabel,
            boolean pastRefused,
            @Nullable Period latest,
            int minutes)
            implements Field {

        /** Whether only what has happened already can be answered. */
        public boolean futureRefused() {
            return latest != null && latest.isZero();
        }

        public enum Kind {
            DATE,
            TIME,
            DATE_AND_TIME
        }
    }
}

package nl.koers.shared.process;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.koers.shared.Code;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * A process variable as it is declared, once: its name and exactly which values it may have. The engine refuses
 * everything else, so that nothing a person told can end up in it.
 *
 * @param name the variable's name in models and forms
 * @param kind what kind of value it holds
 * @param codes the closed list of values of a code; empty for other kinds
 * @param min lowest number, for a number
 * @param max highest number, for a number
 * @param allowed whether a value may be stored; null is always allowed and not asked
 */
public record RoutingVariable(
        String name, Kind kind, Set<String> codes, long min, long max, Predicate<Object> allowed) {

    /** What kind of value a routing variable holds. None of them has room for words. */
    public enum Kind {
        CODE,
        YES_NO,
        NUMBER,
        DATE,
        PERIOD,
        ID
    }

    /** One of a closed list of codes. */
    public static RoutingVariable code(String name, String... codes) {
        var list = new LinkedHashSet<>(Arrays.asList(codes));
        return new RoutingVariable(name, Kind.CODE, list, 0, 0, value -> value instanceof String s && list.contains(s));
    }

    /** One of the codes of an enum. */
    public static <E extends Enum<E> & Code> RoutingVariable code(String name, Class<E> codes) {
        return code(
                name, Arrays.stream(codes.getEnumConstants()).map(Code::code).toArray(String[]::new));
    }

    public static RoutingVariable yesNo(String name) {
        return other(name, Kind.YES_NO, Boolean.class::isInstance);
    }

    /** A whole number within bounds, both included. */
    public static RoutingVariable number(String name, long min, long max) {
        return new RoutingVariable(
                name,
                Kind.NUMBER,
                Set.of(),
                min,
                max,
                value -> (value instanceof Integer || value instanceof Long || value instanceof Short)
                        && ((Number) value).longValue() >= min
                        && ((Number) value).longValue() <= max);
    }

    /** A calendar date as {@code 2026-05-01}. */
    public static RoutingVariable date(String name) {
        return other(name, Kind.DATE, value -> value instanceof String text && RhythmCalendar.isDate(text));
    }

    /** A period on the calendar as {@code P2W} or {@code P1M}, at least a day and at most ten years. */
    public static RoutingVariable period(String name) {
        return other(name, Kind.PERIOD, value -> value instanceof String text && RhythmCalendar.isRhythm(text));
    }

    /** An id of the given form; the pattern must leave no room for words about a person. */
    public static RoutingVariable id(String name, String pattern) {
        var compiled = Pattern.compile(pattern);
        return other(
                name,
                Kind.ID,
                value -> value instanceof String s && compiled.matcher(s).matches());
    }

    /** A random id in its usual notation. */
    public static RoutingVariable uuid(String name) {
        return id(name, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    private static RoutingVariable other(String name, Kind kind, Predicate<Object> allowed) {
        return new RoutingVariable(name, kind, Set.of(), 0, 0, allowed);
    }

    public boolean allows(@Nullable Object value) {
        return value == null || allowed.test(value);
    }

    /** The value of this code where the process is; null when it is not known there. */
    public @Nullable String codeIn(DelegateExecution execution) {
        return (String) execution.getVariable(name);
    }

    /** The value of this {@linkplain #uuid random id} where the process is, which has one. */
    public UUID uuidIn(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(name));
    }
}

package nl.koers.shared.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.koers.shared.Code;
import nl.koers.shared.OrganisationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * A process variable as it is declared, once: its name, its type in code, and exactly which values it may have in the
 * engine. The engine refuses everything else, so that nothing a person told can end up in it.
 *
 * @param <T> the type that code reads and writes
 */
public final class RoutingVariable<T> {

    /** What kind of value a routing variable holds. None of them has room for words. */
    public enum Kind {
        CODE,
        YES_NO,
        NUMBER,
        DATE,
        PERIOD,
        ID
    }

    /** Whose the instance is. Every instance is started with it and has it as its tenant. */
    public static final RoutingVariable<OrganisationId> ORGANISATION =
            id("organisation", OrganisationId.PATTERN, OrganisationId::new);

    private final String name;
    private final Kind kind;
    private final Set<String> codes;
    private final long min;
    private final long max;
    private final Predicate<Object> allowed;
    private final Function<Object, T> read;
    private final Function<T, Object> written;

    private RoutingVariable(
            String name,
            Kind kind,
            Set<String> codes,
            long min,
            long max,
            Predicate<Object> allowed,
            Function<Object, T> read,
            Function<T, Object> written) {
        this.name = name;
        this.kind = kind;
        this.codes = codes;
        this.min = min;
        this.max = max;
        this.allowed = allowed;
        this.read = read;
        this.written = written;
    }

    /** One of a closed list of codes. */
    public static RoutingVariable<String> code(String name, String... codes) {
        return code(name, codes, text -> text, text -> text);
    }

    /** One of the codes of an enum. */
    public static <E extends Enum<E> & Code> RoutingVariable<E> code(String name, Class<E> codes) {
        var all = codes.getEnumConstants();
        return code(
                name,
                Arrays.stream(all).map(Code::code).toArray(String[]::new),
                text -> Code.of(all, text),
                Code::code);
    }

    private static <T> RoutingVariable<T> code(
            String name, String[] codes, Function<String, T> read, Function<T, String> written) {
        var list = new LinkedHashSet<>(Arrays.asList(codes));
        return new RoutingVariable<>(
                name,
                Kind.CODE,
                Collections.unmodifiableSet(list),
                0,
                0,
                value -> value instanceof String text && list.contains(text),
                value -> read.apply((String) value),
                written::apply);
    }

    public static RoutingVariable<Boolean> yesNo(String name) {
        return new RoutingVariable<>(
                name, Kind.YES_NO, Set.of(), 0, 0, Boolean.class::isInstance, Boolean.class::cast, yes -> yes);
    }

    /** A whole number within bounds, both included. */
    public static RoutingVariable<Integer> number(String name, int min, int max) {
        return new RoutingVariable<>(
                name,
                Kind.NUMBER,
                Set.of(),
                min,
                max,
                value -> (value instanceof Integer || value instanceof Long || value instanceof Short)
                        && ((Number) value).longValue() >= min
                        && ((Number) value).longValue() <= max,
                value -> ((Number) value).intValue(),
                number -> number);
    }

    /** A calendar date as {@code 2026-05-01}. */
    public static RoutingVariable<LocalDate> date(String name) {
        return text(name, Kind.DATE, RhythmCalendar::isDate, LocalDate::parse);
    }

    /** A period on the calendar as {@code P2W} or {@code P1M}, at least a day and at most ten years. */
    public static RoutingVariable<String> period(String name) {
        return text(name, Kind.PERIOD, RhythmCalendar::isRhythm, period -> period);
    }

    /** A random id in its usual notation. */
    public static RoutingVariable<UUID> uuid(String name) {
        return id(name, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", UUID::fromString);
    }

    /**
     * An id of the given form; the pattern must leave no room for words about a person.
     *
     * @param read gives the id of which the text is the {@link Object#toString notation}
     */
    public static <T> RoutingVariable<T> id(String name, String pattern, Function<String, T> read) {
        return text(name, Kind.ID, Pattern.compile(pattern).asMatchPredicate(), read);
    }

    private static <T> RoutingVariable<T> text(
            String name, Kind kind, Predicate<String> allowed, Function<String, T> read) {
        return new RoutingVariable<>(
                name,
                kind,
                Set.of(),
                0,
                0,
                value -> value instanceof String text && allowed.test(text),
                value -> read.apply((String) value),
                Object::toString);
    }

    /** As models and forms call it. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The closed list of values of a code, in order; empty for other kinds. */
    public Set<String> codes() {
        return codes;
    }

    /** The lowest number, for a number. */
    public long min() {
        return min;
    }

    /** The highest number, for a number. */
    public long max() {
        return max;
    }

    /** Whether the engine may keep the value; no value is always allowed. */
    public boolean allows(@Nullable Object value) {
        return value == null || allowed.test(value);
    }

    /** The variable with this value, for a map of variables. */
    public Map.Entry<String, Object> is(T value) {
        return Map.entry(name, written(value));
    }

    public void put(Map<String, Object> values, T value) {
        values.put(name, written(value));
    }

    /** The value as the engine keeps it. */
    public Object written(T value) {
        return written.apply(value);
    }

    /** The value of what the engine keeps. */
    public T read(Object kept) {
        return read.apply(kept);
    }

    /**
     * The value where the process is, which must have one.
     *
     * @throws IllegalStateException when it has none
     */
    public T in(DelegateExecution execution) {
        return findIn(execution).orElseThrow(this::missing);
    }

    /** The value where the process is; empty when it is not known there. */
    public Optional<T> findIn(DelegateExecution execution) {
        return Optional.ofNullable(execution.getVariable(name)).map(read);
    }

    /**
     * The value among others as the engine keeps them, such as answers or the row of a table.
     *
     * @throws IllegalStateException when it is not there
     */
    public T in(Map<String, ?> values) {
        return findIn(values).orElseThrow(this::missing);
    }

    private IllegalStateException missing() {
        return new IllegalStateException("no value of '" + name + "'");
    }

    /** As above; empty when it is not there. */
    public Optional<T> findIn(Map<String, ?> values) {
        return Optional.ofNullable(values.get(name)).map(read);
    }
}

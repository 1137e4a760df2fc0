package nl.koers.form;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A yes-or-no expression over the answers of one form; immutable and safe to share between threads. */
public interface Condition {

    /** The keys of the fields that the expression reads. */
    Set<String> keys();

    /**
     * Whether the expression is true. Everything else, an error or an unknown outcome included, counts as not true.
     *
     * @param values typed as in {@link Answers}; an absent or null value is FEEL's {@code null}
     */
    boolean holds(Map<String, @Nullable Object> values);
}

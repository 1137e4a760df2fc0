package nl.koers.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers that were found right, divided by where they go. The types of values, here and in drafts: {@code String} (a
 * text, the value of an option, or an ISO-8601 local date {@code 2026-03-01}, time {@code 14:30} or date and time
 * {@code 2026-03-01T14:30}), {@code Boolean}, {@code Long} for whole and {@code BigDecimal} for other numbers, and
 * {@code List<String>}. Fields that were hidden or not answered are absent; a box that was not ticked is {@code false}.
 *
 * @param routing variables for the process engine
 * @param told what was told, in the order of the form; never for the process engine
 */
public record Answers(Map<String, Object> routing, Map<String, Object> told) {

    public Answers {
        routing = Collections.unmodifiableMap(new LinkedHashMap<>(routing));
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /** Says how many, never what: told information has no place in a log. */
    @Override
    public String toString() {
        return "Answers[" + routing.size() + " routing, " + told.size() + " told]";
    }
}

package nl.koers.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model.
 *
 * @param number of a form that of the process it belongs to
 * @param at when it was put into use
 * @param by who did, by the name of the user; null when it came with the application, or when nobody wrote it down
 * @param withApplication whether it came with the application
 * @param note what was said of it; empty when nothing was
 * @param running how many clients are on it; null where nothing runs on a model itself, as with tables and forms
 */
public record ModelVersion(
        int number, Instant at, @Nullable String by, boolean withApplication, String note, @Nullable Running running) {

    /**
     * How many run on a version, which is nobody's figure in particular: a small number is only said to be small.
     *
     * @param number none or the number; when it is masked, the number that there are fewer of
     */
    public record Running(long number, boolean masked) {

        public static Running of(long number, int maskBelow) {
            return number > 0 && number < maskBelow ? new Running(maskBelow, true) : new Running(number, false);
        }
    }
}

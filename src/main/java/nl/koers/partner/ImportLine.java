package nl.koers.partner;

import java.util.List;
import java.util.UUID;
import nl.koers.partner.detail.PartnerDetails;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file would do.
 *
 * @param number of the line as a spreadsheet counts, in which the titles are line 1
 * @param name may be empty when that is the problem
 * @param changes titles of the columns that differ from what is kept now; empty but for {@link Kind#CHANGE}
 * @param lookalikes partners that may be the same one; only with {@link Kind#NEW}
 * @param content null with {@link Kind#ERROR}
 */
public record ImportLine(
        int number,
        Kind kind,
        String name,
        List<String> changes,
        List<ImportProblem> problems,
        List<Lookalike> lookalikes,
        @Nullable Content content) {

    /** {@link #code()} ends the key of its text. */
    public enum Kind {
        NEW("new"),
        CHANGE("change"),
        SAME("same"),
        ERROR("error");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * What would be saved.
     *
     * @param partner null for a new one
     * @param revision of the partner when the file was read
     */
    record Content(@Nullable UUID partner, int revision, boolean active, PartnerDetails details) {}

    public ImportLine {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        lookalikes = List.copyOf(lookalikes);
    }

    /** Whether it adds a partner that may be there already. */
    public boolean mayBeThere() {
        return kind == Kind.NEW && !lookalikes.isEmpty();
    }
}

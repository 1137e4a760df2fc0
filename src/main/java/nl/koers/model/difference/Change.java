package nl.koers.model.difference;

import java.util.List;
import nl.koers.shared.Code;
import nl.koers.shared.ui.text.Wording;

/**
 * One thing that is different: an element of a process, a field of a form, a row or column of a table, or a whole file.
 *
 * @param file the name of the file that it stands in
 * @param element its id or key there; an empty text for the file as a whole
 * @param drawn ids of the elements that show it in the drawing of a process: its own, or those of the tasks with the form
 * @param subject what it is and what it is called
 * @param details what became different of it, or of what is new what it brings
 */
public record Change(
        String file, Kind kind, String element, List<String> drawn, Wording subject, List<Wording> details) {

    /** {@link #code()} ends the keys of texts. */
    public enum Kind implements Code {
        NEW("new"),
        CHANGED("changed"),
        GONE("gone");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Change {
        drawn = List.copyOf(drawn);
        details = List.copyOf(details);
    }

    /** That it takes on a screen. */
    public int lines() {
        return 1 + details.size();
    }
}

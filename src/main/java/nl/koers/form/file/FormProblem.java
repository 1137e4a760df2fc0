package nl.koers.form.file;

import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Why a form file is refused, in words for the process designer who is about to deploy it.
 *
 * @param file the name of the file
 * @param field the key or id of the component; null when the problem is of the file as a whole
 */
public record FormProblem(String file, @Nullable String field, Wording why) {

    /** In English, for the log and for tools. */
    public String reason() {
        return why.in(Texts.ENGLISH);
    }

    @Override
    public String toString() {
        return field == null ? file + ": " + reason() : file + ": " + field + ": " + reason();
    }
}

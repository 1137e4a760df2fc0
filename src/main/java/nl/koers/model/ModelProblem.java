package nl.koers.model;

import java.util.Locale;
import java.util.Optional;
import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.Wording;

/**
 * What the check found in a model.
 *
 * @param file its name, or {@link #WHOLE} when it is about all that was sent together
 * @param element id of the element, field or table, or an empty text for the file as a whole
 * @param severity whether the model is refused for it
 */
public record ModelProblem(String file, String element, Wording why, Severity severity) {

    /** Stands in the place of a file for what is about all of them. */
    public static final String WHOLE = "deployment";

    /** What comes of it. */
    public enum Severity {
        /** The model is refused. */
        ERROR,
        /** It can be put into use; somebody will miss something. */
        ADVICE
    }

    public ModelProblem(String file, String element, Wording why) {
        this(file, element, why, Severity.ERROR);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String reason(Locale language) {
        return why.in(language);
    }

    /** How to mend it; empty when what is wrong says so already. */
    public Optional<String> mending(Locale language) {
        var key = why.key() + ".mend";
        return Texts.has(language, key) ? Optional.of(Texts.in(language, key)) : Optional.empty();
    }

    /** In English, as Camunda Modeler shows it. */
    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : ": " + element) + ": " + reason(Texts.ENGLISH);
    }
}

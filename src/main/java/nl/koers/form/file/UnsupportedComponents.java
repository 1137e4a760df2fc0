package nl.koers.form.file;

import java.util.Map;

/** Why a component of Camunda Modeler's palette has no place in a task here, and what has. */
final class UnsupportedComponents {

    private static final String SHOWN_ONLY =
            "what is told never comes back from the engine, so there is nothing to show; write a text";

    private static final Map<String, String> REASONS = Map.of(
            "button", "the task has its own buttons; remove it",
            "expression", "the answer it computes would be stored beside those it comes from; use a condition",
            "table", SHOWN_ONLY,
            "dynamiclist", "a form has a fixed number of fields; use a text area",
            "html", "texts are safe without HTML; use a text, which knows headings, lists and bold",
            "image", "nothing is loaded from elsewhere while a dossier is open; use a text",
            "iframe", "nothing is loaded from elsewhere while a dossier is open; use a text",
            "documentPreview", "documents stand in the dossier",
            "filepicker", "documents are added in the dossier");

    private UnsupportedComponents() {}

    static String say(String type) {
        return "components of type '%s' are not supported: %s"
                .formatted(type, REASONS.getOrDefault(type, "it is not known here"));
    }
}

package nl.koers.form.file;

import java.util.Map;
import nl.koers.shared.ui.text.Wording;

/** Why a component of Camunda Modeler's palette has no place in a task here, and what has. */
final class UnsupportedComponents {

    private static final Map<String, String> INSTEAD = Map.of(
            "button", "finding.field.button",
            "expression", "finding.field.computed",
            "table", "finding.field.shownOnly",
            "dynamiclist", "finding.field.dynamicList",
            "html", "finding.field.html",
            "image", "finding.field.elsewhere",
            "iframe", "finding.field.elsewhere",
            "documentPreview", "finding.field.documents",
            "filepicker", "finding.field.documents");

    private UnsupportedComponents() {}

    static Wording of(String type) {
        String instead = INSTEAD.get(type);
        return instead == null
                ? Wording.of("finding.field.type", type)
                : Wording.of("finding.field.typeInstead", type, Wording.of(instead));
    }
}

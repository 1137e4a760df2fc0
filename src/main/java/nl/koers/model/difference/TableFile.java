package nl.koers.model.difference;

import static nl.koers.model.difference.Xml.children;
import static nl.koers.model.difference.Xml.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.ui.text.Wording;
import org.w3c.dom.Element;

/** A decision table as its columns and its rows by id, beside what it says as a whole. */
final class TableFile {

    private static final String USUAL_HIT_POLICY = "UNIQUE";
    /** As Camunda Modeler writes a condition that lets everything through, and as it is written by hand. */
    private static final Set<String> NO_CONDITION = Set.of("", "-");

    private static final String CELL = "cell ";

    private final Map<String, Thing> whole = new LinkedHashMap<>();
    private final Map<String, Thing> columns = new LinkedHashMap<>();
    private final Map<String, Thing> rows = new LinkedHashMap<>();

    TableFile(Element definitions, String key) {
        children(definitions).stream()
                .filter(child -> child.getLocalName().equals("decision")
                        && child.getAttribute("id").equals(key))
                .findFirst()
                .ifPresent(decision -> read(decision, key));
    }

    Map<String, Thing> whole() {
        return whole;
    }

    Map<String, Thing> columns() {
        return columns;
    }

    /** @param known the columns whose cells count; what was in another one is gone with it */
    Map<String, Thing> rows(Set<String> known) {
        rows.values().forEach(row -> row.aspects()
                .removeIf(code -> code.startsWith(CELL) && !known.contains(code.substring(CELL.length()))));
        return rows;
    }

    private void read(Element decision, String key) {
        var aspects = new Aspects();
        aspects.put("name", decision.getAttribute("name"));
        aspects.put("description", text(decision, "description"));
        Xml.attributes(decision)
                .filter(attribute -> !Set.of("id", "name").contains(attribute.getLocalName()))
                .forEach(attribute -> aspects.put(attribute.getLocalName(), attribute.getValue()));
        whole.put(
                key,
                new Thing(
                        Wording.of(
                                "difference.named",
                                Wording.of("difference.element.table"),
                                decision.hasAttribute("name") ? decision.getAttribute("name") : key),
                        "",
                        0,
                        aspects));
        Xml.child(decision, "decisionTable").ifPresent(table -> {
            var policy = table.getAttribute("hitPolicy");
            aspects.put("hitPolicy", policy.isEmpty() ? USUAL_HIT_POLICY : policy);
            aspects.put("aggregation", table.getAttribute("aggregation"));
            var ids = new ArrayList<String>();
            for (var child : children(table)) {
                if (child.getLocalName().equals("input") || child.getLocalName().equals("output")) {
                    ids.add(readColumn(child, ids.size() + 1));
                }
            }
            children(table).stream()
                    .filter(child -> child.getLocalName().equals("rule"))
                    .forEach(rule -> readRow(rule, ids));
        });
    }

    private String readColumn(Element column, int place) {
        var isInput = column.getLocalName().equals("input");
        var id = column.hasAttribute("id") ? column.getAttribute("id") : column.getLocalName() + " " + place;
        var label = column.getAttribute("label");
        var aspects = new Aspects();
        aspects.put("label", label);
        aspects.put("answer", column.getAttribute("name"));
        aspects.put("typeRef", column.getAttribute("typeRef"));
        Xml.child(column, "inputExpression").ifPresent(expression -> {
            aspects.put("question", text(expression, "text"));
            aspects.put("typeRef", expression.getAttribute("typeRef"));
        });
        Xml.child(column, isInput ? "inputValues" : "outputValues")
                .ifPresent(values -> aspects.put("allowed", text(values, "text")));
        var kind = Wording.of("difference.element." + column.getLocalName());
        columns.put(
                id,
                new Thing(
                        label.isEmpty()
                                ? Wording.of("difference.unnamed", kind, id)
                                : Wording.of("difference.named", kind, label),
                        column.getLocalName(),
                        place,
                        aspects));
        return id;
    }

    private void readRow(Element rule, List<String> ids) {
        var place = rows.size() + 1;
        var aspects = new Aspects();
        aspects.put("annotation", text(rule, "description"));
        var cells = children(rule).stream()
                .filter(child -> child.getLocalName().endsWith("Entry")
                        && !child.getLocalName().startsWith("annotation"))
                .toList();
        for (int i = 0; i < Math.min(cells.size(), ids.size()); i++) {
            var id = ids.get(i);
            var column = columns.get(id);
            if (column != null) {
                putCell(aspects, id, column, cells.get(i));
            }
        }
        var id = rule.hasAttribute("id") ? rule.getAttribute("id") : "row " + place;
        rows.put(id, new Thing(Wording.of("difference.row", place), "", place, aspects));
    }

    private static void putCell(Aspects aspects, String id, Thing column, Element cell) {
        var text = text(cell, "text");
        if (cell.getLocalName().equals("inputEntry") && NO_CONDITION.contains(text)) {
            aspects.put(CELL + id, column.subject(), "", Aspects.ANY);
        } else {
            var remark = text(cell, "description");
            aspects.put(CELL + id, column.subject(), remark.isEmpty() ? text : text + " (" + remark + ")");
        }
    }
}

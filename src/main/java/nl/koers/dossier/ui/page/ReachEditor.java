package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.Reach;
import nl.koers.shared.ui.Symbol;

/** The fields for how to reach somebody: as many contact details as there are, the best first. */
class ReachEditor extends SectionEditor<Reach> {

    private static final long serialVersionUID = 1L;

    private final TextArea never = Inputs.area(text("dossier.never"), Reach.WORDS_MAX_LENGTH);
    private final TextArea best = Inputs.area(text("dossier.best"), Reach.WORDS_MAX_LENGTH);
    private final Div rows = new Div();
    private final List<ContactDetailFields> details = new ArrayList<>();
    private final Button more;

    ReachEditor() {
        never.setHelperText(text("dossier.never.help"));
        best.setHelperText(text("dossier.best.help"));
        listenTo(never);
        listenTo(best);
        more = new Button(text("dossier.detail.add"), Symbol.ADD.create(), click -> {
            addRow().focus();
            changed();
        });
        add(never, best, rows, more);
    }

    @Override
    void fill(Reach reach) {
        clearRows();
        never.setValue(reach.never());
        best.setValue(reach.best());
        reach.details().forEach(detail -> addRow().fill(detail));
        if (reach.details().isEmpty()) {
            addRow();
        }
    }

    private void clearRows() {
        details.clear();
        rows.removeAll();
        more.setEnabled(true);
    }

    private ContactDetailFields addRow() {
        var row = new ContactDetailFields(this::remove);
        details.add(row);
        rows.add(row);
        row.fields().forEach(this::listenTo);
        number();
        return row;
    }

    private void remove(ContactDetailFields row) {
        details.remove(row);
        rows.remove(row);
        number();
        more.focus();
        changed();
    }

    private void number() {
        for (int i = 0; i < details.size(); i++) {
            details.get(i).setNumber(i + 1);
        }
        more.setEnabled(details.size() < Reach.DETAILS_MAX);
    }

    @Override
    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("never", never.getValue());
        typed.put("best", best.getValue());
        typed.put("details", String.valueOf(details.size()));
        for (int i = 0; i < details.size(); i++) {
            details.get(i).typedInto(typed, i + ".");
        }
        return typed;
    }

    @Override
    void restore(Map<String, String> typed) {
        clearRows();
        never.setValue(typed.getOrDefault("never", ""));
        best.setValue(typed.getOrDefault("best", ""));
        int size = Integer.parseInt(typed.getOrDefault("details", "0"));
        for (int i = 0; i < size; i++) {
            addRow().restore(typed, i + ".");
        }
    }

    /** A row in which nothing was typed is no contact detail. */
    @Override
    Optional<Reach> value() {
        var values = new ArrayList<ContactDetail>();
        for (var row : details) {
            if (row.isBlank()) {
                continue;
            }
            var detail = row.value();
            if (detail.isEmpty()) {
                return Optional.empty();
            }
            values.add(detail.get());
        }
        return Optional.of(new Reach(values, best.getValue(), never.getValue()));
    }

    @Override
    void focus() {
        never.focus();
    }
}

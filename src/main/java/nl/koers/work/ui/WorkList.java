package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open work in groups, and a place in it that the keys move. */
class WorkList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<WorkGroup, UnorderedList> groups = new EnumMap<>(WorkGroup.class);
    private final transient Map<String, WorkRow> rows = new LinkedHashMap<>();
    private final Button more = new Button(text("work.more"));
    private transient List<WorkLine> lines = List.of();
    private @Nullable String place;
    private int lastIndex;

    WorkList(Runnable showMore) {
        addClassName("koers-work-groups");
        for (var group : WorkGroup.values()) {
            add(section(group));
        }
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> showMore.run());
        add(more);
        onKey("ArrowDown", 1);
        onKey("ArrowUp", -1);
    }

    /** Inside the list only, since elsewhere arrows scroll. */
    private void onKey(String key, int by) {
        getElement()
                .addEventListener("keydown", pressed -> move(by))
                .setFilter("event.key === '" + key + "' && (event.preventDefault() || true)");
    }

    private Section section(WorkGroup group) {
        var heading = new H2(text(group.nameKey()));
        heading.setId("koers-work-" + group.name().toLowerCase(java.util.Locale.ROOT));
        var list = new UnorderedList();
        groups.put(group, list);
        var section = new Section(heading, list);
        section.getElement().setAttribute("aria-labelledby", heading.getId().orElseThrow());
        return section;
    }

    /** @param hasMore whether there is work after these lines */
    void show(List<WorkLine> shown, boolean hasMore, WorkAddress address, LocalDate today) {
        lines = List.copyOf(shown);
        var byGroup = new EnumMap<WorkGroup, List<WorkRow>>(WorkGroup.class);
        var kept = new LinkedHashMap<String, WorkRow>();
        for (var line : lines) {
            var row = Optional.ofNullable(rows.get(line.taskId())).orElseGet(WorkRow::new);
            row.show(line, address, today);
            kept.put(line.taskId(), row);
            byGroup.computeIfAbsent(WorkGroup.ofWork(line.item(), today), group -> new ArrayList<>())
                    .add(row);
        }
        rows.clear();
        rows.putAll(kept);
        groups.forEach((group, list) -> fill(list, byGroup.getOrDefault(group, List.of())));
        more.setVisible(hasMore);
        if (address.task() != null && rows.containsKey(address.task())) {
            place = address.task();
            lastIndex = placeInLines();
        }
    }

    /** Touches only what differs: a row that is taken out and put back would lose the focus. */
    private static void fill(UnorderedList list, List<WorkRow> wanted) {
        list.getChildren().filter(row -> !wanted.contains(row)).toList().forEach(list::remove);
        var element = list.getElement();
        for (int i = 0; i < wanted.size(); i++) {
            var row = wanted.get(i);
            if (i >= element.getChildCount() || !element.getChild(i).equals(row.getElement())) {
                list.addComponentAtIndex(i, row);
            }
        }
        list.getParent().ifPresent(section -> section.setVisible(!wanted.isEmpty()));
    }

    /** Goes up or down; when the line it stood on is gone, to the one that came in its place. */
    void move(int by) {
        if (lines.isEmpty()) {
            return;
        }
        int index = placeInLines();
        int next = index < 0 ? lastIndex : index + by;
        if (next == lines.size() && more.isVisible()) {
            more.click();
        }
        focusOn(Math.max(0, Math.min(next, lines.size() - 1)));
    }

    private void focusOn(int index) {
        place = lines.get(index).taskId();
        lastIndex = index;
        var row = rows.get(place);
        if (row != null) {
            row.focus();
        }
    }

    /** The line that the keys came to. */
    Optional<WorkLine> lineInPlace() {
        int index = placeInLines();
        return index < 0 ? Optional.empty() : Optional.of(lines.get(index));
    }

    private int placeInLines() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).taskId().equals(place)) {
                return i;
            }
        }
        return -1;
    }
}

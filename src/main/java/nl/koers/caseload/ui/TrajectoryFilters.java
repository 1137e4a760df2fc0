package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.koers.caseload.CaseloadFilter;
import nl.koers.shared.ui.SearchField;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory.Status;
import nl.koers.trajectory.TrajectoryOrder;
import org.jspecify.annotations.Nullable;

/** Which trajectories to see: whose, in which step, open or closed, in which order, or by alias or code. */
class TrajectoryFilters extends Div {

    private static final long serialVersionUID = 1L;

    private enum Whose {
        MINE,
        TEAM
    }

    private enum Door {
        OPEN(Set.of(Status.OPEN)),
        CLOSED(Set.of(Status.CLOSED)),
        HANDED_OVER(Set.of(Status.HANDED_OVER)),
        ALL(Set.of());

        private final Set<Status> statuses;

        Door(Set<Status> statuses) {
            this.statuses = statuses;
        }
    }

    private final RadioButtonGroup<Whose> whose = new RadioButtonGroup<>(text("trajectories.whose"));
    private final SearchField search = new SearchField();
    private final Select<@Nullable Step> step = new Select<>();
    private final Select<Door> door = new Select<>();
    private final Select<TrajectoryOrder> order = new Select<>();
    private final Details more;
    private final Span count = new Span();
    private final Whose standard;
    private Consumer<CaseloadFilter> onChange = filter -> {};
    private boolean reading;

    /** @param hasClients whether the user has clients of their own, to begin with those */
    TrajectoryFilters(boolean hasClients) {
        standard = hasClients ? Whose.MINE : Whose.TEAM;
        addClassName("koers-list-filters");
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(item -> text("trajectories.whose." + code(item)));
        whose.setValue(standard);
        whose.setVisible(hasClients);
        search.setLabel(text("trajectories.search"));
        search.setPlaceholder(text("trajectories.search.hint"));
        step.setLabel(text("trajectories.step"));
        step.setItems(Arrays.stream(Step.values()).toList());
        step.setEmptySelectionAllowed(true);
        step.setEmptySelectionCaption(text("trajectories.step.all"));
        step.setItemLabelGenerator(item -> item == null ? text("trajectories.step.all") : StepName.of(item));
        door.setLabel(text("trajectories.status"));
        door.setItems(Door.values());
        door.setItemLabelGenerator(item -> text("trajectories.status." + code(item)));
        door.setValue(Door.OPEN);
        order.setLabel(text("trajectories.order"));
        order.setItems(TrajectoryOrder.values());
        order.setItemLabelGenerator(item -> text("trajectories.order." + code(item)));
        order.setValue(TrajectoryOrder.LATEST_ACTIVITY);
        whose.addValueChangeListener(change -> changed());
        search.addValueChangeListener(change -> changed());
        step.addValueChangeListener(change -> changed());
        door.addValueChangeListener(change -> changed());
        order.addValueChangeListener(change -> changed());
        var selects = new Div(step, door, order);
        selects.addClassName("koers-list-selects");
        more = new Details(text("trajectories.filter"), selects);
        more.setOpened(true);
        count.addClassNames("koers-secondary", "koers-list-count");
        count.getElement().setAttribute("role", "status");
        add(search, whose, more, count);
    }

    void onChange(Consumer<CaseloadFilter> action) {
        onChange = action;
    }

    CaseloadFilter filter() {
        var chosen = step.getValue();
        return new CaseloadFilter(
                whose.getValue() == Whose.MINE,
                search.getValue(),
                chosen == null ? Set.of() : Set.of(chosen),
                door.getValue().statuses,
                order.getValue());
    }

    /** Takes over what the address says; what is not understood counts as not there. */
    void read(QueryParameters query) {
        reading = true;
        whose.setValue(value(query, "show", Whose.values()).orElse(standard));
        step.setValue(value(query, "step", Step.values()).orElse(null));
        door.setValue(value(query, "status", Door.values()).orElse(Door.OPEN));
        order.setValue(value(query, "order", TrajectoryOrder.values()).orElse(TrajectoryOrder.LATEST_ACTIVITY));
        reading = false;
    }

    /** All but the search: an address stays behind in the browser's history. */
    QueryParameters query() {
        var parameters = new LinkedHashMap<String, String>();
        if (whose.getValue() != standard) {
            parameters.put("show", code(whose.getValue()));
        }
        var chosen = step.getValue();
        if (chosen != null) {
            parameters.put("step", code(chosen));
        }
        if (door.getValue() != Door.OPEN) {
            parameters.put("status", code(door.getValue()));
        }
        if (order.getValue() != TrajectoryOrder.LATEST_ACTIVITY) {
            parameters.put("order", code(order.getValue()));
        }
        return QueryParameters.simple(parameters);
    }

    /** Everybody's, open and closed, in any step. */
    void widen() {
        reading = true;
        whose.setValue(Whose.TEAM);
        step.clear();
        door.setValue(Door.ALL);
        reading = false;
        changed();
    }

    void focusSearch() {
        search.focus();
    }

    /** On a narrow screen, all but the search is out of the way until asked for. */
    void folded(boolean folded) {
        setClassName("koers-list-folded", folded);
        more.setOpened(!folded);
    }

    void showCount(int found) {
        count.setText(
                found >= TrajectoryList.MOST
                        ? text("trajectories.count.most", TrajectoryList.MOST)
                        : text("trajectories.count", found));
    }

    private void changed() {
        if (!reading) {
            onChange.accept(filter());
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> value(QueryParameters query, String name, E[] values) {
        return query.getSingleParameter(name).flatMap(typed -> Arrays.stream(values)
                .filter(value -> code(value).equals(typed))
                .findFirst());
    }
}

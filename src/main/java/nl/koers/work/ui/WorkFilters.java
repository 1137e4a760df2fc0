package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.SearchField;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.ui.StepWords;
import nl.koers.work.WorkFilter.Scope;

/**
 * Whose work, in which step, about which life domain, of which client. All but the search are addresses of their own; the
 * search stays here.
 */
class WorkFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<Scope, Anchor> scopes = new EnumMap<>(Scope.class);
    private final Select<Step> step = new Select<>();
    private final Select<LifeDomain> domain = new Select<>();
    private final SearchField search = new SearchField();
    private transient WorkAddress shown;

    /**
     * @param go called with another address
     * @param searched called when somebody wants to find something else
     */
    WorkFilters(WorkAddress start, Consumer<WorkAddress> go, Runnable searched) {
        shown = start;
        addClassName("koers-work-filters");
        var whose = new Nav();
        whose.setAriaLabel(text("work.scope"));
        whose.addClassName("koers-work-scopes");
        for (var scope : Scope.values()) {
            var link = new Anchor("", text("work.scope." + WorkAddress.code(scope)));
            scopes.put(scope, link);
            whose.add(link);
        }
        add(whose, search, step, domain);
        prepareStep(go);
        prepareDomain(go);
        prepareSearch(searched);
    }

    private void prepareStep(Consumer<WorkAddress> go) {
        step.setItems(Step.values());
        step.setItemLabelGenerator(item -> item == null ? text("work.step.all") : StepWords.any(item));
        step.setEmptySelectionAllowed(true);
        step.setEmptySelectionCaption(text("work.step.all"));
        step.setAriaLabel(text("work.step"));
        step.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(shown.withStep(change.getValue()));
            }
        });
    }

    private void prepareDomain(Consumer<WorkAddress> go) {
        domain.setItems(LifeDomain.values());
        domain.setItemLabelGenerator(
                item -> item == null ? text("work.domain.all") : text("lifeDomain." + item.code()));
        domain.setEmptySelectionAllowed(true);
        domain.setEmptySelectionCaption(text("work.domain.all"));
        domain.setAriaLabel(text("work.domain"));
        domain.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(shown.withDomain(change.getValue()));
            }
        });
    }

    private void prepareSearch(Runnable searched) {
        search.setAriaLabel(text("work.search"));
        search.setPlaceholder(text("work.search.hint"));
        search.addValueChangeListener(change -> searched.run());
    }

    void show(WorkAddress address) {
        shown = address;
        scopes.forEach((scope, link) -> {
            link.setHref(address.withScope(scope).withTask(null).href());
            link.getElement().setAttribute("aria-current", String.valueOf(scope == address.scope()));
        });
        step.setValue(address.step());
        domain.setValue(address.domain());
    }

    String search() {
        return search.getValue().strip();
    }

    void focusOnSearch() {
        search.focus();
    }
}

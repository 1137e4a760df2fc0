package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.koers.plan.Advice;
import nl.koers.plan.Plan;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.Symbol;
import nl.koers.work.WorkItem;

/** The nine life domains: those in which the client needs something first, the others as one line each. */
class PlanBoard extends Div {

    /** What can be done from the board. */
    interface Actions {
        void add(LifeDomain domain);

        void lookNow(SupportNeed need);
    }

    private static final long serialVersionUID = 1L;

    private final transient Plan plan;
    private final transient List<WorkItem> tasks;
    private final transient Advice advice;
    private final transient NeedWords words;
    private final transient Actions actions;
    private final transient Map<UUID, List<Component>> parts;

    /** @param parts what other features add, by the id of the need */
    PlanBoard(
            Plan plan,
            List<WorkItem> tasks,
            Advice advice,
            NeedWords words,
            Actions actions,
            Map<UUID, List<Component>> parts) {
        this.parts = parts;
        this.plan = plan;
        this.tasks = tasks;
        this.advice = advice;
        this.words = words;
        this.actions = actions;
        if (plan.needs().isEmpty()) {
            var nothing = new Paragraph(text("plan.nothing"));
            nothing.addClassName("koers-secondary");
            add(nothing);
        }
        var cards = new Div();
        cards.addClassName("koers-domains");
        var rest = new Div();
        rest.addClassName("koers-domains-empty");
        Arrays.stream(LifeDomain.values())
                .forEach(domain -> (plan.in(domain).isEmpty() ? rest : cards).add(section(domain)));
        add(cards, rest);
    }

    private Section section(LifeDomain domain) {
        var name = new H2(NeedWords.name(domain));
        name.setId("koers-domain-" + domain.code());
        var section = new Section(new Header(name, addTo(domain)));
        section.addClassName("koers-domain");
        section.getElement().setAttribute("aria-labelledby", "koers-domain-" + domain.code());
        var needs = plan.in(domain);
        var open = needs.stream().filter(SupportNeed::open).toList();
        if (!open.isEmpty()) {
            section.add(list(open));
        }
        var finished = needs.stream().filter(need -> !need.open()).toList();
        if (!finished.isEmpty()) {
            section.add(new Details(text("plan.finished", finished.size()), list(finished)));
        }
        return section;
    }

    private Component addTo(LifeDomain domain) {
        var add = new Button(Symbol.ADD.create(), click -> actions.add(domain));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        add.setAriaLabel(text("plan.add.in", NeedWords.name(domain)));
        add.setTooltipText(text("plan.add"));
        return add;
    }

    private UnorderedList list(List<SupportNeed> needs) {
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        needs.forEach(need -> {
            var item = new NeedItem(need, taskOf(need), advice, words, actions);
            item.add(parts.getOrDefault(need.id(), List.of()));
            list.add(item);
        });
        return list;
    }

    private List<WorkItem> taskOf(SupportNeed need) {
        return tasks.stream()
                .filter(task -> task.processInstanceId().equals(need.processInstance()))
                .toList();
    }
}

package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import nl.koers.plan.Advice.Suggestion;
import nl.koers.plan.Plan;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.Symbol;

/** What suits the client's profile and is not in the plan yet. Open as long as the plan is empty; who knows it folds it. */
class AdvicePanel extends Details {

    private static final long serialVersionUID = 1L;

    /** Nothing when there is nothing left to suggest. */
    static Optional<AdvicePanel> of(Suggestion suggestion, Plan plan, Consumer<LifeDomain> add) {
        var open = suggestion.domains().stream()
                .filter(domain -> plan.in(domain).isEmpty())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var list = new OrderedList();
        list.addClassNames("koers-plain-list", "koers-advice-domains");
        for (var domain : open) {
            var button = new Button(NeedWords.name(domain), Symbol.ADD.create(), click -> add.accept(domain));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(text("plan.add.in", NeedWords.name(domain)));
            list.add(new ListItem(button));
        }
        var panel = new AdvicePanel(suggestion, list);
        panel.setOpened(plan.needs().isEmpty());
        return Optional.of(panel);
    }

    private AdvicePanel(Suggestion suggestion, OrderedList list) {
        addClassName("koers-advice");
        setSummary(new H2(text("plan.advice")));
        var source = new Paragraph(text("plan.advice.source", suggestion.source()));
        source.addClassName("koers-secondary");
        add(new Paragraph(suggestion.text().in(getLocale())), list, source);
    }
}

package nl.koers.plan.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.ClientPart;
import org.springframework.core.annotation.Order;

/** On the client's page: what the client needs now, and who has the next move. */
@org.springframework.stereotype.Component
@Order(10)
class PlanPart implements ClientPart {

    /** More than that is a page of its own. */
    private static final int MOST = 5;

    private final PlanDesk desk;

    PlanPart(PlanDesk desk) {
        this.desk = desk;
    }

    @Override
    public Component on(TrajectoryCode code) {
        var open = desk.openNeeds(code);
        var part = new Section();
        part.addClassName("koers-plan-part");
        if (open.isEmpty()) {
            part.setVisible(false);
            return part;
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        open.stream().limit(MOST).forEach(need -> list.add(item(need)));
        part.add(new H2(text("plan.name")), list);
        var address = "trajectory/" + code.value() + "/plan";
        var link =
                new Anchor(address, open.size() > MOST ? text("plan.part.more", open.size()) : text("plan.part.open"));
        part.add(link);
        return part;
    }

    private static ListItem item(SupportNeed need) {
        var domain = new Span(NeedWords.name(need.domain()));
        domain.addClassName("koers-plan-part-domain");
        var goal = new Span(NeedWords.goal(need));
        goal.addClassName("koers-plan-part-goal");
        var next = new Span(NeedWords.nextMoveInShort(need));
        next.addClassName("koers-secondary");
        return new ListItem(domain, goal, next);
    }
}

package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.extension.ClientPart;
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
        var address = "trajectory/" + code.value() + "/plan";
        part.add(new H2(new Anchor(address, text("plan.name"))), list);
        if (open.size() > MOST) {
            part.add(new Anchor(address, text("plan.part.more", open.size())));
        }
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

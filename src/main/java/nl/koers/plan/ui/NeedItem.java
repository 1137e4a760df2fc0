package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.koers.plan.Advice;
import nl.koers.plan.NeedState;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.text.Dates;
import nl.koers.work.WorkItem;
import nl.koers.work.ui.TaskAddress;

/** One need on the board: the goal, how it stands, who has the next move, and what can be done now. */
class NeedItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /** @param tasks the open task about it, if there is one */
    NeedItem(SupportNeed need, List<WorkItem> tasks, Advice advice, NeedWords words, PlanBoard.Actions actions) {
        addClassName("koers-need");
        var goal = new Div(NeedWords.goal(need));
        goal.addClassName(need.goal().isEmpty() ? "koers-secondary" : "koers-need-goal");
        add(goal);
        NeedWords.level(need).ifPresent(level -> add(level(need, level, advice)));
        if (need.open()) {
            add(line(words.nextMove(need)));
        } else {
            add(line(text("plan.outcome", text("outcome." + outcome(need)), Dates.date(need.stateSince()))));
        }
        NeedWords.barrier(need).ifPresent(barrier -> add(line(barrier)));
        var now = new Div();
        now.addClassName("koers-need-now");
        words.reviewAt(need).ifPresent(review -> now.add(new Span(review)));
        tasks.forEach(task -> now.add(link(task, need)));
        if (need.state() == NeedState.UNDER_WAY) {
            now.add(lookNow(need, actions));
        }
        if (now.getComponentCount() > 0) {
            add(now);
        }
    }

    private static String outcome(SupportNeed need) {
        var outcome = need.outcome();
        return outcome == null ? "" : outcome.code();
    }

    private Component level(SupportNeed need, String words, Advice advice) {
        var seen = new Span(words);
        seen.addClassName("koers-need-level");
        seen.getElement().setAttribute("aria-hidden", "true");
        var level = new Div(seen);
        var first = need.levelFirst();
        var now = need.levelNow();
        if (first != null && now != null) {
            var heard = new Span(NeedWords.levelSpoken(first, now));
            heard.addClassName("koers-only-spoken");
            var meaning = new Span(advice.meaning(need.domain(), now).in(getLocale()));
            meaning.addClassName("koers-secondary");
            level.add(heard, meaning);
        }
        level.addClassName("koers-need-line");
        return level;
    }

    private static Component line(String words) {
        var line = new Div(words);
        line.addClassNames("koers-need-line", "koers-secondary");
        return line;
    }

    private Component link(WorkItem task, SupportNeed need) {
        var name = task.label().in(getLocale());
        var link = new Anchor(TaskAddress.href(task.taskId()), name);
        link.add(Symbol.NEXT.create());
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("aria-label", text("task.about", name, NeedWords.name(need.domain())));
        return link;
    }

    private static Component lookNow(SupportNeed need, PlanBoard.Actions actions) {
        var look = new Button(text("plan.lookNow"), click -> actions.lookNow(need));
        look.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        look.setAriaLabel(text("plan.lookNow.of", NeedWords.name(need.domain())));
        look.setDisableOnClick(true);
        return look;
    }
}

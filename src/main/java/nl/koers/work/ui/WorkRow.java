package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import nl.koers.shared.ui.text.Moments;
import nl.koers.shared.ui.text.TaskName;
import nl.koers.trajectory.ui.StepWords;
import nl.koers.work.WorkFilter.Scope;

/**
 * A piece of work in the list: a link to it, so that it can be reached and opened with everything that works on links. Kept
 * while its work is listed, so that a refresh does not take the focus away.
 */
class WorkRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Anchor link = new Anchor();
    private final Span alias = part("koers-work-alias");
    private final Span code = part("koers-work-code");
    private final Span due = part("koers-work-due");
    private final Span label = part("koers-work-label");
    private final Span where = part("koers-work-where");

    WorkRow() {
        var who = new Span(alias, code);
        who.addClassName("koers-work-who");
        link.add(who, due, label, where);
        add(link);
    }

    void show(WorkLine line, WorkAddress address, LocalDate today) {
        var item = line.item();
        link.setHref(address.withTask(item.taskId()).href());
        alias.setText(line.alias());
        code.setText(line.hasAlias() ? item.trajectory().value() : "");
        due.setText(new Moments(today).due(item.dueAt()));
        due.setClassName("koers-work-late", WorkGroup.of(item.dueAt(), today) == WorkGroup.OVERDUE);
        label.setText(TaskName.of(item.label(), item.lifeDomain(), line.about()));
        var step = StepWords.of(item.step(), item.over());
        where.setText(address.scope() == Scope.TEAM ? text("work.row.whereAndWho", step, who(line)) : mine(line, step));
        var current = item.taskId().equals(address.task());
        link.setClassName("koers-work-current", current);
        link.getElement().setAttribute("aria-current", String.valueOf(current));
    }

    void focus() {
        link.focus();
    }

    /** What somebody else has is in the list for their absence. */
    private static String mine(WorkLine line, String step) {
        return line.inPlaceOfSomebody() ? text("work.row.inPlaceOf", step, who(line)) : step;
    }

    private static String who(WorkLine line) {
        var name = line.assignee();
        return name == null ? text("work.row.nobody") : name;
    }

    private static Span part(String className) {
        var part = new Span();
        part.addClassName(className);
        return part;
    }
}

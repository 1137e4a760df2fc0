package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import nl.koers.caseload.Client;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.text.Moments;
import nl.koers.shared.ui.text.TaskName;
import nl.koers.trajectory.Trajectory.Status;
import nl.koers.work.WorkItem;
import nl.koers.work.ui.TaskAddress;
import org.jspecify.annotations.Nullable;

/** What is to be done for this client now, or what the course waits for. */
class OpenTasks extends Section {

    private static final long serialVersionUID = 1L;

    private final UserNames names;
    private final Clock clock;
    private final transient TrajectoryDesk desk;

    OpenTasks(TrajectoryDesk desk) {
        this.desk = desk;
        this.names = desk.names;
        this.clock = desk.clock;
        addClassName("koers-open-tasks");
    }

    void show(Client client) {
        removeAll();
        add(new H2(text("trajectory.tasks")));
        if (!client.openWork().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("koers-plain-list");
            var abouts = desk.abouts(client.openWork());
            client.openWork().forEach(task -> list.add(new ListItem(link(task, abouts.get(task.processInstanceId())))));
            add(list);
        } else if (client.waitingForTeamLead().isEmpty()) {
            add(new Paragraph(whyThereAreNone(client)));
        }
        client.waitingForTeamLead()
                .forEach(task -> add(new Paragraph(
                        text("trajectory.tasks.teamLead", TaskName.of(task.label(), task.lifeDomain())))));
    }

    private String whyThereAreNone(Client client) {
        var trajectory = client.trajectory();
        if (trajectory.status() != Status.OPEN) {
            return text("trajectory.tasks.closed");
        }
        return trajectory.nextMomentAt() == null
                ? text("trajectory.tasks.waiting")
                : text("trajectory.tasks.planned", new Moments(clock).next(trajectory.nextMomentAt()));
    }

    private Component link(WorkItem task, @Nullable String about) {
        var name = new Span(TaskName.of(task.label(), task.lifeDomain(), about));
        name.addClassName("koers-task-name");
        var due = new Span(
                task.dueAt() == null
                        ? text("trajectory.task.noDate")
                        : text("trajectory.task.due", new Moments(clock).next(task.dueAt())));
        var assignee =
                new Span(task.assignee() == null ? text("trajectory.task.nobody") : names.displayName(task.assignee()));
        due.addClassName("koers-secondary");
        assignee.addClassName("koers-secondary");
        var link = new Anchor(TaskAddress.href(task.taskId()));
        link.getElement().setAttribute("router-link", true);
        link.add(name, due, assignee);
        link.addClassName("koers-task-link");
        return link;
    }
}

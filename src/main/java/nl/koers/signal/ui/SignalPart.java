package nl.koers.signal.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.extension.ClientPart;
import nl.koers.shared.ui.text.Moments;
import nl.koers.signal.Signal;
import nl.koers.work.WorkItem;
import org.springframework.core.annotation.Order;

/** On the client's page: the open signals together, by when somebody has to look and who, and the way to earlier ones. */
@org.springframework.stereotype.Component
@Order(5)
class SignalPart implements ClientPart {

    private final SignalDesk desk;

    SignalPart(SignalDesk desk) {
        this.desk = desk;
    }

    @Override
    public Component on(TrajectoryCode code) {
        var all = desk.signals(code);
        var part = new Section();
        part.addClassName("koers-signal-part");
        part.setVisible(!all.isEmpty());
        var open = all.stream().filter(Signal::open).toList();
        if (!open.isEmpty()) {
            var tasks = desk.tasks(code);
            var moments = desk.moments();
            var list = new UnorderedList();
            list.addClassName("koers-plain-list");
            open.forEach(signal -> list.add(item(signal, tasks, moments)));
            part.add(new H2(text("signal.part")), list);
        }
        part.add(new Anchor(SignalsView.address(code), text("signal.part.all", all.size())));
        return part;
    }

    private ListItem item(Signal signal, List<WorkItem> tasks, Moments moments) {
        var kind = new Span(SignalWords.kind(signal.kind()));
        kind.addClassName("koers-signal-kind");
        var since = new Span(moments.since(signal.notedAt()));
        since.addClassName("koers-secondary");
        var item = new ListItem(kind, since);
        SignalDesk.taskOf(signal, tasks).ifPresent(task -> {
            var who = desk.nameOf(task.assignee());
            var when = new Span(
                    who.isEmpty()
                            ? text("signal.due.team", moments.due(task.dueAt()))
                            : text("signal.due", moments.due(task.dueAt()), who));
            when.addClassName("koers-secondary");
            item.add(new SignalTaskLink(signal, task), when);
        });
        return item;
    }
}

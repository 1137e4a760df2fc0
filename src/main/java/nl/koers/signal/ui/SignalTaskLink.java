package nl.koers.signal.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import nl.koers.signal.Signal;
import nl.koers.work.WorkItem;
import nl.koers.work.ui.TaskAddress;

/** The way to what is to be done about a signal now. */
class SignalTaskLink extends Anchor {

    private static final long serialVersionUID = 1L;

    SignalTaskLink(Signal signal, WorkItem task) {
        var name = task.label().in(getLocale());
        setHref(TaskAddress.href(task.taskId()));
        setText(name);
        getElement().setAttribute("router-link", true);
        setAriaLabel(text("task.about", name, SignalWords.kind(signal.kind())));
    }
}

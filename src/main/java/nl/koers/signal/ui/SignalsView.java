package nl.koers.signal.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import nl.koers.signal.Signal;
import nl.koers.work.WorkItem;

/** All signals of one client: what they were, what was told, and what followed. */
@Route(value = "trajectory/:code/signals", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class SignalsView extends ClientPage {

    private static final long serialVersionUID = 1L;

    private final transient SignalDesk desk;
    private final H1 heading = new H1(text("signal.name"));
    private final UnorderedList list = new UnorderedList();

    SignalsView(ClientPages pages, SignalDesk desk) {
        super(pages);
        this.desk = desk;
        heading.getElement().setAttribute("tabindex", "-1");
        list.addClassNames("koers-plain-list", "koers-items");
    }

    static String address(TrajectoryCode code) {
        return "trajectory/" + code.value() + "/signals";
    }

    @Override
    public String nameKey() {
        return "signal.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        var read = desk.read(code);
        var explanation = new Paragraph(text("signal.explanation"));
        explanation.addClassName("koers-secondary");
        var note = new Button(text("signal.new"), Symbol.SIGNAL.create(), click -> new NewSignalDialog(
                        desk, code, null, () -> again(code))
                .open());
        note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(header(code, heading, text("client.who", read.alias(), code.value())), explanation, note, list);
        fill(read.signals(), read.tasks());
    }

    private void again(TrajectoryCode code) {
        reload(code);
        heading.getElement().callJsFunction("focus");
    }

    private void fill(List<Signal> signals, List<WorkItem> tasks) {
        list.removeAll();
        signals.forEach(signal -> list.add(item(signal, tasks)));
        if (signals.isEmpty()) {
            var none = new ListItem(text("signal.none"));
            none.addClassName("koers-secondary");
            list.add(none);
        }
    }

    private ListItem item(Signal signal, List<WorkItem> tasks) {
        var kind = new Span(SignalWords.kind(signal.kind()));
        kind.addClassName("koers-item-name");
        var state = new Span(SignalWords.state(signal));
        state.addClassName("koers-badge");
        var noted = new Span(text(
                "signal.noted",
                Dates.date(signal.notedAt()),
                desk.nameOf(signal.notedBy()),
                SignalWords.origin(signal.origin())));
        noted.addClassName("koers-secondary");
        var item = new ListItem(new Div(kind, state), noted);
        item.addClassName("koers-item");
        if (!signal.told().isEmpty()) {
            item.add(new Span(signal.told()));
        }
        var response = SignalWords.response(signal);
        if (!response.isEmpty()) {
            item.add(new Span(response));
        }
        SignalDesk.taskOf(signal, tasks).ifPresent(task -> item.add(new SignalTaskLink(signal, task)));
        return item;
    }
}

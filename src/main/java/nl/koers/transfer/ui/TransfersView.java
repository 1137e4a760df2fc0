package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import nl.koers.transfer.Transfer;
import nl.koers.transfer.TransferState;
import nl.koers.work.ui.LiveWork;

/** Clients that other organisations offer, and those that were offered to others; by code, without anybody's alias. */
@Route(value = "transfers", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class TransfersView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    private record Shown(List<Transfer> offered, List<Transfer> outgoing, List<Transfer> received) {}

    private final transient HelpDesk desk;
    private final transient CurrentActor currentActor;
    private final H1 heading = new H1(text("transfers.name"));
    private transient Shown shown;

    TransfersView(HelpDesk desk, CurrentActor currentActor, LiveWork live) {
        this.desk = desk;
        this.currentActor = currentActor;
        addClassName("koers-transfers");
        heading.getElement().setAttribute("tabindex", "-1");
        shown = read();
        show();
        live.follow(this, this::refreshWhenChanged);
    }

    private Shown read() {
        return new Shown(desk.transfers.offered(), desk.transfers.outgoing(), desk.transfers.received());
    }

    /** Work changed somewhere: what somebody reads stays open unless it was here. */
    private void refreshWhenChanged() {
        var now = read();
        if (!now.equals(shown)) {
            shown = now;
            show();
        }
    }

    @Override
    public String nameKey() {
        return "transfers.name";
    }

    private void show() {
        removeAll();
        var explanation = new Paragraph(text("transfers.explanation"));
        explanation.addClassName("koers-secondary");
        add(heading, explanation);
        var userId = currentActor.require().userId();
        add(list(
                "transfers.incoming",
                "transfers.incoming.none",
                shown.offered().stream()
                        .map(offer -> (ListItem) new OfferItem(offer, desk, userId, this::showAgain))
                        .toList()));
        add(list(
                "transfers.outgoing",
                "transfers.outgoing.none",
                shown.outgoing().stream().map(this::outgoing).toList()));
        if (!shown.received().isEmpty()) {
            add(list(
                    "transfers.received",
                    "transfers.incoming.none",
                    shown.received().stream().map(this::received).toList()));
        }
    }

    private void showAgain() {
        shown = read();
        show();
        heading.getElement().callJsFunction("focus");
    }

    private static Section list(String nameKey, String noneKey, List<ListItem> items) {
        var part = new Section(new H2(text(nameKey)));
        part.addClassName("koers-help-part");
        if (items.isEmpty()) {
            part.add(new Paragraph(text(noneKey)));
        } else {
            var list = new UnorderedList();
            list.addClassNames("koers-plain-list", "koers-items");
            items.forEach(list::add);
            part.add(list);
        }
        return part;
    }

    private ListItem outgoing(Transfer transfer) {
        return line(
                transfer,
                transfer.state() != TransferState.MOVED,
                text("transfer.toOn", transfer.toName(), Dates.date(transfer.stateSince())));
    }

    private ListItem received(Transfer transfer) {
        return line(
                transfer,
                transfer.state() == TransferState.MOVED,
                text("transfer.from", transfer.fromName(), Dates.date(transfer.stateSince())));
    }

    /** @param isHere whether the client's page is one of this organisation */
    private static ListItem line(Transfer transfer, boolean isHere, String where) {
        var code = transfer.trajectory().value();
        Component name;
        if (isHere) {
            var link = new Anchor("trajectory/" + code, code);
            link.getElement().setAttribute("router-link", true);
            name = link;
        } else {
            name = new Span(code);
        }
        var state = new Span(text("transfer.state." + transfer.state().code()));
        state.addClassName("koers-badge");
        var words = new Span(where);
        words.addClassName("koers-secondary");
        var line = new ListItem(name, state, words);
        line.addClassName("koers-transfer-line");
        var reason = transfer.declineReason();
        if (reason != null) {
            line.add(new Span(text("transfer.decline." + reason.code())));
        }
        return line;
    }
}

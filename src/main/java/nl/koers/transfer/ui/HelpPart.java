package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.extension.ClientPart;
import nl.koers.shared.ui.text.Dates;
import nl.koers.transfer.CaseworkerChange;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.TransferService;
import org.springframework.core.annotation.Order;

/** On the client's page: that somebody is being introduced or the client is on the way elsewhere. */
@Order(50)
@org.springframework.stereotype.Component
class HelpPart implements ClientPart {

    private final CaseworkerService caseworkers;
    private final TransferService transfers;
    private final UserNames names;

    HelpPart(CaseworkerService caseworkers, TransferService transfers, UserNames names) {
        this.caseworkers = caseworkers;
        this.transfers = transfers;
        this.names = names;
    }

    @Override
    public Component on(TrajectoryCode code) {
        var part = new Div();
        part.addClassName("koers-client-help");
        caseworkers.changes(code).stream()
                .filter(change -> change.handedOverAt() == null)
                .forEach(change -> part.add(introduction(change)));
        transfers.current(code).ifPresent(current -> {
            var words = new Paragraph(text(
                    "transfer.goesOn",
                    current.toName(),
                    text("transfer.state." + current.state().code()),
                    Dates.date(current.stateSince())));
            words.addClassName("koers-hint");
            part.add(words);
        });
        part.setVisible(part.getChildren().findAny().isPresent());
        return part;
    }

    private Paragraph introduction(CaseworkerChange change) {
        var previous = change.previous();
        var words = new Paragraph(text(
                "whoHelps.introducing",
                previous == null ? "" : names.displayName(previous),
                names.displayName(change.caseworker())));
        words.addClassName("koers-hint");
        return words;
    }
}

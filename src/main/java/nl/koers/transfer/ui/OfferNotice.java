package nl.koers.transfer.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import nl.koers.shared.ui.WorkPart;
import nl.koers.transfer.TransferService;
import nl.koers.transfer.TransferState;
import org.springframework.core.annotation.Order;

/** Above the list of work: that another organisation offers a client and nobody answered yet. */
@Order(50)
@org.springframework.stereotype.Component
class OfferNotice implements WorkPart {

    private final TransferService transfers;

    OfferNotice(TransferService transfers) {
        this.transfers = transfers;
    }

    /** One statement. */
    @Override
    public Component make() {
        var notice = new Section();
        notice.addClassNames("koers-emergency-notices", "koers-offer-notice");
        notice.getElement().setAttribute("role", "status");
        long open = transfers.offered().stream()
                .filter(offer -> offer.state() == TransferState.OFFERED)
                .count();
        notice.setVisible(open > 0);
        if (open > 0) {
            var link = new Anchor("transfers", text("transfers.look"));
            link.getElement().setAttribute("router-link", true);
            notice.add(new Span(open == 1 ? text("transfers.new.one") : text("transfers.new", open)), link);
        }
        return notice;
    }
}

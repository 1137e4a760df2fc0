package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import nl.koers.transfer.TransferService;
import nl.koers.transfer.TransferState;
import nl.koers.work.ui.LiveWork;
import nl.koers.work.ui.WorkPart;
import org.springframework.core.annotation.Order;

/** Above the list of work: that another organisation offers a client and nobody answered yet. */
@Order(50)
@org.springframework.stereotype.Component
class OfferNoticePart implements WorkPart {

    private final TransferService transfers;
    private final LiveWork live;

    OfferNoticePart(TransferService transfers, LiveWork live) {
        this.transfers = transfers;
        this.live = live;
    }

    /** One statement, and again when work changed. */
    @Override
    public Component make() {
        var notice = new Section();
        notice.addClassNames("koers-work-notices", "koers-offer-notice");
        notice.getElement().setAttribute("role", "status");
        fill(notice);
        live.follow(notice, () -> fill(notice));
        return notice;
    }

    private void fill(Section notice) {
        notice.removeAll();
        long open = transfers.offered().stream()
                .filter(offer -> offer.state() == TransferState.OFFERED)
                .count();
        notice.setVisible(open > 0);
        if (open > 0) {
            var link = new Anchor("transfers", text("transfers.look"));
            link.getElement().setAttribute("router-link", true);
            notice.add(new Span(open == 1 ? text("transfers.new.one") : text("transfers.new", open)), link);
        }
    }
}

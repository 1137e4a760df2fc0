package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.koers.shared.Languages;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.Dates;
import nl.koers.transfer.Transfer;
import nl.koers.transfer.TransferState;
import org.springframework.security.access.AccessDeniedException;

/** An offer of another organisation; what was written about the client is read only when somebody asks, and that is logged. */
class OfferItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Transfer offer;
    private final transient HelpDesk desk;
    private final transient Runnable afterwards;
    private final Div told = new Div();

    OfferItem(Transfer offer, HelpDesk desk, String userId, Runnable afterwards) {
        this.offer = offer;
        this.desk = desk;
        this.afterwards = afterwards;
        addClassName("koers-item");
        var code = offer.trajectory().value();
        var name = new Span(code);
        name.addClassName("koers-item-name");
        var state = new Span(text("transfer.state." + offer.state().code()));
        state.addClassName("koers-badge");
        var from = new Span(text("transfer.from", offer.fromName(), Dates.date(offer.stateSince())));
        from.addClassName("koers-secondary");
        told.addClassName("koers-told");
        told.getElement().setAttribute("tabindex", "-1");
        var actions = new Div(action("transfer.read", this::read));
        if (offer.state() == TransferState.OFFERED) {
            var accept = action("transfer.accept", () -> AnswerDialog.accept(offer, desk, userId, afterwards)
                    .open());
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(accept, action("transfer.decline", () -> AnswerDialog.decline(offer, desk, afterwards)
                    .open()));
        }
        add(new Div(name, state), from, told, actions);
    }

    private Button action(String key, Runnable act) {
        var button = new Button(text(key), click -> act.run());
        button.setAriaLabel(text(key + ".of", offer.trajectory().value()));
        return button;
    }

    private void read() {
        try {
            var client = desk.transfers.read(offer.id());
            told.removeAll();
            var summary = new Paragraph(client.summary());
            summary.addClassName("koers-typed");
            told.add(
                    summary,
                    new Paragraph(text("transfer.languages", languages(client.languages()))),
                    new Paragraph(text("transfer.contact", client.contact())));
            told.getElement().callJsFunction("focus");
        } catch (AccessDeniedException e) {
            Notices.problem(text("transfer.conflict"));
            afterwards.run();
        }
    }

    private String languages(List<String> codes) {
        return codes.isEmpty() ? text("transfer.languages.unknown") : Languages.names(codes, getLocale());
    }
}

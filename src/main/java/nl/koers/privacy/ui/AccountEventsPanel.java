package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.organisation.people.AccountEvent;
import nl.koers.organisation.people.AccountEvents;
import nl.koers.shared.ui.text.Dates;

/** What administrators did with the accounts of colleagues. */
class AccountEventsPanel extends Div {

    private static final long serialVersionUID = 1L;

    AccountEventsPanel(PrivacyDesk desk, AccountEvents accountEvents) {
        addClassName("koers-privacy-part");
        var events = accountEvents.list();
        add(new Paragraph(
                events.isEmpty()
                        ? text("privacy.accounts.none")
                        : text("privacy.accounts.explanation", AccountEvents.MOST)));
        var list = new PrivacyGrid<AccountEvent>(text("privacy.accounts"));
        list.show(text("privacy.accounts.when"), event -> Dates.dateAndTime(event.at()));
        list.show(text("privacy.accounts.whose"), event -> desk.nameOf(event.userId()));
        list.show(
                text("privacy.accounts.what"),
                event -> text("privacy.accounts.what." + event.what().code()));
        list.show(text("privacy.accounts.by"), event -> desk.nameOf(event.by()));
        list.setItems(events);
        list.setVisible(!events.isEmpty());
        add(list);
    }
}

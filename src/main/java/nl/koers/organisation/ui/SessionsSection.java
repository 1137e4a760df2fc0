package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import nl.koers.organisation.session.Device;
import nl.koers.organisation.session.Sessions;
import nl.koers.organisation.session.UserSession;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.text.Dates;

/** Where the user is signed in, and ending that. */
class SessionsSection extends AccountSection {

    private static final long serialVersionUID = 1L;

    private final Sessions sessions;
    private final AuthenticationContext authentication;

    SessionsSection(Sessions sessions, AuthenticationContext authentication) {
        super(text("account.sessions"));
        this.sessions = sessions;
        this.authentication = authentication;
        refresh();
    }

    private void refresh() {
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        sessions.own().forEach(session -> list.add(item(session)));
        var everywhere = new Button(text("account.sessions.endAll"), click -> {
            sessions.endAllOwn();
            authentication.logout();
        });
        show(new Paragraph(text("account.sessions.why")), list, actions(everywhere));
    }

    private ListItem item(UserSession session) {
        var device = new Span(device(session.device()));
        device.addClassName("koers-line-name");
        var times = new Span(text(
                "account.sessions.times",
                Dates.dateAndTime(session.startedAt()),
                Dates.dateAndTime(session.lastUsedAt())));
        times.addClassName("koers-secondary");
        var item = new ListItem(new Div(device, times), isThisOne(session) ? thisOne() : endButton(session));
        item.addClassName("koers-line");
        return item;
    }

    static String device(Device device) {
        if (device.browser().isEmpty() && device.system().isEmpty()) {
            return text("account.sessions.unknown");
        }
        return device.browser().isEmpty() || device.system().isEmpty()
                ? device.browser() + device.system()
                : text("account.sessions.device", device.browser(), device.system());
    }

    private static Span thisOne() {
        return new Span(text("account.sessions.this"));
    }

    private Button endButton(UserSession session) {
        var end = new Button(text("account.sessions.end"), click -> {
            sessions.endOwn(session.id());
            Notices.done(text("account.sessions.ended"));
            refresh();
        });
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(text("account.sessions.endOn", device(session.device())));
        return end;
    }

    private static boolean isThisOne(UserSession session) {
        return session.id()
                .equals(VaadinRequest.getCurrent().getWrappedSession().getAttribute(Sessions.ATTRIBUTE));
    }
}

package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import nl.koers.organisation.PasswordRefusedException;
import nl.koers.organisation.people.AccountLinks;
import nl.koers.organisation.ui.NewPassword;
import nl.koers.shared.access.LinkThrottle;
import nl.koers.shared.ui.NamedView;
import org.springframework.security.access.AccessDeniedException;

/** Where a link for a password leads: somebody chooses a password. */
@Route(AccountLinks.PAGE)
@AnonymousAllowed
class WelcomeView extends Main implements NamedView {

    private static final long serialVersionUID = 1L;

    private final transient AccountLinks links;
    private final transient LinkThrottle throttle;
    private final Div content = new Div();

    WelcomeView(AccountLinks links, LinkThrottle throttle) {
        this.links = links;
        this.throttle = throttle;
        addClassName("koers-front-page");
        add(content);
    }

    @Override
    public String nameKey() {
        return "welcome.name";
    }

    /** What is secret in the address goes out of it at once, so that it does not stand in the browser's history. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("return location.hash.slice(1)").then(String.class, token -> {
            attach.getUI().getPage().getHistory().replaceState(null, AccountLinks.PAGE);
            show(token);
        });
    }

    void show(String token) {
        var address = VaadinRequest.getCurrent().getRemoteAddr();
        var userId = throttle.admits(address) ? links.userOf(token) : Optional.<String>empty();
        userId.ifPresentOrElse(found -> ask(token, found), () -> {
            throttle.missed(address);
            say("welcome.over", "welcome.back");
        });
    }

    private void ask(String token, String userId) {
        var next = new NewPassword();
        var save = new Button(text("welcome.save"), click -> choose(token, next));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setWidthFull();
        fill(new Paragraph(text("welcome.who", userId)), next, save);
        next.focus();
    }

    private void choose(String token, NewPassword next) {
        if (!next.isTwiceTheSame()) {
            return;
        }
        try {
            links.choosePassword(token, next.value());
            say("welcome.done", "signIn.button");
        } catch (PasswordRefusedException e) {
            next.doesNotMeetTheRules();
        } catch (AccessDeniedException e) {
            show(token);
        }
    }

    private void say(String wordsKey, String backKey) {
        fill(new Paragraph(text(wordsKey)), toSignIn(backKey));
    }

    private void fill(Component... below) {
        content.removeAll();
        content.add(new H1(new Image("icons/koers.svg", ""), new Span(text("welcome.name"))));
        content.add(below);
    }

    private static Anchor toSignIn(String key) {
        var back = new Anchor("login", text(key));
        back.addClassName("koers-sign-in-back");
        return back;
    }
}

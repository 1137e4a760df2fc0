package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

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
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.people.ForgottenPassword;
import nl.koers.shared.access.LinkThrottle;
import nl.koers.shared.ui.FieldProblem;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.text.Texts;

/** Where somebody asks for a link to choose another password. Its answer is the same for every name. */
@Route(ForgottenView.PATH)
@AnonymousAllowed
public class ForgottenView extends Main implements NamedView {

    public static final String PATH = "forgotten";

    private static final long serialVersionUID = 1L;

    private final transient ForgottenPassword forgotten;
    private final transient LinkThrottle throttle;
    private final TextField userId = new TextField(text("signIn.user"));
    private final Div content = new Div();

    ForgottenView(ForgottenPassword forgotten, LinkThrottle throttle) {
        this.forgotten = forgotten;
        this.throttle = throttle;
        addClassName("koers-front-page");
        add(content);
        if (forgotten.canBeAnswered()) {
            question();
        } else {
            say("forgotten.askAdministrator");
        }
    }

    @Override
    public String nameKey() {
        return "forgotten.name";
    }

    private void question() {
        userId.setAutocomplete(Autocomplete.USERNAME);
        userId.setAutocapitalize(Autocapitalize.NONE);
        userId.setMaxLength(NewUser.LONGEST_ID);
        userId.setRequiredIndicatorVisible(true);
        userId.setManualValidation(true);
        userId.setWidthFull();
        userId.focus();
        var ask = new Button(text("forgotten.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.addClickShortcut(Key.ENTER);
        ask.setWidthFull();
        fill(new Paragraph(text("forgotten.why")), userId, ask);
    }

    private void ask() {
        var typed = userId.getValue().strip();
        if (typed.isEmpty()) {
            FieldProblem.say(userId, text("open.required"));
            userId.focus();
            return;
        }
        // counted apart from links that do not work; each one counts, since asking costs a mail
        var address = VaadinRequest.getCurrent().getRemoteAddr();
        if (!throttle.admits(PATH, address)) {
            say("forgotten.wait");
            return;
        }
        throttle.missed(PATH, address);
        say(forgotten.ask(typed, Texts.language()) ? "forgotten.asked" : "forgotten.busy");
    }

    private void say(String key) {
        var words = new Paragraph(text(key));
        words.getElement().setAttribute("role", "status");
        fill(words);
    }

    private void fill(Component... below) {
        var back = new Anchor("login", text("welcome.back"));
        back.addClassName("koers-sign-in-back");
        content.removeAll();
        content.add(new H1(new Image("icons/koers.svg", ""), new Span(text("forgotten.name"))));
        content.add(below);
        content.add(back);
    }
}

package nl.koers.organisation.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import elemental.json.Json;
import java.util.List;
import nl.koers.organisation.SignInHints;
import nl.koers.organisation.SignInHints.Hint;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.NamedView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The sign-in page: a plain form of the browser's own, which password managers and screen readers know, sent to Spring
 * Security. It tells nothing but the name of the application.
 */
@Route("login")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, NamedView {

    private static final long serialVersionUID = 1L;

    private final CurrentActor currentActor;
    private final Div problem = new Div();

    SignInView(CurrentActor currentActor, ObjectProvider<SignInHints> hints) {
        this.currentActor = currentActor;
        addClassName("koers-sign-in");
        problem.addClassName("koers-sign-in-problem");
        problem.getElement().setAttribute("role", "alert");
        var heading = new H1(new Image("icons/koers.svg", ""), new Span("Koers"));
        add(new Div(heading, problem, form(name(), password(), button(text("signIn.button")))));
        hints.stream()
                .map(SignInHints::hints)
                .filter(some -> !some.isEmpty())
                .map(SignInView::examples)
                .forEach(this::add);
    }

    @Override
    public String nameKey() {
        return "signIn.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.find().isPresent()) {
            event.forwardTo("");
        } else if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            problem.setText(text("signIn.refused"));
        }
    }

    private static Component name() {
        var name = new TextField(text("signIn.user"));
        name.getElement().setAttribute("name", "username");
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setAutofocus(true);
        name.setRequired(true);
        return name;
    }

    private static Component password() {
        var password = new PasswordField(text("signIn.password"));
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequired(true);
        // Vaadin has no method for this text
        var words = Json.createObject();
        words.put("reveal", text("signIn.showPassword"));
        password.getElement().setPropertyJson("i18n", words);
        return password;
    }

    /** One of the example users of fictitious data, signed in with one press. */
    private static Component examples(List<Hint> hints) {
        var list = new UnorderedList();
        for (Hint hint : hints) {
            var locale = UI.getCurrent().getLocale();
            var who = new Span(hint.who().in(locale));
            list.add(new ListItem(form(
                    hidden("username", hint.userId()),
                    hidden("password", hint.password()),
                    button(hint.userId()),
                    who)));
        }
        var password = hints.get(0).password();
        var examples =
                new Div(new H2(text("signIn.examples")), new Paragraph(text("signIn.examples.why", password)), list);
        examples.addClassName("koers-sign-in-examples");
        return examples;
    }

    private static Component form(Component... content) {
        var form = new Form();
        form.getElement().setAttribute("method", "post").setAttribute("action", "login");
        form.add(content);
        var request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.add(hidden(token.getParameterName(), token.getToken()));
        }
        return form;
    }

    private static Component hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        return input;
    }

    private static Component button(String label) {
        var button = new NativeButton(label);
        button.getElement().setAttribute("type", "submit");
        button.addClassName("koers-sign-in-button");
        return button;
    }

    @Tag("form")
    private static class Form extends HtmlContainer {
        private static final long serialVersionUID = 1L;
    }
}

package nl.koers.organisation.ui.signin;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
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
import com.vaadin.flow.server.auth.AnonymousAllowed;
import elemental.json.Json;
import java.util.List;
import nl.koers.organisation.provider.ProviderSignIn;
import nl.koers.organisation.signin.SignInHints;
import nl.koers.organisation.signin.SignInHints.Hint;
import nl.koers.organisation.signin.SignInSettings;
import nl.koers.organisation.ui.people.ForgottenView;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.NamedView;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The sign-in page: name and password, the way to the identity provider, or both, as configured. It tells nothing but
 * the names of the application and of the provider.
 */
@Route("login")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, NamedView {

    private static final long serialVersionUID = 1L;

    private final CurrentActor currentActor;
    private final Div problem = new Div();

    SignInView(
            CurrentActor currentActor,
            SignInSettings settings,
            ObjectProvider<ProviderSignIn> provider,
            ObjectProvider<SignInHints> hints) {
        this.currentActor = currentActor;
        addClassName("koers-front-page");
        problem.addClassName("koers-sign-in-problem");
        problem.getElement().setAttribute("role", "alert");
        var heading = new H1(new Image("icons/koers.svg", ""), new Span("Koers"));
        var ways = new Div(heading, problem);
        add(ways);
        if (settings.local()) {
            ways.add(new PlainForm("login", name(), password(), PlainForm.button(text("signIn.button"))));
            var forgotten = new Anchor(ForgottenView.PATH, text("signIn.forgotten"));
            forgotten.addClassName("koers-sign-in-back");
            ways.add(forgotten);
        }
        provider.stream().map(SignInView::wayTo).forEach(ways::add);
        hints.stream()
                .filter(some -> settings.local())
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
        } else {
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("error")
                    .map(SignInView::explanation)
                    .ifPresent(problem::setText);
        }
    }

    private static String explanation(String error) {
        return switch (error) {
            case "noAccess" -> text("signIn.noAccess");
            case "provider" -> text("signIn.providerFailed");
            case "tooLate" -> text("signIn.tooLate");
            default -> text("signIn.refused");
        };
    }

    /** A link, since a form may not lead to another site. */
    private static Component wayTo(ProviderSignIn provider) {
        var way = new Anchor(provider.address(), text("signIn.with", provider.name()));
        way.setRouterIgnore(true);
        way.addClassNames("koers-front-button", "koers-sign-in-provider");
        return way;
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
            list.add(new ListItem(new PlainForm(
                    "login",
                    PlainForm.hidden("username", hint.userId()),
                    PlainForm.hidden("password", hint.password()),
                    PlainForm.button(hint.userId()),
                    who)));
        }
        var password = hints.get(0).password();
        var examples =
                new Div(new H2(text("signIn.examples")), new Paragraph(text("signIn.examples.why", password)), list);
        examples.addClassName("koers-sign-in-examples");
        return examples;
    }
}

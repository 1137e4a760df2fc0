package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.PasswordQuestion;
import nl.koers.shared.ui.extension.AccountPart;
import nl.koers.shared.ui.shell.MainLayout;
import org.springframework.beans.factory.ObjectProvider;

/** The user's own account: language, a number for letters, what features add, password, second factor, sessions, and access tokens for tools. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
class AccountView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    AccountView(
            AccountDesk desk,
            UserPreferences preferences,
            PasswordQuestion question,
            ObjectProvider<AccountPart> parts,
            AuthenticationContext authentication) {
        addClassName("koers-narrow-page");
        var actor = desk.user();
        var heading = new H1(text("account.name"));
        var who = new AccountFacts(desk.nameOf(actor), actor);
        add(heading, who, new LanguageSection(preferences));
        if (actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD)) {
            add(new ContactSection(desk.contacts, actor.userId()));
        }
        parts.orderedStream().flatMap(part -> part.of(actor).stream()).forEach(this::add);
        if (desk.hasPassword(actor)) {
            add(
                    new PasswordSection(desk.organisations, authentication),
                    new SecondFactorSection(desk.secondFactors, question, actor.userId()));
        }
        add(new SessionsSection(desk.sessions, authentication));
        if (actor.is(Role.PROCESS_DESIGNER) || actor.is(Role.ADMINISTRATOR)) {
            add(new TokensSection(desk.tokens, question));
        }
    }

    @Override
    public String nameKey() {
        return "account.name";
    }
}

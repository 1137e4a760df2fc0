package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.organisation.UserAccount;
import nl.koers.organisation.UserAccounts;
import nl.koers.organisation.factor.SecondFactors;
import nl.koers.organisation.session.Sessions;
import nl.koers.organisation.token.AccessTokens;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.SearchField;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.shell.MainLayout;

/** For administrators: how everybody signs in, a lost telephone, and ending somebody's sessions. */
@Route(value = "users", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class UsersView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    private final UserAccounts accounts;
    private final SecondFactors secondFactors;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SearchField search = new SearchField();
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    UsersView(UserAccounts accounts, SecondFactors secondFactors, Sessions sessions, AccessTokens tokens) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.tokens = tokens;
        addClassName("koers-narrow-page");
        search.setLabel(text("users.search"));
        search.setWidthFull();
        search.setMaxWidth("24rem");
        search.addValueChangeListener(change -> refresh());
        count.addClassName("koers-secondary");
        count.getElement().setAttribute("role", "status");
        list.addClassName("koers-plain-list");
        add(new H1(text("users.name")), new Paragraph(text("users.why")), search, count, list);
        refresh();
    }

    @Override
    public String nameKey() {
        return "users.name";
    }

    private void refresh() {
        var found = accounts.find(search.getValue());
        count.setText(
                found.size() < UserAccounts.MOST
                        ? text("users.count", found.size())
                        : text("users.many", UserAccounts.MOST));
        list.removeAll();
        found.forEach(account -> list.add(item(account)));
    }

    private Component item(UserAccount account) {
        var name = new Span(account.displayName());
        name.addClassName("koers-line-name");
        var facts = new Span(facts(account));
        facts.addClassName("koers-secondary");
        var reset = new Button(
                text("users.reset"),
                click -> confirm("users.reset", account, () -> {
                    secondFactors.reset(account.userId());
                    sessions.endAllOf(account.userId());
                }));
        reset.setVisible(account.hasSecondFactor());
        reset.setAriaLabel(text("users.reset") + ", " + account.displayName());
        var end = new Button(
                text("users.end"),
                click -> confirm("users.end", account, () -> {
                    sessions.endAllOf(account.userId());
                    tokens.revokeAllOf(account.userId());
                }));
        end.setAriaLabel(text("users.end") + ", " + account.displayName());
        reset.addThemeVariants(ButtonVariant.LUMO_SMALL);
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var item = new ListItem(new Div(name, facts), AccountSection.actions(reset, end));
        item.addClassName("koers-line");
        return item;
    }

    private static String facts(UserAccount account) {
        var roles = account.roles().stream()
                .sorted()
                .map(role -> text("role." + role.group()))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        account.userId(),
                        roles.isEmpty() ? text("users.noRole") : roles,
                        String.join(", ", account.organisations()),
                        account.fromProvider() ? text("users.provider") : "",
                        account.hasSecondFactor() ? text("users.secondFactor") : "",
                        account.openSessions() == 0 ? "" : text("users.sessions", account.openSessions()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void confirm(String key, UserAccount account, Runnable action) {
        new SafeQuestion(text(key), text(key + ".sure", account.displayName()), text(key), () -> {
                    action.run();
                    Notices.done(text("users.done"));
                    refresh();
                })
                .open();
    }
}

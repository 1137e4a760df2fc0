package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.organisation.UserAccount;
import nl.koers.organisation.UserAccounts;
import nl.koers.organisation.people.AccountAdministration;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.SearchField;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.shell.MainLayout;

/** For administrators: who has an account and what they may do, a link for the password, a lost telephone, the end of access. */
@Route(value = "users", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class UsersView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    private final transient UserAccounts accounts;
    private final transient AccountAdministration administration;
    private final SearchField search = new SearchField();
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    UsersView(UserAccounts accounts, AccountAdministration administration) {
        this.accounts = accounts;
        this.administration = administration;
        addClassName("koers-narrow-page");
        search.setLabel(text("users.search"));
        search.setWidthFull();
        search.setMaxWidth("24rem");
        search.addValueChangeListener(change -> refresh());
        count.addClassName("koers-secondary");
        count.getElement().setAttribute("role", "status");
        list.addClassName("koers-plain-list");
        var create = new Button(
                text("users.create"), Symbol.ADD.create(), click -> new PersonDialog(administration, this::showLink)
                        .open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(create, new Button(text("users.import"), click -> UI.getCurrent()
                .navigate(PeopleImportView.class)));
        actions.addClassName("koers-buttons");
        add(new H1(text("users.name")), new Paragraph(text("users.why")), actions, search, count, list);
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
        var item = new ListItem(new Div(name, facts), AccountSection.actions(buttons(account)));
        item.addClassName("koers-line");
        return item;
    }

    /** What can be done, by the key of its words, the most usual first. */
    private Map<String, Runnable> actions(UserAccount account) {
        var id = account.userId();
        var actions = new LinkedHashMap<String, Runnable>();
        if (account.mayBeChanged()) {
            actions.put("users.change", () -> change(id));
            actions.put(
                    "users.link", () -> confirm("users.link", account, () -> showLink(id, administration.newLink(id))));
            if (!account.roles().isEmpty()) {
                actions.put("users.stop", () -> stop(account));
            }
        }
        if (account.isCovered() && account.hasSecondFactor()) {
            actions.put(
                    "users.reset",
                    () -> confirm("users.reset", account, () -> {
                        administration.resetSecondStep(id);
                        done();
                    }));
        }
        // who was never here is signed in nowhere
        if (account.isCovered() && !(account.neverSignedIn() && account.openSessions() == 0)) {
            actions.put(
                    "users.end",
                    () -> confirm("users.end", account, () -> {
                        administration.signOutEverywhere(id);
                        done();
                    }));
        }
        return actions;
    }

    /** The first as a button, the others in a menu. */
    private Component[] buttons(UserAccount account) {
        var actions = new ArrayList<>(actions(account).entrySet());
        var buttons = new ArrayList<Component>();
        if (!actions.isEmpty()) {
            var first = actions.remove(0);
            var button =
                    new Button(text(first.getKey()), click -> first.getValue().run());
            button.setAriaLabel(of(first.getKey(), account));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            buttons.add(button);
        }
        if (!actions.isEmpty()) {
            var menu = new MenuBar();
            menu.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
            var more = menu.addItem(text("users.more"));
            more.setAriaLabel(of("users.more", account));
            actions.forEach(action -> more.getSubMenu()
                    .addItem(text(action.getKey()), click -> action.getValue().run()));
            buttons.add(menu);
        }
        return buttons.toArray(Component[]::new);
    }

    private static String of(String key, UserAccount account) {
        return text(key) + ", " + account.displayName();
    }

    private void change(String userId) {
        new PersonDialog(administration, userId, this::done).open();
    }

    private void stop(UserAccount account) {
        var with = administration.stillWith(account.userId());
        var question = with.isNothing()
                ? text("users.stop.sure", account.displayName())
                : text("users.stop.with", account.displayName(), with.clients(), with.tasks());
        new SafeQuestion(text("users.stop"), question, text("users.stop"), () -> {
                    administration.stopAccess(account.userId());
                    done();
                })
                .open();
    }

    private void showLink(String userId, String token) {
        var person = administration.person(userId);
        var name = person.firstName() + " " + person.lastName();
        new AccountLinkDialog(administration, userId, name, token, "users.link.once").open();
        refresh();
    }

    private void done() {
        Notices.done(text("users.done"));
        refresh();
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
                        account.neverSignedIn() ? text("users.neverSignedIn") : "",
                        account.openSessions() == 0 ? "" : text("users.sessions", account.openSessions()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static void confirm(String key, UserAccount account, Runnable action) {
        new SafeQuestion(text(key), text(key + ".sure", account.displayName()), text(key), action).open();
    }
}

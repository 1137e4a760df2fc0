package nl.koers.shared.ui.shell;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.HeaderPart;
import nl.koers.shared.ui.extension.KeyHelp;
import nl.koers.shared.ui.extension.NavigationEntry;
import nl.koers.shared.ui.extension.UserPage;
import nl.koers.shared.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every view: the menu of the features, who is signed in, the language, and the blank screen. */
@JsModule("./koers-combo-box.ts")
public class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    private final Main main = new Main();
    private final SignedInUser user;
    private final UserPreferences preferences;
    private final ObjectProvider<KeyHelp> keyHelp;
    private @Nullable Class<?> shown;

    MainLayout(
            SignedInUser user,
            UserPreferences preferences,
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<KeyHelp> keyHelp,
            ObjectProvider<UserPage> userPage,
            ObjectProvider<HeaderPart> headerParts) {
        this.user = user;
        this.preferences = preferences;
        this.keyHelp = keyHelp;
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(text("shell.menu")));
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
        var menu = new Aside(brand(), navigation(entries), language(), signedIn(userPage));
        menu.addClassName("koers-menu");
        menu.getElement().setAttribute("aria-label", text("shell.menu"));
        addToDrawer(menu);
        var header = new Header(skipLink(), menuToggle(), brand(), helpButton(), blankButton());
        header.addClassName("koers-header");
        addToNavbar(header);
        if (user.isThere()) {
            headerParts
                    .orderedStream()
                    .forEach(part -> header.addComponentAtIndex(header.getComponentCount() - 2, part.make()));
            header.add(new KeyStrokes().on("?", this::openHelp));
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
            moveFocusTo(content.getClass());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (user.isThere()) {
            HelpDialog.applySingleKeys(event.getUI(), preferences.singleKeys());
        }
    }

    /** Somebody who cannot see it learns that there is another view; a view that changes its own address keeps focus. */
    private void moveFocusTo(Class<?> view) {
        if (shown != null && shown != view) {
            main.getElement().callJsFunction("focus");
        }
        shown = view;
    }

    private static Component brand() {
        var sign = new Image("icons/koers.svg", "");
        var brand = new Anchor("", sign, new Span("Koers"));
        brand.addClassName("koers-brand");
        return brand;
    }

    private SideNav navigation(ObjectProvider<NavigationEntry> entries) {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", text("shell.navigation"));
        entries.stream()
                .filter(entry -> user.isThere() && entry.isFor(user.roles()))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(MainLayout::item)
                .forEach(navigation::addItem);
        return navigation;
    }

    private static SideNavItem item(NavigationEntry entry) {
        var label = text(entry.labelKey());
        var symbol = entry.symbol().create();
        if (entry.view() != null) {
            var item = new SideNavItem(label, entry.view(), symbol);
            if (!entry.also().isEmpty()) {
                item.setPathAliases(Set.of(entry.also()));
            }
            // everything lies below the first page
            item.setMatchNested(!String.valueOf(item.getPath()).isEmpty());
            return item;
        }
        var item = new SideNavItem(label, entry.href(), symbol);
        item.setOpenInNewBrowserTab(true);
        return item;
    }

    private Component language() {
        var choices = new Div(languageChoice(Texts.DUTCH, "NL"), languageChoice(Texts.ENGLISH, "EN"));
        choices.addClassName("koers-language");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", text("shell.language"));
        return choices;
    }

    private Button languageChoice(Locale language, String shortName) {
        var choice = new Button(shortName, click -> {
            preferences.chooseLanguage(language);
            UI.getCurrent().getPage().reload();
        });
        boolean current = language.equals(UI.getCurrent().getLocale());
        choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        choice.setAriaLabel(shortName + ", " + language.getDisplayLanguage(language));
        choice.getElement().setAttribute("aria-pressed", String.valueOf(current));
        choice.getElement().setAttribute("lang", language.getLanguage());
        choice.setVisible(user.isThere());
        return choice;
    }

    private Component signedIn(ObjectProvider<UserPage> pages) {
        var page = pages.getIfAvailable();
        var known = new Component[] {Symbol.PERSON.create(), new Span(user.displayName())};
        var name = page == null ? new Span(known) : new Anchor(page.address(), known);
        if (page != null) {
            name.getElement().setAttribute("aria-label", text(page.labelKey()) + ", " + user.displayName());
        }
        name.addClassName("koers-user-name");
        var signOut = new Button(text("shell.signOut"), Symbol.SIGN_OUT.create(), click -> user.signOut());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var signedIn = new Div(name, signOut);
        signedIn.addClassName("koers-user");
        signedIn.setVisible(user.isThere());
        return signedIn;
    }

    private static Component skipLink() {
        var skip = new Anchor("#main", text("shell.skip"));
        skip.addClassName("koers-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static DrawerToggle menuToggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(text("shell.menu"));
        return toggle;
    }

    private Button helpButton() {
        var help = new Button(Symbol.HELP.create(), click -> openHelp());
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        help.setAriaLabel(text("help.title"));
        help.setTooltipText(text("help.title"));
        help.setVisible(user.isThere());
        return help;
    }

    /** The browser itself covers the screen at this button, see {@link nl.koers.shared.ui.blank.BlankScreen}. */
    private Button blankButton() {
        var blank = new Button(Symbol.BLANK.create());
        blank.getElement().appendChild(new Span(text("blank.button")).getElement());
        blank.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        blank.addClassName("koers-blank-button");
        blank.getElement().setAttribute("data-blank-screen", true);
        blank.setAriaLabel(text("blank.button"));
        blank.setTooltipText(text("blank.button.keys"));
        blank.setVisible(user.isThere());
        return blank;
    }

    private void openHelp() {
        new HelpDialog(keyHelp.stream(), preferences).open();
    }
}

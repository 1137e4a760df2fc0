package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import nl.koers.organisation.people.AccountEvents;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.shell.MainLayout;

/** Who looked at what, what ends when, and what was asked. Codes only: whoever works here sees nothing that was told. */
@Route(value = "privacy", layout = MainLayout.class)
@RolesAllowed({"PRIVACY_OFFICER", "TEAM_LEAD"})
class PrivacyView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    PrivacyView(PrivacyDesk desk, AccountEvents accountEvents) {
        addClassName("koers-privacy");
        var explanation = new Paragraph(text("privacy.explanation"));
        explanation.addClassName("koers-secondary");
        var tabs = new TabSheet();
        add(tabs, "privacy.erasures", () -> new ErasurePanel(desk));
        add(tabs, "told.name", () -> new ToldPanel(desk));
        add(tabs, "privacy.retention", () -> new RetentionPanel(desk));
        add(tabs, "privacy.copies", () -> new CopiesPanel(desk));
        add(tabs, "privacy.log", () -> new AccessLogPanel(desk));
        if (desk.isPrivacyOfficer()) {
            add(tabs, "privacy.accounts", () -> new AccountEventsPanel(desk, accountEvents));
        }
        add(new H1(text(nameKey())), explanation, tabs);
    }

    /** Each part is made when it is looked at: looking at the log is written down. */
    private static void add(TabSheet tabs, String nameKey, Supplier<Component> part) {
        var place = new Div();
        var tab = tabs.add(text(nameKey), place);
        tabs.addSelectedChangeListener(change -> {
            if (change.getSelectedTab() == tab) {
                place.removeAll();
                place.add(part.get());
            }
        });
        if (tabs.getSelectedTab() == tab) {
            place.add(part.get());
        }
    }

    @Override
    public String nameKey() {
        return "privacy.name";
    }
}

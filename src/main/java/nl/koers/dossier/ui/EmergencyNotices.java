package nl.koers.dossier.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.emergency.EmergencyAccess;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.text.Dates;

/** Tells a caseworker who opened the dossiers of her clients, and why, until she says that she has seen it. */
public class EmergencyNotices extends Section {

    private static final long serialVersionUID = 1L;

    private final transient EmergencyAccessService access;
    private final transient DossierService dossiers;
    private final transient UserNames names;
    private transient List<EmergencyAccess> shown = List.of();

    public EmergencyNotices(EmergencyAccessService access, DossierService dossiers, UserNames names) {
        this.access = access;
        this.dossiers = dossiers;
        this.names = names;
        addClassName("koers-work-notices");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Leaves what is shown alone when nothing changed. One statement, and one more when there is something to tell. */
    public void reload() {
        var now = access.notSeen();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        setVisible(!now.isEmpty());
        if (!now.isEmpty()) {
            var aliases = dossiers.aliases(
                    now.stream().map(EmergencyAccess::code).distinct().toList());
            var list = new UnorderedList();
            list.addClassName("koers-plain-list");
            now.forEach(opened -> list.add(item(opened, aliases)));
            add(new H2(text("emergency.notices")), list);
        }
    }

    private Component item(EmergencyAccess opened, Map<TrajectoryCode, String> aliases) {
        var code = opened.code().value();
        var client = new Anchor("trajectory/" + code, aliases.getOrDefault(opened.code(), code));
        client.getElement().setAttribute("router-link", true);
        var words = new Span(text(
                "emergency.notice",
                names.displayName(opened.userId()),
                text("accessReason." + opened.reason().code()),
                Dates.dateAndTime(opened.openedAt())));
        var seen = new Button(text("emergency.seen"), click -> {
            access.confirmSeen(opened.id());
            reload();
        });
        seen.setAriaLabel(text("emergency.seen.of", client.getText()));
        return new ListItem(client, words, seen);
    }
}

package nl.koers.dossier.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import nl.koers.dossier.emergency.EmergencyAccess;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.ErasedClients;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.text.Dates;
import org.jspecify.annotations.Nullable;

/** What all pages about one client have in common. */
@org.springframework.stereotype.Component
public class ClientPages {

    /** In the address of the dossier's page: the code of the section that is to be changed. */
    public static final String CHANGE = "change";

    private final EmergencyAccessService emergency;
    private final ErasedClients erased;

    ClientPages(EmergencyAccessService emergency, ErasedClients erased) {
        this.emergency = emergency;
        this.erased = erased;
    }

    /** That the dossier is open for some hours only, and why; empty for whom it is open anyway. */
    public Optional<Component> notice(TrajectoryCode code) {
        return emergency.current(code).map(ClientPages::notice);
    }

    private static Component notice(EmergencyAccess opened) {
        var until = new Span(text(
                "emergency.openUntil",
                Dates.dateAndTime(opened.expiresAt()),
                text("accessReason." + opened.reason().code())));
        var notice = new Div(Symbol.LOCK.create(), new Div(until, new Span(text("emergency.told"))));
        notice.addClassNames("koers-hint", "koers-opened-with-reason");
        notice.getElement().setAttribute("role", "note");
        return notice;
    }

    /** In the address of the dossier's page: to which page of the client the reader goes after that section was saved. */
    public static final String THEN = "then";

    /**
     * The dossier's page with this section open, to be changed.
     *
     * @param then the page of the client that this was asked on, as the end of its address; its reader is back there afterwards
     */
    public static String toChange(TrajectoryCode code, DossierSection<?> section, String then) {
        return "trajectory/" + code.value() + "/dossier?" + CHANGE + "=" + section.code() + "&" + THEN + "=" + then;
    }

    /** Leads back to the client's main page; the same words on every page. */
    static Anchor back(TrajectoryCode code) {
        return back("trajectory/" + code.value(), text("dossier.back"));
    }

    static Anchor backToList() {
        return back("trajectories", text("trajectory.none.back"));
    }

    /** Leads back to another page about the client. */
    public static Anchor back(String address, String words) {
        var back = new Anchor(address, Symbol.BACK.create(), new Span(words));
        back.addClassName("koers-back");
        return back;
    }

    /**
     * The same words for a code that is not there, one of another organisation, and one that is no code. Only who worked
     * where the client was helped is told that the dossier was erased.
     *
     * @param code null for what is no code
     */
    public Component none(@Nullable TrajectoryCode code) {
        var key = code != null && erased.isErased(code) ? "trajectory.erased" : "trajectory.none";
        var none = new Div(
                new H1(text(key)),
                new Paragraph(text(key + ".message")),
                new Anchor("trajectories", text("trajectory.none.back")));
        none.addClassName("koers-error-page");
        return none;
    }
}

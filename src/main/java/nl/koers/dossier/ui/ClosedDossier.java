package nl.koers.dossier.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Symbol;

/** In the place of a dossier that belongs to a colleague's client: whose, and how to open it when that is needed. */
public class ClosedDossier extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * Beside other things on a page.
     *
     * @param caseworker the caseworker's name; empty when there is none
     * @param onOpened runs when the user opened it with a reason
     */
    public ClosedDossier(TrajectoryCode code, String caseworker, EmergencyAccessService access, Runnable onOpened) {
        this(new H2(), code, caseworker, access, onOpened);
    }

    private ClosedDossier(
            HtmlContainer title,
            TrajectoryCode code,
            String caseworker,
            EmergencyAccessService access,
            Runnable onOpened) {
        addClassName("koers-closed-dossier");
        title.setText(text("closed.title", code.value()));
        title.getElement().setAttribute("tabindex", "-1");
        var open = new Button(
                text("closed.open"), Symbol.LOCK.create(), click -> new EmergencyDialog(code, access, onOpened).open());
        add(title, new Paragraph(text(caseworker.isEmpty() ? "closed.forTeam" : "closed.whose", caseworker)));
        add(new Paragraph(text("closed.explanation")), open);
    }

    /** As a page of its own. */
    public static ClosedDossier page(
            TrajectoryCode code, String caseworker, EmergencyAccessService access, Runnable onOpened) {
        var page = new ClosedDossier(new H1(), code, caseworker, access, onOpened);
        page.addComponentAsFirst(ClientPages.backToList());
        return page;
    }
}

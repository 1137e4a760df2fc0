package nl.koers.dossier.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.koers.dossier.EmergencyAccessService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Symbol;

/** In the place of a dossier that belongs to a colleague's client: whose, and how to open it when that is needed. */
public class ClosedDossier extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param caseworker the caseworker's name; empty when there is none
     * @param onOpened runs when the user opened it with a reason
     */
    public ClosedDossier(TrajectoryCode code, String caseworker, EmergencyAccessService access, Runnable onOpened) {
        addClassName("koers-closed-dossier");
        var title = new H2(text("closed.title", code.value()));
        title.getElement().setAttribute("tabindex", "-1");
        var open = new Button(
                text("closed.open"), Symbol.LOCK.create(), click -> new EmergencyDialog(code, access, onOpened).open());
        add(title, new Paragraph(text(caseworker.isEmpty() ? "closed.forTeam" : "closed.whose", caseworker)));
        add(new Paragraph(text("closed.explanation")), open);
    }
}

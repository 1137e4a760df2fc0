package nl.koers.dossier.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import nl.koers.dossier.DossierClosedException;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Symbol;
import org.springframework.security.access.AccessDeniedException;

/** A page about one client, whose route has the parameter {@code code}, for who needs to know. */
public abstract class ClientPage extends Section implements NamedView, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    protected ClientPage() {
        addClassName("koers-dossier");
    }

    /**
     * Fills the empty page.
     *
     * @throws AccessDeniedException when the client is not for this user
     */
    protected abstract void show(TrajectoryCode code);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").flatMap(TrajectoryCode::parse);
        try {
            code.ifPresentOrElse(this::showAnew, this::explainThatThereIsNone);
        } catch (DossierClosedException e) {
            // there it says whose it is, and how to open it
            event.forwardTo("trajectory/" + e.code().value());
        } catch (AccessDeniedException e) {
            explainThatThereIsNone();
        }
    }

    /** After a change, which may also have been the last thing that the user could see. */
    protected final void reload(TrajectoryCode code) {
        try {
            showAnew(code);
        } catch (AccessDeniedException e) {
            explainThatThereIsNone();
        }
    }

    /** The way back to the client's main page. */
    protected static Anchor back(TrajectoryCode code, String words) {
        var back = new Anchor("trajectory/" + code.value(), Symbol.BACK.create(), new Span(words));
        back.addClassName("koers-back");
        return back;
    }

    private void showAnew(TrajectoryCode code) {
        removeAll();
        show(code);
    }

    /** The same words for a code that is not there, one of another organisation, and one that is no code. */
    private void explainThatThereIsNone() {
        removeAll();
        var none = new Div(
                new H1(text("trajectory.none")),
                new Paragraph(text("trajectory.none.message")),
                new Anchor("trajectories", text("trajectory.none.back")));
        none.addClassName("koers-error-page");
        add(none);
    }
}

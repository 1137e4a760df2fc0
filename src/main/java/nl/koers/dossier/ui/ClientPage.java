package nl.koers.dossier.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.NamedView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A page about one client, whose route has the parameter {@code code}, for whoever needs to know. */
public abstract class ClientPage extends Section implements NamedView, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ClientPages pages;

    protected ClientPage(ClientPages pages) {
        this.pages = pages;
        addClassName("koers-client-page");
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
            code.ifPresentOrElse(this::showAnew, () -> explainThatThereIsNone(null));
        } catch (DossierClosedException e) {
            // there it says whose it is, and how to open it
            event.forwardTo("trajectory/" + e.code().value());
        } catch (AccessDeniedException e) {
            explainThatThereIsNone(code.orElse(null));
        }
    }

    /** After a change, which may also have been the last thing that the user could see. */
    protected final void reload(TrajectoryCode code) {
        try {
            showAnew(code);
        } catch (AccessDeniedException e) {
            explainThatThereIsNone(code);
        }
    }

    /**
     * The way back, what the page is about, and until when it is open to somebody who gave a reason.
     *
     * @param who beside the heading: the code, and before it what the client is called when that was read
     */
    protected final Header header(TrajectoryCode code, H1 heading, String who) {
        var beside = new Span(who);
        beside.addClassNames("koers-secondary", "koers-code");
        var name = new Div(heading, beside);
        name.addClassName("koers-client-name");
        var header = new Header(ClientPages.back(code), name);
        pages.notice(code).ifPresent(header::add);
        return header;
    }

    /** As above, of a page whose heading stands on a sheet below it. Nothing of it is printed. */
    protected final Header header(TrajectoryCode code, String who) {
        var below = new Div(who);
        below.addClassNames("koers-secondary", "koers-code", "koers-not-printed");
        var header = new Header(ClientPages.back(code), below);
        pages.notice(code).ifPresent(header::add);
        return header;
    }

    private void showAnew(TrajectoryCode code) {
        removeAll();
        show(code);
    }

    private void explainThatThereIsNone(@Nullable TrajectoryCode code) {
        removeAll();
        add(pages.none(code));
    }
}

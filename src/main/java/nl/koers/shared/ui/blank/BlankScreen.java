package nl.koers.shared.ui.blank;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.internal.AllowInert;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.koers.shared.ui.shell.SignedInUser;

/**
 * Covers the screen when somebody walks in, and gives it back after the password, or after somebody without one has
 * signed in again with the identity provider ({@link BlankScreens}).
 *
 * <p>The browser covers at once, without waiting for the server. The server then takes view and dialogs out of the page
 * of every tab of the session, so that nothing is left to be read there, and keeps them with all that was typed
 * (docs/adr/0008-a-blank-screen-takes-the-view-out-of-the-page.md).
 */
@Tag("koers-blank-screen")
@JsModule("./koers-blank-screen.ts")
public class BlankScreen extends Component {

    private static final long serialVersionUID = 1L;
    private static final int PASSWORDS_BEFORE_SIGN_OUT = 5;

    private record Removed(Element parent, Element child) {}

    private final SignedInUser user;
    private final List<Removed> removed = new ArrayList<>();

    BlankScreen(SignedInUser user, Duration idle, boolean blank, int uiId) {
        this.user = user;
        var element = getElement();
        element.setProperty("uiId", uiId);
        element.setProperty("idleSeconds", idle.toSeconds());
        element.setProperty("heading", text("blank.heading"));
        element.setProperty("explanation", text("blank.explanation"));
        user.signInAgain().ifPresent(way -> {
            element.setProperty("explanation", text("blank.explanation.again", way.place()));
            element.setProperty("againLabel", text("blank.again", way.place()));
            element.setProperty("again", way.address());
        });
        element.setProperty("userLabel", text("blank.user"));
        element.setProperty("user", user.displayName());
        element.setProperty("passwordLabel", text("blank.password"));
        element.setProperty("unlockLabel", text("blank.unlock"));
        element.setProperty("signOutLabel", text("shell.signOut"));
        element.setProperty("offline", text("blank.offline"));
        element.setProperty("covered", blank);
    }

    /** Puts a blank screen, still out of sight unless the session is locked, into the page. */
    public static void addTo(UI ui, SignedInUser user, Duration idle) {
        var screen = new BlankScreen(user, idle, ScreenLock.isOn(ui.getSession()), ui.getUIId());
        ComponentUtil.setData(ui, BlankScreen.class, screen);
        ui.add(screen);
    }

    /** What was taken away and waits for the password is not given back: it is not for whoever looks any more. */
    public static void dropWhatIsKept(UI ui) {
        in(ui).ifPresent(screen -> screen.removed.clear());
    }

    static Optional<BlankScreen> in(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, BlankScreen.class));
    }

    /** Also while a modal dialog is open. */
    @AllowInert
    @ClientCallable
    void blank() {
        ScreenLock.on(session());
        onEveryTab(BlankScreen::takeAway);
    }

    @ClientCallable
    void unlock(String password) {
        if (user.hasPassword(password)) {
            ScreenLock.off(session());
            onEveryTab(BlankScreen::giveBack);
        } else if (ScreenLock.wrongPassword(session()) >= PASSWORDS_BEFORE_SIGN_OUT) {
            user.signOut();
        } else {
            getElement().executeJs("this.refuse($0)", text("blank.wrong"));
        }
    }

    @ClientCallable
    void signOut() {
        user.signOut();
    }

    private void takeAway() {
        var ui = ui();
        getElement().setProperty("covered", true);
        if (!removed.isEmpty()) {
            return;
        }
        var chain = ui.getInternals().getActiveRouterTargetsChain();
        if (!chain.isEmpty()) {
            remove(chain.get(chain.size() - 1).getElement());
        }
        ui.getChildren()
                .map(Component::getElement)
                .filter(element -> !element.equals(getElement()))
                .toList()
                .forEach(this::remove);
    }

    private void remove(Element child) {
        var parent = child.getParent();
        if (parent != null) {
            removed.add(new Removed(parent, child));
            parent.removeChild(child);
        }
    }

    void giveBack() {
        var ui = ui();
        getElement().setProperty("covered", false);
        if (removed.isEmpty() || showsBlankPage(ui)) {
            ui.getPage().reload();
        }
        removed.forEach(r -> r.parent().appendChild(r.child()));
        removed.clear();
        ui.getPage().executeJs("document.getElementById('main')?.focus()");
    }

    private static boolean showsBlankPage(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream().anyMatch(BlankPage.class::isInstance);
    }

    private void onEveryTab(Consumer<BlankScreen> action) {
        action.accept(this);
        for (UI other : List.copyOf(session().getUIs())) {
            if (other != ui() && !other.isClosing()) {
                other.access(() -> in(other).ifPresent(action));
            }
        }
    }

    private UI ui() {
        return getUI().orElseThrow();
    }

    private VaadinSession session() {
        return ui().getSession();
    }
}

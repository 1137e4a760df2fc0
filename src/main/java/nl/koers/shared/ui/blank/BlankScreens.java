package nl.koers.shared.ui.blank;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blank screen of a session, for whoever checks elsewhere that it is still the same person. */
public final class BlankScreens {

    /** Clocks of two machines differ a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private BlankScreens() {}

    public static boolean isBlank(HttpSession session) {
        return session.getAttribute(ScreenLock.ATTRIBUTE) != null;
    }

    /**
     * Gives back every tab of the session, unless the person showed who he or she is before the screen went blank.
     *
     * @param shown when that was; null when nobody says
     */
    public static void giveBack(HttpSession session, @Nullable Instant shown) {
        if (!(session.getAttribute(ScreenLock.ATTRIBUTE) instanceof Instant since)
                || shown == null
                || shown.plus(TOLERANCE).isBefore(since)) {
            return;
        }
        ScreenLock.off(session);
        for (VaadinSession views : VaadinSession.getAllSessions(session)) {
            views.access(() -> List.copyOf(views.getUIs()).stream()
                    .filter(ui -> !ui.isClosing())
                    .forEach(BlankScreens::giveBack));
        }
    }

    private static void giveBack(UI ui) {
        ui.access(() -> BlankScreen.in(ui).ifPresent(BlankScreen::giveBack));
    }
}

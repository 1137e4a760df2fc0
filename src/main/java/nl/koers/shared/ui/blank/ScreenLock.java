package nl.koers.shared.ui.blank;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;

/**
 * Whether the screen of a session is blank, and since when. Kept in the HTTP session, so that a reload, another tab and the pages
 * outside the views ({@link BlankScreenFilter}) see it as well.
 */
public final class ScreenLock {

    static final String ATTRIBUTE = "koers.screenIsBlank";
    private static final String WRONG_PASSWORDS = "koers.wrongPasswordsAtBlankScreen";

    private ScreenLock() {}

    public static boolean isOn(VaadinSession session) {
        return session.getSession().getAttribute(ATTRIBUTE) != null;
    }

    static void on(VaadinSession session) {
        session.getSession().setAttribute(ATTRIBUTE, Instant.now());
    }

    static void off(VaadinSession session) {
        session.getSession().removeAttribute(ATTRIBUTE);
        session.getSession().removeAttribute(WRONG_PASSWORDS);
    }

    static void off(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
        session.removeAttribute(WRONG_PASSWORDS);
    }

    /** Counts a wrong password and returns how many there were since the screen went blank. */
    static int wrongPassword(VaadinSession session) {
        int count = session.getSession().getAttribute(WRONG_PASSWORDS) instanceof Integer before ? before + 1 : 1;
        session.getSession().setAttribute(WRONG_PASSWORDS, count);
        return count;
    }
}

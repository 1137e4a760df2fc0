package nl.koers.shared.ui.screen;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.access.SessionRights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who a session belongs to, as the next request of it would find it; and acting in that name on any thread. */
final class SessionIdentity {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private SessionIdentity() {}

    static Optional<Authentication> of(VaadinSession session) {
        return attribute(session, CONTEXT) instanceof SecurityContext context
                ? Optional.ofNullable(context.getAuthentication())
                : Optional.empty();
    }

    /** By which all nodes know the session. */
    static Optional<UUID> idOf(VaadinSession session) {
        return attribute(session, SessionRights.SESSION) instanceof UUID id ? Optional.of(id) : Optional.empty();
    }

    static void renew(VaadinSession session, Authentication renewed) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        session.getSession().setAttribute(CONTEXT, context);
    }

    /** The next request is that of a stranger. */
    static void forget(VaadinSession session) {
        try {
            session.getSession().removeAttribute(CONTEXT);
        } catch (IllegalStateException e) {
            // it has ended meanwhile
        }
    }

    static void runAs(Authentication who, Runnable work) {
        var previous = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(previous);
        }
    }

    private static @Nullable Object attribute(VaadinSession session, String name) {
        try {
            var http = session.getSession();
            return http == null ? null : http.getAttribute(name);
        } catch (IllegalStateException e) {
            // the session has just ended
            return null;
        }
    }
}

package nl.koers.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import nl.koers.organisation.process.UserDirectory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that should no longer be there, and keeps the rights in the others up to date.
 *
 * <p>Idle: an open page calls home every minute, which keeps the container's session alive for ever, so the time-out is
 * counted here, from the last request that somebody caused. Account: roles are taken from a user, a password is
 * changed because somebody knew the old one; sessions notice within a minute.
 */
class AccountSession extends OncePerRequestFilter {

    /** What an open page sends without anybody at it: its heartbeat, and the open connection that is renewed. */
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private static final long LOOK_AGAIN = Duration.ofMinutes(1).toNanos();
    private static final String LAST_REQUEST = AccountSession.class.getName() + ".lastRequest";
    private static final String LAST_LOOK = AccountSession.class.getName() + ".lastLook";

    private final UserDirectory directory;
    private final PassingTime nanoTime;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    AccountSession(UserDirectory directory, PassingTime nanoTime) {
        this.directory = directory;
        this.nanoTime = nanoTime;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof KoersPrincipal principal
                && (isIdle(session, request) || !isStillWelcome(principal, session, request, response))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isIdle(HttpSession session, HttpServletRequest request) {
        long now = nanoTime.getAsLong();
        boolean idle = session.getAttribute(LAST_REQUEST) instanceof Long last
                && now - last
                        > Duration.ofSeconds(session.getMaxInactiveInterval()).toNanos();
        if (!BY_ITSELF.contains(String.valueOf(request.getParameter("v-r")))) {
            session.setAttribute(LAST_REQUEST, now);
        }
        return idle;
    }

    private boolean isStillWelcome(
            KoersPrincipal principal, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        long now = nanoTime.getAsLong();
        if (session.getAttribute(LAST_LOOK) instanceof Long last && now - last < LOOK_AGAIN) {
            return true;
        }
        session.setAttribute(LAST_LOOK, now);
        var account = directory.find(principal.userId());
        if (account.isEmpty()
                || account.get().roles().isEmpty()
                || !account.get().passwordMark().equals(principal.passwordMark())) {
            return false;
        }
        if (!account.get().equals(principal)) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignIn.authenticated(account.get()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
        return true;
    }
}

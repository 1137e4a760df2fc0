package nl.koers.organisation.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.koers.organisation.session.Device;
import nl.koers.organisation.session.ProviderSession;
import nl.koers.organisation.session.Sessions;
import nl.koers.shared.access.SessionRights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Ends a session that should no longer be there, and keeps the rights in the others up to date.
 *
 * <p>Idle: an open page calls home every minute, which keeps the container's session alive for ever, so the time-out is
 * counted here, from the last request that somebody caused. Ended: by its user in another session, by an administrator
 * or by the identity provider, through whichever node. Account: roles are taken from a user, a password is changed
 * because somebody knew the old one; sessions notice within a minute.
 */
class AccountSession extends OncePerRequestFilter {

    /** What an open page sends without anybody at it: its heartbeat, and the open connection that is renewed. */
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private static final long LOOK_AGAIN = Duration.ofMinutes(1).toNanos();
    private static final String LAST_REQUEST = AccountSession.class.getName() + ".lastRequest";
    private static final String LAST_LOOK = AccountSession.class.getName() + ".lastLook";
    private static final String LAST_USE_WRITTEN = AccountSession.class.getName() + ".lastUseWritten";
    private static final String STARTED = AccountSession.class.getName() + ".started";

    private final SessionRights rights;
    private final PassingTime nanoTime;
    private final Sessions sessions;
    private final SignInSettings settings;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    AccountSession(SessionRights rights, PassingTime nanoTime, Sessions sessions, SignInSettings settings) {
        this.rights = rights;
        this.nanoTime = nanoTime;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** A sign-in: what the session was before, if anything, is over, and it stands in the list as one of its own. */
    void startAnew(HttpServletRequest request, KoersPrincipal principal, @Nullable Object details) {
        var session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            var before = session.getAttribute(Sessions.ATTRIBUTE);
            begin(request, session, principal, details);
            // only then: a session whose row is over is taken from its pages
            if (before instanceof UUID old) {
                sessions.over(old);
            }
        }
    }

    private void begin(
            HttpServletRequest request, HttpSession session, KoersPrincipal principal, @Nullable Object details) {
        var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        var provider = details instanceof ProviderSession known ? known : null;
        session.setAttribute(Sessions.ATTRIBUTE, sessions.begin(principal.userId(), device, provider));
        session.setAttribute(STARTED, nanoTime.getAsLong());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof KoersPrincipal principal
                && (isIdle(session, request)
                        || isEnded(principal, authentication.getDetails(), session, request)
                        || !isStillWelcome(authentication, session, request, response))) {
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
        if (!isByItself(request)) {
            session.setAttribute(LAST_REQUEST, now);
        }
        return idle;
    }

    private boolean isEnded(
            KoersPrincipal principal, @Nullable Object details, HttpSession session, HttpServletRequest request) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (!(session.getAttribute(Sessions.ATTRIBUTE) instanceof UUID id)) {
                begin(request, session, principal, details);
                return false;
            } else if (!sessions.isOpen(id, principal.userId())) {
                return true;
            }
            writeDownUse(id, session, request);
        }
        return details instanceof ProviderSession
                && session.getAttribute(STARTED) instanceof Long started
                && nanoTime.getAsLong() - started
                        > settings.provider().longestSession().toNanos();
    }

    /** Once a minute, counted apart from other things: what a page sends by itself must not use up the minute. */
    private void writeDownUse(UUID id, HttpSession session, HttpServletRequest request) {
        long now = nanoTime.getAsLong();
        boolean isLately = session.getAttribute(LAST_USE_WRITTEN) instanceof Long last && now - last < LOOK_AGAIN;
        if (!isLately && !isByItself(request)) {
            session.setAttribute(LAST_USE_WRITTEN, now);
            sessions.use(id);
        }
    }

    private static boolean isByItself(HttpServletRequest request) {
        return BY_ITSELF.contains(String.valueOf(request.getParameter("v-r")));
    }

    private boolean isStillWelcome(
            Authentication signedIn, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        long now = nanoTime.getAsLong();
        if (session.getAttribute(LAST_LOOK) instanceof Long last && now - last < LOOK_AGAIN) {
            return true;
        }
        session.setAttribute(LAST_LOOK, now);
        var renewed = rights.ofNow(signedIn);
        if (renewed.isPresent() && renewed.get() != signedIn) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(renewed.get());
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
        return renewed.isPresent();
    }
}

package nl.koers.shared.ui.shell;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a page that talks over the open connection of a session that is gone, without opening another one.
 *
 * <p>The sign-in page says goodbye to its open connection when it is left, and that may arrive after the sign-in, under
 * the session id that just changed. The push library would open a new session for it, whose cookie replaces the one of
 * the signed-in session: the user would be back on the sign-in page. Vaadin itself opens no session for its other
 * requests of the kind (heartbeat, the last message of a page).
 */
@Component
@Order(PushWithoutSession.BEFORE_SIGN_IN)
class PushWithoutSession extends OncePerRequestFilter {

    /** Asking a stranger to sign in would open a session as well. */
    static final int BEFORE_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER - 10;

    private static final String TRANSPORT = "X-Atmosphere-Transport";
    private static final String WITH_LENGTH = "X-Atmosphere-TrackMessageSize";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean push = "push".equals(request.getParameter("v-r")) || value(request, TRANSPORT) != null;
        return !push || request.getSession(false) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if ("close".equals(value(request, TRANSPORT))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if ("websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            // the page asks again without a web socket, and can then be told why
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            var message = VaadinService.createSessionExpiredJSON(true);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .write("true".equals(value(request, WITH_LENGTH)) ? message.length() + "|" + message : message);
        }
    }

    /** The push library sends its headers as parameters where a browser lets it set none. */
    private static @Nullable String value(HttpServletRequest request, String name) {
        var header = request.getHeader(name);
        return header != null ? header : request.getParameter(name);
    }
}

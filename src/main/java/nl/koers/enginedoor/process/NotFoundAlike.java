package nl.koers.enginedoor.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whoever asks for something by its id and does not get it, gets the same answer whatever the reason: the engine's own words tell
 * what is there and of another organisation from what is not there at all.
 */
class NotFoundAlike extends OncePerRequestFilter {

    /** Ids that the engine made have a digit in them. */
    private static final Pattern BY_ID =
            Pattern.compile("/camunda/api/engine/engine/default/(?:history/)?[a-z-]+/[^/]*\\d[^/]*(?:/.*)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                || !BY_ID.matcher(EngineDoors.path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            answer.copyBodyToResponse();
            return;
        }
        response.resetBuffer();
        Refusal.noSuchId(response);
    }
}

package nl.koers.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses an address that the container reads differently from how it is written, such as {@code /x/../engine-rest} or
 * {@code /%65ngine-rest}. Sign-in would not let it through either, but stumbles over it before it comes to say so: anybody
 * could fill the log with stack traces.
 */
@Component
@Order(PlainAddresses.BEFORE_SIGN_IN)
class PlainAddresses extends OncePerRequestFilter {

    static final int BEFORE_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER - 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Whether Spring can tell the servlet's part of the path from the rest. */
    private static boolean isPlain(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}

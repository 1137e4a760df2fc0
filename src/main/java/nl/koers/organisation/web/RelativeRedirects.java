package nl.koers.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads to another page of Koers by its path alone. The whole address would be made from what the browser, or whoever stands in
 * between, says that this server is called.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RelativeRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var here = UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(isUsual(request) ? -1 : request.getServerPort())
                .toUriString();
        chain.doFilter(request, new PathsOnly(response, here));
    }

    private static boolean isUsual(HttpServletRequest request) {
        return request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
    }

    private static final class PathsOnly extends HttpServletResponseWrapper {

        private final String here;

        PathsOnly(HttpServletResponse response, String here) {
            super(response);
            this.here = here;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(path(location));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, HttpHeaders.LOCATION.equalsIgnoreCase(name) ? path(value) : value);
        }

        private String path(String location) {
            return location.startsWith(here + "/") ? location.substring(here.length()) : location;
        }
    }
}

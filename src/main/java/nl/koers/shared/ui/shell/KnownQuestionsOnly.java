package nl.koers.shared.ui.shell;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what no page of Koers asks of Vaadin with 404 and no words. Vaadin would fail on it or warn of it in the log,
 * which anybody could fill.
 */
@Component
@Order(PushWithoutSession.BEFORE_SIGN_IN)
class KnownQuestionsOnly extends OncePerRequestFilter {

    private static final Set<String> KNOWN = Stream.of(
                    RequestType.INIT,
                    RequestType.UIDL,
                    RequestType.HEARTBEAT,
                    RequestType.PUSH,
                    RequestType.BROWSER_TOO_OLD)
            .map(RequestType::getIdentifier)
            .collect(Collectors.toSet());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var question = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        return question == null || KNOWN.contains(question);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
}

package nl.koers.enginedoor.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import nl.koers.model.ModelVersion.Running;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Who has no clients to look after learns how many are on a model as in <i>Models</i>: a small number is not said. The engine counts
 * for whoever may read the model.
 */
class MaskedNumbers extends OncePerRequestFilter {

    private static final Pattern STATISTICS =
            Pattern.compile("/camunda/api/(?:engine/engine|cockpit/plugin/base)/default/.*/statistics/?");
    private static final Set<String> COUNTS = Set.of("instances", "failedJobs", "incidents", "incidentCount");

    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final int maskBelow;

    MaskedNumbers(CurrentActor currentActor, ObjectMapper json, int maskBelow) {
        this.currentActor = currentActor;
        this.json = json;
        this.maskBelow = maskBelow;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !STATISTICS.matcher(EngineDoors.path(request)).matches()
                || currentActor.require().roles().contains(Role.TEAM_LEAD);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            var statistics = json.readTree(answer.getContentAsByteArray());
            mask(statistics);
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(statistics));
        }
        answer.copyBodyToResponse();
    }

    private void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(property -> COUNTS.contains(property.getKey()))
                    .filter(property ->
                            Running.of(property.getValue().asLong(), maskBelow).masked())
                    .forEach(property -> property.setValue(object.nullNode()));
        }
        node.forEach(this::mask);
    }
}

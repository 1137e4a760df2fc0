package nl.koers.enginedoor.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a team lead may repair in Cockpit: that a job is tried again. The engine's request for it takes a date as well, by which a
 * client's planned moment would move past Koers.
 */
class RepairsOnly extends OncePerRequestFilter {

    private static final Pattern RETRIES = Pattern.compile("/camunda/api/engine/engine/default/job/[^/]+/retries/?");

    private static final int LONGEST_BODY = 200;
    private static final int MOST_RETRIES = 10;

    private final ObjectMapper json;

    RepairsOnly(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"PUT".equals(request.getMethod())
                || !RETRIES.matcher(EngineDoors.path(request)).matches()) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (saysHowOftenOnly(body)) {
            chain.doFilter(new ReadAlready(request, body), response);
        } else {
            Refusal.send(response, HttpServletResponse.SC_BAD_REQUEST, "Only {\"retries\": 1} to " + MOST_RETRIES);
        }
    }

    private boolean saysHowOftenOnly(byte[] body) {
        if (body.length > LONGEST_BODY) {
            return false;
        }
        try {
            @Nullable JsonNode said = json.readTree(body);
            return said != null
                    && said.isObject()
                    && said.size() == 1
                    && said.path("retries").isInt()
                    && said.path("retries").intValue() >= 1
                    && said.path("retries").intValue() <= MOST_RETRIES;
        } catch (IOException e) {
            return false;
        }
    }
}

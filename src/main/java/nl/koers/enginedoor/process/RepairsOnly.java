package nl.koers.enginedoor.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a team lead may repair in Cockpit: that a job is tried again, and that an incident is closed, both of a client of the own
 * organisation. The engine's request to try again takes a date as well, by which a client's planned moment would move past
 * Koers, and it takes jobs that are nobody's, such as the clearing up for all organisations.
 */
class RepairsOnly extends OncePerRequestFilter {

    private static final Pattern RETRIES = Pattern.compile("/camunda/api/engine/engine/default/job/([^/]+)/retries/?");
    private static final Pattern INCIDENT = Pattern.compile("/camunda/api/engine/engine/default/incident/([^/]+)/?");

    private static final int LONGEST_BODY = 200;
    private static final int MOST_RETRIES = 10;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    RepairsOnly(ManagementService management, RuntimeService runtime, CurrentActor currentActor, ObjectMapper json) {
        this.management = management;
        this.runtime = runtime;
        this.currentActor = currentActor;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var retries = RETRIES.matcher(path);
        var incident = INCIDENT.matcher(path);
        if ("PUT".equals(request.getMethod()) && retries.matches()) {
            var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
            if (!isOwn(organisationOfJob(retries.group(1)))) {
                refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such job");
            } else if (!saysHowOftenOnly(body)) {
                refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Only {\"retries\": 1} to " + MOST_RETRIES);
            } else {
                chain.doFilter(new WithBody(request, body), response);
            }
        } else if ("DELETE".equals(request.getMethod())
                && incident.matches()
                && !isOwn(organisationOfIncident(incident.group(1)))) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such incident");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Nobody is signed in to the engine yet, so that it finds all. */
    private Optional<String> organisationOfJob(String id) {
        return Optional.ofNullable(management.createJobQuery().jobId(id).singleResult())
                .map(job -> job.getTenantId());
    }

    private Optional<String> organisationOfIncident(String id) {
        return Optional.ofNullable(runtime.createIncidentQuery().incidentId(id).singleResult())
                .map(incident -> incident.getTenantId());
    }

    private boolean isOwn(Optional<String> organisation) {
        return organisation
                .map(OrganisationId::new)
                .filter(currentActor.require().organisations()::contains)
                .isPresent();
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

    private void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(json.createObjectNode()
                        .put("type", "InvalidRequestException")
                        .put("message", message)
                        .toString());
    }

    /** Read once already. */
    private static final class WithBody extends HttpServletRequestWrapper {

        private final byte[] body;

        WithBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}

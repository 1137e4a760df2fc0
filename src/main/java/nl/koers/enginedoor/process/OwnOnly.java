package nl.koers.enginedoor.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What runs and what ran is shown to those of its organisation. The engine shows what has none to everybody: right for models,
 * which all share, and wrong for the clearing up for all organisations and how it failed.
 */
class OwnOnly extends OncePerRequestFilter {

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final Pattern LIST = Pattern.compile(API
            + "(?:process-instance|execution|variable-instance|task|job|external-task|incident"
            + "|history/(?:process-instance|activity-instance|variable-instance|task|incident|decision-instance|job-log))"
            + "(?:/count)?/?");
    private static final Pattern BY_ID =
            Pattern.compile(API + "(job|incident|history/job-log|history/decision-instance)/([^/]*\\d[^/]*)(?:/.*)?");

    private static final String ORGANISATIONS = "tenantIdIn";
    private static final String NOBODYS = "withoutTenantId";
    private static final String NOBODYS_AS_WELL = "includeJobsWithoutTenantId";
    private static final Set<String> ABOUT_ORGANISATIONS = Set.of(ORGANISATIONS, NOBODYS, NOBODYS_AS_WELL);

    /** Asked for when there is none to ask for; no organisation is called so. */
    private static final String NONE = "-";

    private final ManagementService management;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    OwnOnly(
            ManagementService management,
            RuntimeService runtime,
            HistoryService history,
            CurrentActor currentActor,
            ObjectMapper json) {
        this.management = management;
        this.runtime = runtime;
        this.history = history;
        this.currentActor = currentActor;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = EngineDoors.path(request);
        var byId = BY_ID.matcher(path);
        if (byId.matches() && !isOwn(organisation(byId.group(1), byId.group(2)))) {
            Refusal.noSuchId(response);
        } else if (!LIST.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if ("GET".equals(request.getMethod())) {
            chain.doFilter(new Asking(request, ofOwn(request.getQueryString())), response);
        } else {
            chain.doFilter(
                    new ReadAlready(request, ofOwn(request.getInputStream().readAllBytes())), response);
        }
    }

    /** Nobody is signed in to the engine yet, so that it finds all. */
    private Optional<String> organisation(String kind, String id) {
        return switch (kind) {
            case "job" ->
                Optional.ofNullable(management.createJobQuery().jobId(id).singleResult())
                        .map(job -> job.getTenantId());
            case "incident" ->
                Optional.ofNullable(runtime.createIncidentQuery().incidentId(id).singleResult())
                        .map(incident -> incident.getTenantId());
            case "history/decision-instance" ->
                Optional.ofNullable(history.createHistoricDecisionInstanceQuery()
                                .decisionInstanceId(id)
                                .singleResult())
                        .map(decision -> decision.getTenantId());
            default ->
                Optional.ofNullable(
                                history.createHistoricJobLogQuery().logId(id).singleResult())
                        .map(log -> log.getTenantId());
        };
    }

    private boolean isOwn(Optional<String> organisation) {
        return organisation
                .map(OrganisationId::new)
                .filter(currentActor.require().organisations()::contains)
                .isPresent();
    }

    /** The same question, in the address, about the own organisations. */
    private String ofOwn(@Nullable String query) {
        var kept = new ArrayList<String>();
        @Nullable List<String> asked = null;
        boolean nobodys = false;
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            var parts = parameter.split("=", 2);
            var name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            var value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            if (!ABOUT_ORGANISATIONS.contains(name)) {
                kept.add(parameter);
            } else if (name.equals(ORGANISATIONS)) {
                asked = Arrays.asList(value.split(","));
            } else if (name.equals(NOBODYS)) {
                nobodys |= !value.equals("false");
            }
        }
        var own = own(nobodys ? List.of() : asked);
        kept.add(ORGANISATIONS + "=" + URLEncoder.encode(String.join(",", own), StandardCharsets.UTF_8));
        return String.join("&", kept);
    }

    /** The same question about the own organisations. What is none stays as it is, for the engine to refuse. */
    private byte[] ofOwn(byte[] body) throws IOException {
        JsonNode said;
        try {
            said = body.length == 0 ? json.createObjectNode() : json.readTree(body);
        } catch (IOException e) {
            return body;
        }
        if (!(said instanceof ObjectNode question)) {
            return body;
        }
        @Nullable List<String> asked = null;
        if (question.path(ORGANISATIONS).isArray()) {
            asked = StreamSupport.stream(question.path(ORGANISATIONS).spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        if (question.hasNonNull(NOBODYS) && !question.path(NOBODYS).asText().equals("false")) {
            asked = List.of();
        }
        question.remove(ABOUT_ORGANISATIONS);
        own(asked).forEach(question.putArray(ORGANISATIONS)::add);
        return json.writeValueAsBytes(question);
    }

    /** @param asked null when nobody asked for some */
    private Collection<String> own(@Nullable List<String> asked) {
        var own = currentActor.require().organisationIds().stream()
                .filter(id -> asked == null || asked.contains(id))
                .collect(Collectors.toSet());
        return own.isEmpty() ? Set.of(NONE) : own;
    }

    private static final class Asking extends HttpServletRequestWrapper {

        private final String query;

        Asking(HttpServletRequest request, String query) {
            super(request);
            this.query = query;
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }
}

package nl.koers.enginedoor.process;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.koers.enginedoor.process.EngineInterface.Endpoint;
import nl.koers.organisation.signin.KoersPrincipal;
import nl.koers.shared.access.Role;
import nl.koers.testing.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Holds the list of open doors against everything that the engine's interfaces could be asked. */
@RunningServer
class EngineDoorsTest {

    private static final AllowList REST = EngineDoors.rest();
    private static final AllowList WEBAPPS = EngineDoors.webapps();
    private static final Path DOCUMENT = Path.of("docs", "engine-doors.md");

    @Test
    void theDocumentNamesEveryRequestThatIsAllowedAndForWhom() throws IOException {
        var document = Files.readString(DOCUMENT);
        var table = document.substring(document.indexOf("| request"));

        assertThat(table).as("the table of %s", DOCUMENT).isEqualTo(table());
    }

    @Test
    void nearlyEverythingThatTheEngineOffersIsDeniedToEverybody() {
        var all = Stream.concat(EngineInterface.rest().stream(), EngineInterface.webapps().stream())
                .toList();
        var open = all.stream().filter(endpoint -> !allowed(endpoint).isEmpty()).toList();

        assertThat(all).hasSizeGreaterThan(1_400);
        assertThat(open).hasSizeBetween(50, 170);
    }

    @Test
    void nothingThatTakesWordsOrMovesACourseIsAllowed() {
        var words = "comment|attachment|annotation|[vV]ariables?/|[vV]ariables$|signal|message|migration|modification"
                + "|suspended|/start|submit-form|complete|claim|assignee|delegate|resolve|restart|evaluate|filter"
                + "|execute|create-incident|duedate|priority|delete|authorization/(create|\\{)|setup|telemetry|schema"
                + "|optimize|user-operation|cleanup|batch|metrics|condition|event-subscription|decision/evaluate";
        assertThat(Stream.concat(EngineInterface.rest().stream(), EngineInterface.webapps().stream())
                        .filter(endpoint -> endpoint.path().matches(".*(" + words + ").*"))
                        .filter(endpoint -> !allowed(endpoint).isEmpty()))
                .isEmpty();
        assertThat(Stream.concat(EngineInterface.rest().stream(), EngineInterface.webapps().stream())
                        .filter(endpoint -> Set.of("PUT", "DELETE").contains(endpoint.method()))
                        .filter(endpoint -> !allowed(endpoint).isEmpty())
                        .map(Endpoint::path)
                        .map(path -> path.replace("/camunda/api/engine/engine/default", "")))
                .containsExactlyInAnyOrder("/incident/{id}", "/job/{id}/retries");
    }

    @Test
    void nobodyGetsAnywhereWithoutSigningIn() {
        var nobody = new AnonymousAuthenticationToken("x", "x", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        assertThat(Stream.concat(EngineInterface.rest().stream(), EngineInterface.webapps().stream())
                        .filter(endpoint -> isAllowed(endpoint, nobody)))
                .isEmpty();
    }

    private static String table() {
        return "| request | for |\n|---|---|\n"
                + Stream.concat(EngineInterface.rest().stream(), EngineInterface.webapps().stream())
                        .filter(endpoint -> !allowed(endpoint).isEmpty())
                        .map(endpoint -> "| `" + endpoint.method() + " " + endpoint.path() + "` | "
                                + allowed(endpoint).stream()
                                        .map(role -> role.name().toLowerCase().replace('_', ' '))
                                        .collect(joining(", "))
                                + " |\n")
                        .collect(joining());
    }

    private static List<Role> allowed(Endpoint endpoint) {
        return Arrays.stream(Role.values())
                // nothing without the one beside it
                .filter(role -> role != Role.ADMINISTRATOR_OF_ALL)
                .filter(role -> isAllowed(endpoint, signedIn(role)))
                .toList();
    }

    private static boolean isAllowed(Endpoint endpoint, Authentication authentication) {
        var request = new MockHttpServletRequest(endpoint.method(), endpoint.example());
        request.setServletPath(endpoint.example());
        var doors = endpoint.path().startsWith("/camunda") ? WEBAPPS : REST;
        return doors.check(() -> authentication, new RequestAuthorizationContext(request))
                .isGranted();
    }

    private static Authentication signedIn(Role role) {
        var principal = new KoersPrincipal("somebody", "Somebody", Set.of(role), Set.of(), "mark");
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }
}

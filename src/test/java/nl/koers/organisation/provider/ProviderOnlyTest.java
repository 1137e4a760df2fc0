package nl.koers.organisation.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.koers.organisation.token.AccessTokens;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.IdentityProvider;
import nl.koers.testing.server.IdentityProvider.Person;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import nl.koers.testing.server.Tool;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Local sign-in is switched off: passwords open nothing. */
@RunningServer
class ProviderOnlyTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final String LEAD = People.user(Role.TEAM_LEAD, People.NORTH);

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        PROVIDER.register(registry);
        registry.add("koers.sign-in.local", () -> false);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private CurrentActor currentActor;

    @Test
    void theSignInPageHasTheButtonOnly() {
        var page = new Browser(port).open("login", "");
        assertThat(page).contains("Sign in with " + IdentityProvider.NAME).doesNotContain("username", "User name");
    }

    @Test
    void aPasswordOpensNothing() {
        assertThat(new Browser(port)
                        .signIn(LEAD, People.passwordOf(LEAD))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login?error"));
        assertThat(new Tool(port, People.ADMINISTRATOR)
                        .get("/engine-rest/version")
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Tool(port, People.ADMINISTRATOR).get("/actuator/metrics").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theProviderAndTokensDo() {
        var browser = new Browser(port);
        PROVIDER.signIn(browser, new Person("o-1", "only.one", List.of("designer"), List.of("in-the-north")));
        assertThat(browser.isSignedIn()).isTrue();

        var token = currentActor.callAs(
                new Actor("only.one", Set.of(Role.PROCESS_DESIGNER), Set.of()), () -> tokens.create("laptop"));
        assertThat(new Tool(port, "only.one", token).get("/engine-rest/version").statusCode())
                .isEqualTo(200);
    }
}

package nl.koers.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An organisation's identity provider, in this process. Whoever comes is signed in without a question. */
public final class IdentityProvider {

    public static final String NAME = "Our provider";
    private static final String ISSUER = "work";
    private static final String CLIENT = "koers";

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final HttpClient client = HttpClient.newHttpClient();

    public IdentityProvider() {
        server.start();
    }

    public void register(DynamicPropertyRegistry registry) {
        var client = "spring.security.oauth2.client.registration.work.";
        registry.add(client + "client-id", () -> CLIENT);
        registry.add(client + "client-secret", () -> "a secret between the two");
        registry.add(client + "scope", () -> "openid,profile");
        registry.add("spring.security.oauth2.client.provider.work.issuer-uri", this::issuer);
        var claims = "koers.sign-in.provider.";
        registry.add(claims + "name", () -> NAME);
        registry.add(claims + "role-claim", () -> "koers.roles");
        registry.add(claims + "roles.team-lead", () -> "lead");
        registry.add(claims + "roles.administrator", () -> "admin");
        registry.add(claims + "roles.process-designer", () -> "designer");
        registry.add(claims + "organisations.north", () -> "in-the-north, all-over");
        registry.add(claims + "organisations.south", () -> "in-the-south");
        registry.add(claims + "organisations.nowhere", () -> "all-over");
    }

    public String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** What it will say to the next who comes. */
    public record Person(
            String subject, String name, List<String> roles, List<String> groups, Map<String, Object> more) {

        public Person(String subject, String name, List<String> roles, List<String> groups) {
            this(subject, name, roles, groups, Map.of("auth_time", Instant.now().getEpochSecond()));
        }

        public Person with(String claim, Object value) {
            var claims = new HashMap<>(more);
            claims.put(claim, value);
            return new Person(subject, name, roles, groups, claims);
        }

        private Map<String, Object> claims() {
            var claims = new HashMap<>(more);
            claims.put("preferred_username", name + "@Work.example");
            claims.put("given_name", "First");
            claims.put("family_name", "of " + name);
            claims.put("koers", Map.of("roles", roles));
            claims.put("groups", groups);
            return claims;
        }
    }

    /** The whole way there and back; Koers' last answer. */
    public HttpResponse<String> signIn(Browser browser, Person person) {
        return signIn(browser, person, "/oauth2/authorization/work");
    }

    public HttpResponse<String> signIn(Browser browser, Person person, String way) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, person.subject(), "JWT", List.of(CLIENT), person.claims(), 3600));
        var there = browser.get(way).headers().firstValue("Location").orElseThrow();
        return browser.get(path(back(there)));
    }

    /** Where it sends somebody back to. */
    public String back(String there) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(there)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** The token by which it tells its clients that somebody signed out. */
    public String logoutToken(String subject, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return server.issueToken(
                        ISSUER,
                        CLIENT,
                        new DefaultOAuth2TokenCallback(ISSUER, subject, "logout+jwt", List.of(CLIENT), all, 300))
                .serialize();
    }
}

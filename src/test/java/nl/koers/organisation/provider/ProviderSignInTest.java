package nl.koers.organisation.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.signin.MovableTime;
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
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in with the organisation's own identity provider, beside accounts with a password. */
@RunningServer
class ProviderSignInTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final String COCKPIT_API = "/camunda/api/engine/engine/default/process-instance?maxResults=100";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        PROVIDER.register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private UserDirectory directory;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private MovableTime time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theFirstSignInMakesAnAccountFromTheClaims() {
        var browser = new Browser(port);
        var answer = PROVIDER.signIn(
                browser, new Person("s-1", "Noor.Bakker", List.of("lead", "cook"), List.of("all-over", "else")));

        assertThat(location(answer)).doesNotContain("error");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(directory.find("noor.bakker")).hasValueSatisfying(account -> {
            assertThat(account.displayName()).isEqualTo("First of Noor.Bakker");
            assertThat(account.roles()).containsExactly(Role.TEAM_LEAD);
            assertThat(account.organisations()).containsExactly(People.NORTH);
        });
        assertThat(browser.get(COCKPIT_API).body()).contains("north").doesNotContain("south");
        assertThat(jdbc.sql("select count(*) from camunda.act_id_user where id_ = 'noor.bakker' and pwd_ is not null")
                        .query(Integer.class)
                        .single())
                .as("no password here")
                .isZero();
    }

    @Test
    void eachSignInBringsRolesOrganisationsAndNamesUpToDate() {
        PROVIDER.signIn(new Browser(port), new Person("s-2", "mover", List.of("lead"), List.of("in-the-north")));
        var browser = new Browser(port);
        PROVIDER.signIn(browser, new Person("s-2", "another-name-now", List.of("designer"), List.of("in-the-south")));

        assertThat(directory.find("mover")).hasValueSatisfying(account -> {
            assertThat(account.displayName()).isEqualTo("First of another-name-now");
            assertThat(account.roles()).containsExactly(Role.PROCESS_DESIGNER);
            assertThat(account.organisations()).containsExactly(People.SOUTH);
        });
        assertThat(directory.find("another-name-now")).as("the same person").isEmpty();
    }

    @Test
    void whoseClaimIsGoneIsOutEverywhere() {
        var before = new Browser(port);
        PROVIDER.signIn(before, new Person("s-3", "leaver.of.work", List.of("lead"), List.of("all-over")));
        assertThat(before.isSignedIn()).isTrue();

        var now = new Browser(port);
        var answer = PROVIDER.signIn(now, new Person("s-3", "leaver.of.work", List.of("cook"), List.of("all-over")));

        assertThat(location(answer)).endsWith("/login?error=noAccess");
        assertThat(now.isSignedIn()).isFalse();
        assertThat(before.isSignedIn()).as("the session of before").isFalse();
        assertThat(directory.find("leaver.of.work")).hasValueSatisfying(account -> {
            assertThat(account.roles()).isEmpty();
            assertThat(account.organisations()).isEmpty();
        });
    }

    @Test
    void whoNeverHadARoleGetsNoAccount() {
        var browser = new Browser(port);
        var answer = PROVIDER.signIn(browser, new Person("s-4", "visitor", List.of(), List.of("all-over")));

        assertThat(location(answer)).endsWith("/login?error=noAccess");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(directory.find("visitor")).isEmpty();
    }

    @Test
    void anAdministratorWhomNoClaimGivesAnOrganisationAdministersNobody() {
        var person = new Person("s-18", "new.admin", List.of("admin"), List.of());
        PROVIDER.signIn(new Browser(port), person);
        assertThat(rolesOf("new.admin")).containsExactly(Role.ADMINISTRATOR);

        // as one who administered all before that was a role
        identity.createMembership("new.admin", Role.ADMINISTRATOR_OF_ALL.group());
        PROVIDER.signIn(new Browser(port), person);
        assertThat(rolesOf("new.admin")).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL);

        PROVIDER.signIn(new Browser(port), new Person("s-18", "new.admin", List.of("lead"), List.of("all-over")));
        PROVIDER.signIn(new Browser(port), person);
        assertThat(rolesOf("new.admin")).as("once it was taken away").containsExactly(Role.ADMINISTRATOR);
    }

    private Set<Role> rolesOf(String userId) {
        return directory.find(userId).orElseThrow().roles();
    }

    @Test
    void anAccountWithAPasswordIsNotHandedOverToWhoHasItsName() {
        var owner = people.newcomer("namesake", Set.of(Role.TEAM_LEAD), People.SOUTH);
        var browser = new Browser(port);
        var answer = PROVIDER.signIn(browser, new Person("s-5", owner, List.of("lead"), List.of("in-the-north")));

        assertThat(location(answer)).endsWith("/login?error=noAccess");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(directory.find(owner)).hasValueSatisfying(account -> assertThat(account.organisations())
                .containsExactly(People.SOUTH));
        assertThat(location(PROVIDER.signIn(
                        new Browser(port), new Person("s-6", "unused.name", List.of("lead"), List.of("all-over")))))
                .doesNotContain("error");
        assertThat(location(PROVIDER.signIn(
                        new Browser(port), new Person("s-7", "unused.name", List.of("lead"), List.of("all-over")))))
                .as("nor one of somebody else there")
                .endsWith("/login?error=noAccess");
    }

    @Test
    void noPasswordOpensSuchAnAccountWhoeverGaveItOne() {
        PROVIDER.signIn(new Browser(port), new Person("s-8", "with.provider", List.of("designer"), List.of()));
        assertThat(location(new Browser(port).signIn("with.provider", ""))).endsWith("error");

        var user = identity.createUserQuery().userId("with.provider").singleResult();
        user.setPassword(People.passwordOf("with.provider"));
        identity.saveUser(user);

        assertThat(location(new Browser(port).signIn("with.provider", People.passwordOf("with.provider"))))
                .endsWith("error");
        assertThat(new Tool(port, "with.provider").get("/engine-rest/version").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSessionIdChangesAtSignIn() {
        var browser = new Browser(port);
        browser.get("/login");
        var planted = browser.cookie("JSESSIONID");
        PROVIDER.signIn(browser, new Person("s-9", "fixed", List.of("lead"), List.of("in-the-north")));

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(planted);
    }

    @Test
    void theProviderIsAskedWithAProofKeyANonceAndAState() {
        var there = location(new Browser(port).get("/oauth2/authorization/work"));
        assertThat(there)
                .startsWith(PROVIDER.issuer())
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=", "response_type=code");
    }

    @Test
    void anAnswerThatNobodyAskedForOrThatWasMeantForAnotherBrowserSignsNobodyIn() {
        var attacker = new Browser(port);
        var back = PROVIDER.back(location(attacker.get("/oauth2/authorization/work")));

        var victim = new Browser(port);
        assertThat(location(victim.get(IdentityProvider.path(back)))).endsWith("/login?error=provider");
        assertThat(victim.isSignedIn()).isFalse();
    }

    @Test
    void somebodyElseCannotTakeOverASessionThatIsOpen() {
        var browser = new Browser(port);
        PROVIDER.signIn(browser, new Person("s-10", "first.one", List.of("lead"), List.of("in-the-north")));
        var answer =
                PROVIDER.signIn(browser, new Person("s-11", "second.one", List.of("lead"), List.of("in-the-south")));

        assertThat(location(answer)).endsWith("/login?error=noAccess");
        assertThat(browser.get(COCKPIT_API).body()).contains("north").doesNotContain("south");
    }

    @Test
    void signingOutSignsOutAtTheProviderToo() {
        var browser = new Browser(port);
        PROVIDER.signIn(browser, new Person("s-12", "goer", List.of("lead"), List.of("in-the-north")));

        var there = location(browser.signOut());

        assertThat(there)
                .startsWith(PROVIDER.issuer() + "/endsession")
                .contains("id_token_hint=", "post_logout_redirect_uri=http://localhost:" + port + "/login");
        assertThat(browser.isSignedIn()).isFalse();
        var local = new Browser(port).signedInAs(People.user(Role.TEAM_LEAD, People.NORTH));
        assertThat(location(local.signOut())).as("with a password").endsWith("/login");
    }

    @Test
    void theProviderEndsOneSessionOrAllOfSomebody() {
        var browsers = List.of(new Browser(port), new Browser(port), new Browser(port));
        for (int i = 0; i < browsers.size(); i++) {
            PROVIDER.signIn(
                    browsers.get(i),
                    new Person("s-13", "ended.there", List.of("lead"), List.of("all-over")).with("sid", "sid-" + i));
        }

        assertThat(sayGoodbye(PROVIDER.logoutToken("s-13", Map.of("sid", "sid-0"))))
                .isEqualTo(200);
        assertThat(browsers.get(0).isSignedIn()).isFalse();
        assertThat(browsers.get(1).isSignedIn()).isTrue();

        assertThat(sayGoodbye(PROVIDER.logoutToken("s-13", Map.of()))).isEqualTo(200);
        assertThat(browsers).noneMatch(Browser::isSignedIn);
    }

    @Test
    void nobodyElseEndsSessionsByTheBackChannel() {
        var browser = new Browser(port);
        PROVIDER.signIn(
                browser, new Person("s-14", "not.ended", List.of("lead"), List.of("all-over")).with("sid", "sid-14"));
        var token = PROVIDER.logoutToken("s-14", Map.of("sid", "sid-14"));
        var other = new IdentityProvider().logoutToken("s-14", Map.of("sid", "sid-14"));

        assertThat(sayGoodbye(other)).as("of another provider").isEqualTo(400);
        assertThat(sayGoodbye(token.substring(0, token.lastIndexOf('.') + 1) + "forged"))
                .isEqualTo(400);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void afterAWhileEverybodyGoesBackToTheProvider() {
        var browser = new Browser(port);
        PROVIDER.signIn(browser, new Person("s-15", "long.day", List.of("lead"), List.of("all-over")));
        assertThat(browser.isSignedIn()).isTrue();
        for (int i = 0; i < 30; i++) {
            time.pass(Duration.ofMinutes(19));
            browser.get("/");
        }
        assertThat(browser.isSignedIn()).as("after nine and a half hours").isTrue();
        time.pass(Duration.ofMinutes(29));
        browser.get("/");
        time.pass(Duration.ofMinutes(2));
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void tokensWorkWhileTheProviderVouchedForTheirUserLately() {
        PROVIDER.signIn(new Browser(port), new Person("s-16", "tooled", List.of("designer"), List.of("all-over")));
        var token = currentActor.callAs(
                new Actor("tooled", Set.of(Role.PROCESS_DESIGNER), Set.of()), () -> tokens.create("laptop"));
        var tool = new Tool(port, "tooled", token);
        assertThat(tool.get("/engine-rest/version").statusCode()).isEqualTo(200);

        jdbc.sql(
                        "update koers.provider_account set last_sign_in_at = now() - interval '15 days' where user_id = 'tooled'")
                .update();
        assertThat(tool.get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    @Test
    void theSignInPageOffersBothWays() {
        var page = new Browser(port).open("login", "");
        assertThat(page).contains("Sign in with " + IdentityProvider.NAME, "oauth2/authorization/work", "username");
    }

    @Test
    void backFromABlankScreenTheProviderLooksAtThePersonAgain() {
        assertThat(location(new Browser(port).get("/oauth2/authorization/work?again")))
                .contains("prompt=login", "max_age=0");
        var person = new Person("s-17", "blanked", List.of("lead"), List.of("all-over"));
        var browser = new Browser(port);
        PROVIDER.signIn(browser, person);
        assertThat(browser.get("/?v-r=init&location=account&query=").body())
                .contains("oauth2/authorization/work?again", "Sign in with " + IdentityProvider.NAME);
        assertThat(browser.open("account", ""))
                .contains("Where you are signed in")
                .doesNotContain("Change password", "second step");
    }

    /** As a provider calls the back channel. */
    private int sayGoodbye(String token) {
        return new Browser(port)
                .submit("/logout/connect/back-channel/work", "logout_token=" + token)
                .statusCode();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

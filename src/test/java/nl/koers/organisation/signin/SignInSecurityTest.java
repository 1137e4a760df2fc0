package nl.koers.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.PasswordRefusedException;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import nl.koers.testing.server.Tool;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a session begins, what protects it, and everything that ends it. */
@RunningServer
@ExtendWith(OutputCaptureExtension.class)
class SignInSecurityTest {

    private static final String LEAD = People.user(Role.TEAM_LEAD, People.NORTH);
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String COCKPIT_API = "/camunda/api/engine/engine/default/process-instance?maxResults=100";
    private static final String PUSH = "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=0&X-Atmosphere-tracking-id=0";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableTime time;

    @Test
    void theSessionIdChangesAtSignInAndTheOldOneIsWorthNothing() {
        var browser = new Browser(port);
        browser.get("/login");
        var planted = browser.cookie("JSESSIONID").orElseThrow();

        browser.signedInAs(LEAD);

        assertThat(browser.cookie("JSESSIONID"))
                .hasValueSatisfying(id -> assertThat(id).isNotEqualTo(planted));
        assertThat(browser.isSignedIn()).isTrue();
        var attacker = new Browser(port);
        var answer = attacker.send(attacker.request("/").header("Cookie", "JSESSIONID=" + planted));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionIdIsNeverTakenFromOrPutIntoAnAddress() {
        var signedIn = new Browser(port).signedInAs(LEAD);
        var id = signedIn.cookie("JSESSIONID").orElseThrow();

        assertThat(new Browser(port).get("/;jsessionid=" + id).statusCode()).isEqualTo(400);
        assertThat(location(new Browser(port).get("/"))).endsWith("/login");
    }

    @Test
    void aFormFromAnotherSiteNeitherSignsInNorOut() {
        var browser = new Browser(port);
        browser.get("/login");
        browser.submit(
                "/login",
                "username=" + LEAD + "&password=" + People.passwordOf(LEAD).replace(' ', '+'));
        assertThat(browser.isSignedIn()).isFalse();

        browser.signedInAs(LEAD);
        browser.submit("/logout", "");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void wrongPasswordsSlowDownWhoGuessesAndAreNeverToldApart() {
        var victim = people.newcomer("guessed", Set.of(Role.CASEWORKER), People.NORTH);
        var guesser = new Browser(port).from("203.0.113.66");
        var wrong = guesser.signIn(victim, "not the password");
        assertThat(location(wrong)).endsWith("/login?error");
        assertThat(location(guesser.signIn("nobody-of-this-name", "not the password")))
                .isEqualTo(location(wrong));

        for (int i = 1; i < SignInThrottle.FREE_PER_NAME; i++) {
            forgetTheEnginesWait(victim);
            guesser.signIn(victim, "not the password");
        }
        forgetTheEnginesWait(victim);
        assertThat(location(guesser.signIn(victim, People.passwordOf(victim))))
                .as("the right password, too soon")
                .isEqualTo(location(wrong));
        assertThat(location(new Browser(port).from("203.0.113.67").signIn(victim, People.passwordOf(victim))))
                .as("the owner, elsewhere")
                .doesNotContain("error");

        time.pass(Duration.ofMinutes(6));
        assertThat(location(guesser.signIn(victim, People.passwordOf(victim)))).doesNotContain("error");
    }

    @Test
    void toolsAreSlowedDownAsWell() {
        var victim = people.newcomer("guessed-by-tool", Set.of(Role.PROCESS_DESIGNER), People.NORTH);
        for (int i = 0; i < SignInThrottle.FREE_PER_NAME; i++) {
            forgetTheEnginesWait(victim);
            assertThat(guess(victim, "not the password").statusCode()).isEqualTo(401);
        }
        forgetTheEnginesWait(victim);
        assertThat(guess(victim, People.passwordOf(victim)).statusCode()).isEqualTo(401);
        assertThat(new Tool(port, victim).get("/engine-rest/version").statusCode())
                .as("from elsewhere")
                .isEqualTo(200);
    }

    private HttpResponse<String> guess(String victim, String password) {
        var tool = new Tool(port, victim, password);
        return tool.send(tool.request("/engine-rest/version").header("X-Forwarded-For", "203.0.113.68"));
    }

    /** What the engine itself does against guessing, apart from the address: at most 15 seconds for an account. */
    private void forgetTheEnginesWait(String userId) {
        jdbc.sql("update camunda.act_id_user set attempts_ = 0, lock_exp_time_ = null where id_ = :user")
                .param("user", userId)
                .update();
    }

    @Test
    void theEngineMakesAnAccountWaitButNeverLocksIt() {
        var victim = people.newcomer("guessed-from-everywhere", Set.of(Role.CASEWORKER), People.NORTH);
        jdbc.sql("update camunda.act_id_user set attempts_ = 11 where id_ = :user")
                .param("user", victim)
                .update();
        identity.checkPassword(victim, "not the password");

        var wait = jdbc.sql(
                        """
                        select extract(epoch from lock_exp_time_ - now()::timestamp) + extract(timezone from now())
                          from camunda.act_id_user where id_ = :user and attempts_ = 12""")
                .param("user", victim)
                .query(Double.class)
                .single();
        assertThat(wait % 3600).isBetween(0.0, 15.5);
    }

    @Test
    void aSessionThatNobodyUsesEndsAfterHalfAnHourThoughItsPageIsOpen() {
        var browser = new Browser(port).signedInAs(LEAD);
        browser.get("/");
        time.pass(Duration.ofMinutes(20));
        assertThat(browser.isSignedIn()).as("used after 20 minutes").isTrue();
        time.pass(Duration.ofMinutes(20));
        assertThat(browser.isSignedIn()).as("and after another 20").isTrue();

        time.pass(Duration.ofMinutes(20));
        browser.send(browser.request("/?v-r=heartbeat&v-uiId=0").POST(BodyPublishers.noBody()));
        browser.send(browser.request(PUSH + "&X-Atmosphere-Transport=close").GET());
        time.pass(Duration.ofMinutes(11));
        browser.send(browser.request("/?v-r=heartbeat&v-uiId=0").POST(BodyPublishers.noBody()));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.get(COCKPIT_API).statusCode()).isEqualTo(401);
    }

    /** Vaadin would fail on it, or warn of it in the log. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "i18n", "hilla", "webpush", "dau", "webcomponent-resync", ""})
    void whatNoPageAsksIsNotThereAndLeavesNoLine(String question, CapturedOutput output) {
        var before = output.getAll().length();

        var answer = new Browser(port).get("/?v-r=" + question);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(output.getAll().substring(before)).isEmpty();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsOtherSitesAndPlainHttp() {
        assertThat(cookie(new Browser(port).get("/login")))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie(new Browser(port).overTls().get("/login"))).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void everyAnswerTellsTheBrowserToKeepItToItself() {
        var browser = new Browser(port).signedInAs(LEAD);
        var tool = new Tool(port, People.ADMINISTRATOR);
        for (HttpResponse<String> answer : new HttpResponse[] {
            new Browser(port).get("/login"),
            new Browser(port).get("/second-factor"),
            browser.get("/"),
            browser.get("/account"),
            browser.get("/recovery-codes"),
            browser.get("/?v-r=init&location="),
            browser.get(COCKPIT),
            browser.get(COCKPIT_API),
            tool.get("/engine-rest/version"),
            tool.get("/actuator/metrics"),
            new Browser(port).get("/actuator/health")
        }) {
            var where = answer.uri().getPath();
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(where)
                    .contains("no-store");
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .as(where)
                    .containsOnly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).as(where).containsOnly("DENY");
            assertThat(answer.headers().allValues("Referrer-Policy")).as(where).containsOnly("no-referrer");
            assertThat(answer.headers().firstValue("Server")).as(where).isEmpty();
        }
        assertThat(new Browser(port).overTls().get("/login").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
    }

    @Test
    void scriptsRunOnlyFromHereAndInlineOnesOnlyWithTheNonceOfTheirPage() {
        var browser = new Browser(port).signedInAs(LEAD);
        for (String page : new String[] {"/login", "/", COCKPIT}) {
            var answer = browser.get(page);
            var again = browser.get(page);
            assertThat(policy(answer)).as(page).contains("'nonce-", "object-src 'none'", "frame-ancestors 'none'");
            assertThat(policy(answer)).as(page).isNotEqualTo(policy(again));
        }
        assertThat(policy(browser.get("/"))).doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(policy(new Tool(port, People.ADMINISTRATOR).get("/engine-rest/version")))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void whoIsSignedInIsSignedInToCockpitWhichHasNoSignInOfItsOwn() {
        var browser = new Browser(port).signedInAs(LEAD);

        var cockpit = browser.get(COCKPIT);
        assertThat(cockpit.statusCode()).isEqualTo(200);
        assertThat(cockpit.headers().firstValue("X-Authorized-User")).hasValue(LEAD);
        assertThat(browser.get(COCKPIT_API).statusCode()).isEqualTo(200);

        var stranger = new Browser(port);
        assertThat(location(stranger.get(COCKPIT))).endsWith("/login");
        var signIn = stranger.submit(
                "/camunda/api/admin/auth/user/default/login/cockpit",
                "username=" + LEAD + "&password=" + People.passwordOf(LEAD).replace(' ', '+'));
        assertThat(signIn.statusCode()).isEqualTo(401);
        assertThat(browser.post("/camunda/api/admin/auth/user/default/login/cockpit", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsCockpitToo() {
        var browser = new Browser(port).signedInAs(LEAD);
        browser.get(COCKPIT);
        var id = browser.cookie("JSESSIONID").orElseThrow();

        browser.signOut();

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.get(COCKPIT_API).statusCode()).isEqualTo(401);
        var copy = new Browser(port);
        assertThat(copy.send(copy.request(COCKPIT_API).header("Cookie", "JSESSIONID=" + id))
                        .statusCode())
                .as("somebody who kept the cookie")
                .isEqualTo(401);
    }

    @Test
    void signingOutInCockpitEndsTheInterfaceToo() {
        var browser = new Browser(port).signedInAs(LEAD);
        browser.get(COCKPIT);

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void aForgedRequestDoesNothingInCockpit() {
        var browser = new Browser(port).signedInAs(LEAD);
        browser.get(COCKPIT);

        var forged = browser.send(browser.request(COCKPIT_API)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(forged.statusCode()).as("without its token").isEqualTo(403);
        assertThat(browser.isSignedIn())
                .as("nobody is signed out by a page of another site")
                .isTrue();
        assertThat(browser.post(COCKPIT_API, "{}").statusCode())
                .as("with its token")
                .isEqualTo(200);
    }

    @Test
    void anotherSiteCannotUseABrowserThatKnowsThePasswordOfTheRestInterface() {
        var tool = new Tool(port, People.user(Role.PROCESS_DESIGNER, People.NORTH));
        assertThat(tool.send(tool.request("/engine-rest/deployment").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void passwordsAreKeptAsBcrypt() {
        assertThat(jdbc.sql("select pwd_ from camunda.act_id_user")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(10)
                .allMatch(hash -> hash.matches("\\{bcrypt-sha256}\\$2a\\$\\d\\d\\$[./0-9A-Za-z]{53}"));
    }

    @Test
    void aShortPasswordAndOneWithTheUsersNameInItAreRefused() {
        for (String password : new String[] {"elevenchars", "my name is shorty"}) {
            var account = new NewUser("shorty", "First", "Last", password, Set.of(Role.CASEWORKER), Set.of());
            currentActor.runAs(
                    new Actor("test", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of()),
                    () -> org.assertj.core.api.Assertions.assertThatExceptionOfType(PasswordRefusedException.class)
                            .isThrownBy(() -> organisations.createUser(account)));
        }
    }

    @Test
    void anAccountWithoutRolesIsOutWithinAMinuteEverywhere() {
        var leaver = people.newcomer("leaver", Set.of(Role.TEAM_LEAD), People.NORTH);
        var browser = new Browser(port).signedInAs(leaver);
        assertThat(browser.get(COCKPIT_API).statusCode()).isEqualTo(200);

        identity.deleteMembership(leaver, Role.TEAM_LEAD.group());
        time.pass(Duration.ofSeconds(61));

        assertThat(browser.get(COCKPIT_API).statusCode()).isEqualTo(401);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(location(new Browser(port).signIn(leaver, People.passwordOf(leaver))))
                .endsWith("error");
    }

    @Test
    void whoChangesOrganisationSeesTheOtherClientsWithinAMinute() {
        var mover = people.newcomer("mover", Set.of(Role.TEAM_LEAD), People.NORTH);
        var browser = new Browser(port).signedInAs(mover);
        assertThat(browser.get(COCKPIT_API).body()).contains("north").doesNotContain("south");

        identity.deleteTenantUserMembership("north", mover);
        identity.createTenantUserMembership("south", mover);
        time.pass(Duration.ofSeconds(61));

        assertThat(browser.get(COCKPIT_API).body()).contains("south").doesNotContain("north");
    }

    @Test
    void anotherPasswordEndsTheSessionsThatWereOpenedWithTheOldOne() {
        var user = people.newcomer("changer", Set.of(Role.TEAM_LEAD), People.NORTH);
        var browser = new Browser(port).signedInAs(user);

        currentActor.runAs(
                new Actor(user, Set.of(Role.TEAM_LEAD), Set.of(People.NORTH)),
                () -> organisations.changePassword(People.passwordOf(user), "something else altogether"));
        time.pass(Duration.ofSeconds(61));

        assertThat(browser.isSignedIn()).isFalse();
    }

    /** The page before the sign-in is left and says so, while the sign-in already has another session id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                PUSH + "&X-Atmosphere-Transport=close",
                PUSH + "&X-Atmosphere-Transport=long-polling",
                PUSH + "&X-Atmosphere-Transport=websocket",
                PUSH,
                "/VAADIN/push?X-Atmosphere-Transport=close",
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=heartbeat&v-uiId=0"
            })
    void aLateRequestOfThePageBeforeSignInLeavesTheSessionAlone(String late) {
        var browser = new Browser(port);
        browser.get("/login");
        var before = browser.cookie("JSESSIONID").orElseThrow();
        for (String cookie : new String[] {"JSESSIONID=" + before + "0", ""}) {
            var old = new Browser(port);
            var get = old.request(late).timeout(Duration.ofSeconds(20));
            var post = old.request(late).timeout(Duration.ofSeconds(20));
            if (!cookie.isEmpty()) {
                get.header("Cookie", cookie);
                post.header("Cookie", cookie);
            }
            assertThat(old.send(get.GET()).headers().allValues("Set-Cookie")).isEmpty();
            assertThat(old.send(post.header("Content-Type", "text/plain;charset=UTF-8")
                                    .POST(BodyPublishers.ofString("{\"UNLOAD\":true}")))
                            .headers()
                            .allValues("Set-Cookie"))
                    .isEmpty();
        }
    }

    @Test
    void thePageOfASessionThatIsGoneIsTold() {
        var browser = new Browser(port);

        assertThat(browser.get(PUSH + "&X-Atmosphere-Transport=close").statusCode())
                .isEqualTo(204);
        assertThat(browser.get(PUSH + "&X-Atmosphere-Transport=long-polling&X-Atmosphere-TrackMessageSize=true")
                        .body())
                .isEqualTo("55|for(;;);[{\"meta\":{\"async\":true,\"sessionExpired\":true}}]");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<String> answer) {
        return String.join("\n", answer.headers().allValues("Set-Cookie"));
    }

    private static String policy(HttpResponse<String> answer) {
        return String.join("\n", answer.headers().allValues("Content-Security-Policy"));
    }
}

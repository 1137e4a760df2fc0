package nl.koers.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.koers.organisation.factor.SecondFactors;
import nl.koers.organisation.token.AccessTokens;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.secret.MasterKey;
import nl.koers.testing.server.Authenticator;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import nl.koers.testing.server.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** Two roles need a second factor; what that keeps closed, and what it does not. */
@RunningServer
@TestPropertySource(properties = "koers.sign-in.second-factor.roles=team-lead, process-designer")
class SecondFactorSecurityTest {

    private static final Pattern RECOVERY_CODE = Pattern.compile("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}");
    private static final String COCKPIT_API = "/camunda/api/engine/engine/default/process-instance?maxResults=1";
    private static final Actor ADMINISTRATOR =
            new Actor("the.admin", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private MovableTime time;

    @Autowired
    private JdbcClient jdbc;

    /** Somebody with a second factor, who is signed in. */
    private record SetUp(String userId, Browser browser, Authenticator app, List<String> recoveryCodes) {}

    @ParameterizedTest
    @CsvSource({
        "/, 302",
        "/account, 302",
        "/recovery-codes, 302",
        "/trajectories, 302",
        "/camunda/app/cockpit/default/, 302",
        "/camunda/lib/deps.js, 302",
        COCKPIT_API + ", 401",
        "/engine-rest/version, 401",
        "/actuator/metrics, 401"
    })
    void thePasswordAloneOpensNoDoor(String path, int status) {
        for (boolean isSetUp : new boolean[] {false, true}) {
            var user = isSetUp ? setUp(Role.TEAM_LEAD).userId() : newcomer(Role.TEAM_LEAD);
            var browser = new Browser(port);
            assertThat(location(browser.signIn(user, People.passwordOf(user)))).endsWith("/second-factor");

            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(status);
            if (status == 302) {
                assertThat(location(answer)).endsWith("/login");
            }
        }
    }

    @Test
    void viewsShowNothingEitherToWhoAsksForThemFromTheSecondStep() {
        var user = newcomer(Role.TEAM_LEAD);
        var browser = new Browser(port);
        browser.signIn(user, People.passwordOf(user));

        assertThat(browser.open("trajectories", "")).doesNotContain("Aliasnorth");
        assertThat(browser.open("account", "")).doesNotContain(user);
    }

    @Test
    void theFirstTimeTheKeyIsOnTheScreenAndACodeOfItSignsIn() {
        var set = setUp(Role.TEAM_LEAD);

        assertThat(set.browser().isSignedIn()).isTrue();
        assertThat(set.browser().get(COCKPIT_API).statusCode()).isEqualTo(200);
        assertThat(set.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(recoveryCodes(set.browser().open("recovery-codes", "")))
                .as("shown once")
                .isEmpty();
    }

    @Test
    void theSecondTimeTheKeyIsNowhereAndANewCodeSignsIn() {
        var set = setUp(Role.TEAM_LEAD);
        var browser = atSecondStep(set.userId());

        var page = browser.open("second-factor", "");
        assertThat(page).contains("recovery codes");
        assertThat(Authenticator.isKeyOn(page)).isFalse();
        assertThat(location(browser.giveCode(set.app().nextCode()))).doesNotContain("error");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void theSessionIdChangesAtEachStep() {
        var set = setUp(Role.TEAM_LEAD);
        var browser = new Browser(port);
        browser.get("/login");
        var first = browser.cookie("JSESSIONID");
        browser.signIn(set.userId(), People.passwordOf(set.userId()));
        var second = browser.cookie("JSESSIONID");
        browser.giveCode(set.app().nextCode());

        assertThat(second).isNotEqualTo(first);
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void aUsedCodeIsRefusedAlsoInAnotherBrowser() {
        var set = setUp(Role.TEAM_LEAD);
        var code = set.app().nextCode();
        assertThat(location(atSecondStep(set.userId()).giveCode(code))).doesNotContain("error");

        var thief = atSecondStep(set.userId());
        assertThat(location(thief.giveCode(code))).endsWith("/second-factor?error");
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        var set = setUp(Role.TEAM_LEAD);
        var code = set.recoveryCodes().get(3);
        var browser = atSecondStep(set.userId());
        assertThat(location(browser.giveCode(code.toLowerCase().replace('-', ' '))))
                .doesNotContain("error");
        assertThat(browser.isSignedIn()).isTrue();

        assertThat(location(atSecondStep(set.userId()).giveCode(code))).endsWith("error");
    }

    @Test
    void aRecoveryCodeOfSomebodyElseIsWorthNothing() {
        var other = setUp(Role.TEAM_LEAD);
        var set = setUp(Role.TEAM_LEAD);
        assertThat(location(atSecondStep(set.userId())
                        .giveCode(other.recoveryCodes().get(0))))
                .endsWith("error");
    }

    @Test
    void wrongCodesSlowDownFromWhereverTheyCome() {
        var set = setUp(Role.TEAM_LEAD);
        var owner = atSecondStep(set.userId());
        var guessers = IntStream.range(0, SignInThrottle.FREE_PER_NAME)
                .mapToObj(i -> new Browser(port).from("203.0.113." + (100 + i)))
                .toList();
        guessers.forEach(guesser -> guesser.signIn(set.userId(), People.passwordOf(set.userId())));
        guessers.forEach(
                guesser -> assertThat(location(guesser.giveCode("000000"))).endsWith("/second-factor?error"));

        assertThat(location(owner.giveCode(set.app().nextCode())))
                .as("the right code, too soon")
                .endsWith("error");

        time.pass(Duration.ofMinutes(6));
        assertThat(location(atSecondStep(set.userId()).giveCode(set.app().nextCode())))
                .doesNotContain("error");
    }

    @Test
    void theSecondStepHasToFollowSoon() {
        var set = setUp(Role.TEAM_LEAD);
        var browser = atSecondStep(set.userId());
        time.pass(SecondStep.PATIENCE.plusSeconds(1));

        assertThat(location(browser.giveCode(set.app().nextCode()))).endsWith("/login?error=tooLate");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void aCodeWithoutAPasswordOrFromAnotherSiteSignsNobodyIn() {
        var set = setUp(Role.TEAM_LEAD);
        var stranger = new Browser(port);
        assertThat(location(stranger.giveCode(set.app().nextCode()))).endsWith("/login?error=tooLate");

        var browser = atSecondStep(set.userId());
        browser.submit("/second-factor", "code=" + set.app().nextCode());
        assertThat(browser.isSignedIn()).as("without the form's token").isFalse();
    }

    @Test
    void theSecondStepDoesNotLeadIntoTheSessionOfSomebodyElse() {
        var set = setUp(Role.TEAM_LEAD);
        var first = new Browser(port).signedInAs(newcomer(Role.CASEWORKER));
        assertThat(first.isSignedIn()).isTrue();
        first.signInFrom("/", set.userId(), People.passwordOf(set.userId()));
        assertThat(first.isSignedIn()).as("that session is over").isFalse();

        var second = atSecondStep(set.userId());
        var caseworker = newcomer(Role.CASEWORKER);
        second.signedInAs(caseworker);
        assertThat(second.isSignedIn()).isTrue();
        var code = second.signInFrom("/", caseworker, "wrong");
        assertThat(location(code)).endsWith("error");
        assertThat(location(second.giveCodeFrom("/", set.app().nextCode()))).contains("error");
        assertThat(second.open("account", "")).contains(caseworker);
    }

    @Test
    void whoHasNoSuchRoleNeedsNoneUnlessSetUpByChoice() {
        var user = newcomer(Role.CASEWORKER);
        var browser = new Browser(port).signedInAs(user);
        assertThat(browser.isSignedIn()).isTrue();

        var enrolment = secondFactors.begin(user);
        var app = Authenticator.withKeyOn(enrolment.keyAsText());
        assertThat(secondFactors.confirm(enrolment, app.code())).isPresent();
        assertThat(location(new Browser(port).signIn(user, People.passwordOf(user))))
                .endsWith("/second-factor");

        as(user, Role.CASEWORKER, secondFactors::removeOwn);
        assertThat(new Browser(port).signedInAs(user).isSignedIn()).isTrue();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(user, Role.TEAM_LEAD, secondFactors::removeOwn));
    }

    @Test
    void anAdministratorResetsALostTelephoneAndNobodyElseDoes() {
        var set = setUp(Role.TEAM_LEAD);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(set.userId(), Role.TEAM_LEAD, () -> secondFactors.reset(set.userId())));

        currentActor.runAs(ADMINISTRATOR, () -> secondFactors.reset(set.userId()));

        assertThat(location(
                        atSecondStep(set.userId()).giveCode(set.recoveryCodes().get(0))))
                .as("the old codes are gone")
                .endsWith("error");
        assertThat(Authenticator.isKeyOn(atSecondStep(set.userId()).open("second-factor", "")))
                .isTrue();
    }

    @Test
    void theKeyIsEncryptedAndOpensInNobodyElsesRow() {
        var one = setUp(Role.TEAM_LEAD);
        var other = setUp(Role.TEAM_LEAD);
        jdbc.sql(
                        """
                        update koers.second_factor set last_step = 0,
                               secret = (select secret from koers.second_factor where user_id = :other)
                         where user_id = :one""")
                .param("one", one.userId())
                .param("other", other.userId())
                .update();

        assertThat(location(atSecondStep(one.userId()).giveCode(other.app().code())))
                .endsWith("error");
        assertThat(jdbc.sql("select count(*) from koers.recovery_code where length(hash) <> 32")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keysFollowAnotherMasterKey() {
        var previous = MasterKey.fromBase64("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
        var set = setUp(Role.TEAM_LEAD);
        secondFactors.rewrap(previous);
        assertThat(secondFactors.remaining())
                .as("all stand under the present one")
                .isZero();

        jdbc.sql("update koers.second_factor set master_key_id = 'another' where user_id = :user")
                .param("user", set.userId())
                .update();
        assertThat(location(atSecondStep(set.userId()).giveCode(set.app().nextCode())))
                .endsWith("error");
        secondFactors.rewrap(previous);
        assertThat(secondFactors.remaining())
                .as("the given key is not the one it stands under")
                .isOne();
        jdbc.sql("delete from koers.second_factor where user_id = :user")
                .param("user", set.userId())
                .update();
    }

    // ---- tools

    @Test
    void toolsOfSuchARoleUseATokenInsteadOfThePassword() {
        var designer = newcomer(Role.PROCESS_DESIGNER);
        assertThat(new Tool(port, designer).get("/engine-rest/version").statusCode())
                .isEqualTo(401);

        var token = token(designer, Role.PROCESS_DESIGNER);
        var tool = new Tool(port, designer, token);
        assertThat(tool.get("/engine-rest/version").statusCode()).isEqualTo(200);
        assertThat(tool.get("/engine-rest/task").statusCode()).isEqualTo(403);
        assertThat(new Tool(port, People.ADMINISTRATOR, token)
                        .get("/engine-rest/version")
                        .statusCode())
                .as("under another name")
                .isEqualTo(401);
        assertThat(location(new Browser(port).signIn(designer, token)))
                .as("on the sign-in page")
                .endsWith("error");

        as(designer, Role.PROCESS_DESIGNER, () -> tokens.own().forEach(one -> tokens.revokeOwn(one.id())));
        assertThat(tool.get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOpensWhatItsUserMayAndIsKeptAsAHash() {
        var administrator = newcomer(Role.ADMINISTRATOR);
        var token = token(administrator, Role.ADMINISTRATOR);
        var tool = new Tool(port, administrator, token);

        assertThat(tool.get("/actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(tool.get("/").statusCode()).as("no page").isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from koers.access_token t where t::text like '%' || :token || '%'")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> token(newcomer(Role.CASEWORKER), Role.CASEWORKER));
    }

    @Test
    void anotherPasswordAndTimeEndTokens() {
        var designer = newcomer(Role.PROCESS_DESIGNER);
        var expired = new Tool(port, designer, token(designer, Role.PROCESS_DESIGNER));
        jdbc.sql("update koers.access_token set expires_at = now() - interval '1 second' where user_id = :user")
                .param("user", designer)
                .update();
        assertThat(expired.get("/engine-rest/version").statusCode()).isEqualTo(401);

        var tool = new Tool(port, designer, token(designer, Role.PROCESS_DESIGNER));
        assertThat(tool.get("/engine-rest/version").statusCode()).isEqualTo(200);
        jdbc.sql("update camunda.act_id_user set pwd_ = pwd_ || 'x' where id_ = :user")
                .param("user", designer)
                .update();
        assertThat(tool.get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    // ---- steps

    private String newcomer(Role role) {
        return people.newcomer("careful-" + NUMBER.incrementAndGet(), Set.of(role), People.NORTH);
    }

    private Browser atSecondStep(String userId) {
        var browser = new Browser(port);
        assertThat(location(browser.signIn(userId, People.passwordOf(userId)))).endsWith("/second-factor");
        return browser;
    }

    private SetUp setUp(Role role) {
        var user = newcomer(role);
        var browser = atSecondStep(user);
        var app = Authenticator.withKeyOn(browser.open("second-factor", ""));
        assertThat(location(browser.giveCode(app.code()))).endsWith("/recovery-codes");
        return new SetUp(user, browser, app, recoveryCodes(browser.open("recovery-codes", "")));
    }

    private static List<String> recoveryCodes(String screen) {
        return RECOVERY_CODE
                .matcher(screen)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private String token(String userId, Role role) {
        return currentActor.callAs(
                new Actor(userId, Set.of(role), Set.of(People.NORTH)), () -> tokens.create("the laptop"));
    }

    private void as(String userId, Role role, Runnable work) {
        currentActor.runAs(new Actor(userId, Set.of(role), Set.of(People.NORTH)), work);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

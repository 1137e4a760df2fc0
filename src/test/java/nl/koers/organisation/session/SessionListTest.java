package nl.koers.organisation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.koers.organisation.signin.MovableTime;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Everybody's sessions, which are ended in the database: so from whichever node. */
@RunningServer
class SessionListTest {

    private static final String COCKPIT_API = "/camunda/api/engine/engine/default/process-instance?maxResults=1";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private MovableTime time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSessionIsInTheListFromItsFirstRequestUntilItEnds() {
        var user = lead("lister");
        var browser = new Browser(port).signedInAs(user);
        browser.send(browser.request("/")
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"));
        assertThat(own(user)).extracting(UserSession::device).containsExactly(new Device("Firefox", "Windows"));

        new Browser(port).signedInAs(user).get("/");
        assertThat(own(user)).hasSize(2);

        browser.signOut();
        assertThat(own(user))
                .hasSize(1)
                .noneMatch(session -> session.device().browser().equals("Firefox"));
    }

    @Test
    void aSessionThatWasEndedElsewhereIsRefusedAtItsNextRequest() {
        var user = lead("ended-elsewhere");
        var lost = signedIn(user);
        var id = own(user).get(0).id();
        var kept = signedIn(user);

        as(user, () -> sessions.endOwn(id));

        assertThat(lost.get(COCKPIT_API).statusCode()).isEqualTo(401);
        assertThat(lost.isSignedIn()).isFalse();
        assertThat(kept.isSignedIn()).isTrue();
        assertThat(own(user)).hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var user = lead("left-alone");
        var browser = signedIn(user);
        var id = own(user).get(0).id();

        as("somebody-else", () -> sessions.endOwn(id));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as("somebody-else", () -> sessions.endAllOf(user)));

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void signingOutEverywhereAndAnAdministratorEndThemAll() {
        var user = lead("everywhere");
        var browsers = List.of(signedIn(user), signedIn(user));
        as(user, sessions::endAllOwn);
        assertThat(browsers).noneMatch(Browser::isSignedIn);

        var again = signedIn(user);
        currentActor.runAs(
                new Actor("the.admin", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of()),
                () -> sessions.endAllOf(user));
        assertThat(again.isSignedIn()).isFalse();
        assertThat(own(user)).isEmpty();
    }

    @Test
    void theLastUseIsWrittenDownOnceAMinuteAndNotForAPageThatIsMerelyOpen() {
        var user = lead("user-of-it");
        var browser = signedIn(user);
        long ago = 10;
        jdbc.sql(
                        "update koers.user_session set last_used_at = now() - :ago * interval '1 minute' where user_id = :user")
                .param("ago", ago)
                .param("user", user)
                .update();

        time.pass(Duration.ofSeconds(61));
        browser.send(
                browser.request("/?v-r=heartbeat&v-uiId=0").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(minutesSinceUse(user)).isEqualTo(ago);

        time.pass(Duration.ofSeconds(30));
        browser.get("/");
        assertThat(minutesSinceUse(user))
                .as("half a minute after its heartbeat")
                .isZero();
    }

    @Test
    void nobodySignsInIntoTheSessionOfSomebodyElse() {
        var browser = signedIn(lead("came-first"));
        var other = lead("came-second");
        browser.signInFrom("/", other, People.passwordOf(other));
        assertThat(browser.isSignedIn()).isFalse();

        browser.signedInAs(other);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void theListOfUsersIsForAdministratorsAlsoByItsAddress() {
        var page = new Browser(port).signedInAs(People.ADMINISTRATOR).open("users", "");
        assertThat(page).contains("Sign out everywhere");
        for (Role role : new Role[] {Role.CASEWORKER, Role.TEAM_LEAD, Role.PROCESS_DESIGNER, Role.PRIVACY_OFFICER}) {
            assertThat(new Browser(port)
                            .signedInAs(People.user(role, People.NORTH))
                            .open("users", ""))
                    .as(role.name())
                    .contains("This page is not open to you")
                    .doesNotContain("Sign out everywhere");
        }
    }

    @Test
    void sessionsOfANodeThatDiedFallOutOfTheList() {
        var user = lead("of-a-dead-node");
        signedIn(user);
        jdbc.sql("update koers.user_session set last_used_at = now() - interval '40 minutes' where user_id = :user")
                .param("user", user)
                .update();
        assertThat(own(user)).isEmpty();
    }

    @Test
    void aRowThatIsGoneEndsTheSession() {
        var user = lead("row-gone");
        var browser = signedIn(user);
        jdbc.sql("delete from koers.user_session where user_id = :user")
                .param("user", user)
                .update();
        assertThat(browser.isSignedIn()).isFalse();
        as(user, () -> sessions.endOwn(UUID.randomUUID()));
    }

    private long minutesSinceUse(String user) {
        return jdbc.sql(
                        """
                        select floor(extract(epoch from now() - last_used_at) / 60) from koers.user_session
                         where user_id = :user""")
                .param("user", user)
                .query(Long.class)
                .single();
    }

    private String lead(String userId) {
        return people.newcomer(userId, Set.of(Role.TEAM_LEAD), People.NORTH);
    }

    private Browser signedIn(String user) {
        var browser = new Browser(port).signedInAs(user);
        assertThat(browser.isSignedIn()).isTrue();
        return browser;
    }

    private List<UserSession> own(String user) {
        return currentActor.callAs(new Actor(user, Set.of(Role.TEAM_LEAD), Set.of()), sessions::own);
    }

    private void as(String user, Runnable work) {
        currentActor.runAs(new Actor(user, Set.of(Role.TEAM_LEAD), Set.of()), work);
    }
}

package nl.koers.work;

import static nl.koers.shared.access.Role.CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import nl.koers.dossier.typing.Draft;
import nl.koers.dossier.typing.DraftService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.EngineClients;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door for the last words of a page that goes away, as a browser meets it. */
@RunningServer
class LeavingDoorTest {

    private static final Actor NORA =
            new Actor(People.user(CASEWORKER, People.NORTH), Set.of(CASEWORKER), Set.of(People.NORTH));
    private static final String LEFT = "/left";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineClients clients;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CurrentActor currentActor;

    private TrajectoryCode code;
    private String task;

    @BeforeEach
    void nothingTyped() {
        var own = clients.of(People.NORTH);
        code = own.code();
        task = own.id("task");
        currentActor.runAs(NORA, () -> drafts.discard(task));
    }

    private String draft() {
        return currentActor
                .callAs(NORA, () -> drafts.find(task).map(Draft::json))
                .orElse("");
    }

    private Browser nora() {
        return new Browser(port).signedInAs(NORA.userId());
    }

    private static int leave(Browser browser, String words) {
        return browser.send(browser.request(LEFT)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", browser.tokenOn("/"))
                        .POST(BodyPublishers.ofString(words)))
                .statusCode();
    }

    private String inTask(TrajectoryCode client, String words) {
        return "[{\"place\":\"task/%s/%s\",\"words\":{\"notes\":\"%s\"}}]".formatted(client, task, words);
    }

    @Test
    void theLastWordsAreAddedToTheDraft() {
        currentActor.runAs(
                NORA, () -> drafts.save(code, task, "{\"contactResult\":\"reached\",\"notes\":\"Mornings\"}"));

        assertThat(leave(nora(), inTask(code, "Mornings only"))).isEqualTo(204);

        assertThat(draft()).isEqualTo("{\"contactResult\":\"reached\",\"notes\":\"Mornings only\"}");
    }

    @Test
    void aForgedRequestAndOneWithoutASessionChangeNothing() {
        assertThat(nora().post(LEFT, inTask(code, "forged")).statusCode()).isEqualTo(403);
        assertThat(new Browser(port).post(LEFT, inTask(code, "of nobody")).statusCode())
                .isNotEqualTo(204);

        assertThat(draft()).isEmpty();
    }

    @Test
    void nothingIsPutWithAnotherOrganisationsClient() {
        assertThat(leave(nora(), inTask(clients.of(People.SOUTH).code(), "elsewhere")))
                .isEqualTo(409);

        assertThat(draft()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "no json",
                "[]",
                "[null]",
                "{\"place\":\"task\"}",
                "[{\"place\":\"task/K7Q-4MZ-9/x\"}]",
                "[{\"place\":\"task/no-code/x\",\"words\":{}}]",
                "[{\"place\":\"nowhere\",\"words\":{\"notes\":\"x\"}}]",
                "[{\"place\":\"task/K7Q-4MZ-9/x\",\"words\":{\"notes\":[\"x\"]}}]"
            })
    void whatIsNoPageOfKoersGetsACleanNo(String words) {
        assertThat(leave(nora(), words)).isBetween(400, 409);
    }

    @Test
    void noMoreIsReadThanABrowserHandsOver() {
        assertThat(leave(nora(), inTask(code, "x".repeat(64 * 1024)))).isEqualTo(413);

        assertThat(draft()).isEmpty();
    }
}

package nl.koers.calendarfeed;

import static nl.koers.shared.access.Role.CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Logs;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The door of the calendars, as a calendar meets it. */
@RunningServer
@TestPropertySource(properties = "koers.calendar-feed.organisations=north")
class CalendarFeedDoorTest {

    private static final Actor NORA =
            new Actor(People.user(CASEWORKER, People.NORTH), Set.of(CASEWORKER), Set.of(People.NORTH));

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient calendar = HttpClient.newHttpClient();
    private String address = "";

    @BeforeEach
    void aLink() {
        address = "/" + currentActor.callAs(NORA, feeds::make);
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return calendar.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aCalendarReadsWithoutASessionAndNobodyKeepsACopyOnTheWay() throws Exception {
        int before = sessions();

        var answer = ask("GET", address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(answer.body().replace("\r\n ", "")).contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n");
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(headers.firstValue("Content-Disposition"))
                .as("what a browser saves it as")
                .contains("attachment; filename=\"koers.ics\"");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from koers.user_session")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatDidNotChangeIsNotSentAgainAndAHeadHasNoBody() throws Exception {
        var tag = ask("GET", address).headers().firstValue("ETag").orElseThrow();

        assertThat(ask("GET", address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        var head = ask("HEAD", address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/feed/x.ics",
                "/feed/",
                "/feed/a/b/c",
                "/feed/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void everythingElseIsNothingWithoutWordsAndWithoutACookie(String path) throws Exception {
        var answer = ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void onlyReadingIsPossible(String method) throws Exception {
        var answer = ask(method, address);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theSecretIsInNoLineOfTheLog() {
        var secret = address.substring("/feed/".length(), address.length() - 4);

        var lines = Logs.containing(secret, () -> {
            try {
                ask("GET", address);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        // at the finest level the container, which is silent in production, writes what it reads
        assertThat(lines.lines().stream().filter(line -> line.startsWith("nl.koers")))
                .isEmpty();
        assertThat(lines.ofAll()).isPositive();
    }

    @Test
    void whoeverTriesManyWaitsEvenWithARightOne() throws Exception {
        var guesser = new String[] {"X-Forwarded-For", "203.0.113.9"};
        for (int i = 0; i < 20; i++) {
            ask("GET", "/feed/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" + i % 10 + ".ics", guesser);
        }

        assertThat(ask("GET", address, guesser).statusCode()).isEqualTo(404);
        assertThat(ask("GET", address).statusCode()).isEqualTo(200);
    }
}

package nl.koers.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nl.koers.shared.access.Role;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The address by which browsers reach Koers is known, so Cockpit can tell its own pages from those of others. */
@RunningServer
@TestPropertySource(properties = "koers.public-url=https://koers.example.nl")
class PublicUrlTest {

    private static final String COUNT = "/camunda/api/engine/engine/default/history/process-instance/count";

    @LocalServerPort
    private int port;

    private Browser lead;
    private HttpResponse<String> cockpit;

    @BeforeEach
    void openCockpit() {
        lead = new Browser(port).signedInAs(People.user(Role.TEAM_LEAD, People.NORTH));
        cockpit = lead.get("/camunda/app/cockpit/default/");
    }

    private int ask(String header, String value) {
        var request = lead.request(COUNT)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", lead.cookie("XSRF-TOKEN").orElseThrow());
        if (!header.isEmpty()) {
            request.header(header, value);
        }
        return lead.send(request.POST(BodyPublishers.ofString("{}"))).statusCode();
    }

    @Test
    void theTokenOfCockpitIsForTlsOnly() {
        assertThat(cockpit.statusCode()).isEqualTo(200);
        assertThat(cockpit.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .contains("Secure");
    }

    @Test
    void cockpitListensToItsOwnPagesOnly() {
        assertThat(ask("Origin", "https://koers.example.nl")).isEqualTo(200);
        assertThat(ask("Referer", "https://koers.example.nl/camunda/app/cockpit/default/"))
                .isEqualTo(200);

        assertThat(ask("Origin", "https://elsewhere.example.nl")).isEqualTo(403);
        assertThat(ask("Origin", "http://koers.example.nl")).isEqualTo(403);
        assertThat(ask("Origin", "https://koers.example.nl:8443")).isEqualTo(403);
        assertThat(ask("", "")).isEqualTo(403);
    }
}

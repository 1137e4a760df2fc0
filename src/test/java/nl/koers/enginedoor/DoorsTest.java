package nl.koers.enginedoor;

import static nl.koers.shared.access.Role.ADMINISTRATOR;
import static nl.koers.shared.access.Role.CASEWORKER;
import static nl.koers.shared.access.Role.PRIVACY_OFFICER;
import static nl.koers.shared.access.Role.PROCESS_DESIGNER;
import static nl.koers.shared.access.Role.TEAM_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.koers.dossier.document.DocumentService;
import nl.koers.enginedoor.process.EngineInterface;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Logs;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.EngineClients;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import nl.koers.testing.server.Tool;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every door, tried by everybody: who gets in, and that nobody finds another organisation's client behind it. */
@RunningServer
class DoorsTest {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String PLUGIN = "/camunda/api/cockpit/plugin/base/default";
    private static final String ANONYMOUS = "anonymous";

    /** Sessions are not the subject here, so each user signs in once. */
    private static final Map<String, Browser> BROWSERS = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private EngineClients clients;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private DocumentService documents;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void collectProblems() {
        problems.clear();
    }

    @AfterEach
    void noProblems() {
        assertThat(problems).isEmpty();
    }

    // ---- who gets in

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /                                         | 200 200 200 200 200 302
            /trajectories                             | 200 200 200 200 200 302
            /trajectory/K7Q-4MZ-9                     | 200 200 200 200 200 302
            /login                                    | 200 200 200 200 200 200
            /second-factor                            | 200 200 200 200 200 200
            /account                                  | 200 200 200 200 200 302
            /recovery-codes                           | 200 200 200 200 200 302
            /users                                    | 200 200 200 200 200 302
            /organisations                            | 200 200 200 200 200 302
            /welcome                                  | 200 200 200 200 200 200
            /forgotten                                | 200 200 200 200 200 200
            /reminders                                | 200 200 200 200 200 302
            /feed/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics | 404 404 404 404 404 404
            /oauth2/authorization/work                | 200 200 200 200 200 302
            /login/oauth2/code/work?code=x&state=y    | 200 200 200 200 200 302
            /camunda/app/cockpit/default/             | 403 200 200 403 403 302
            /camunda/app/cockpit/                     | 403 302 302 403 403 302
            /camunda/app/admin/default/               | 403 403 403 403 403 302
            /camunda/app/tasklist/default/            | 403 403 403 403 403 302
            /camunda/app/welcome/default/             | 302 302 302 302 302 302
            /camunda/app/admin/default/setup/         | 403 403 403 403 403 302
            /camunda/app/cockpit/default/setup/       | 403 403 403 403 403 302
            /camunda/api/admin/setup/default/user/create | 403 403 403 403 403 401
            /camunda/api/tasklist/plugin/tasklistPlugins/default/group | 403 403 403 403 403 401
            /camunda/api/welcome/plugin               | 403 403 403 403 403 401
            /camunda/api/engine/engine/other/task     | 403 403 403 403 403 401
            /camunda/api/engine/engine/default/task?maxResults=9 | 403 200 200 403 403 401
            /camunda/api/engine/engine/default/user?maxResults=9 | 403 403 403 403 403 401
            /camunda/lib/deps.js                      | 403 200 200 403 403 302
            /camunda-welcome/index.html               | 403 403 403 403 403 302
            /webjars/camunda/app/tasklist/index.html  | 403 403 403 403 403 302
            /actuator/health                          | 200 200 200 200 200 200
            /engine-rest/version                      | 401 401 401 401 401 401
            /actuator/metrics                         | 401 401 401 401 401 401
            """)
    void aSessionOpensTheDoorsOfItsRole(String path, String expected) {
        assertThat(everybody(user -> browser(user).get(path))).as(path).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /engine-rest/version                      | 403 403 200 403 200 401
            /engine-rest/deployment?maxResults=9      | 403 403 200 403 200 401
            /engine-rest/process-definition?maxResults=9 | 403 403 200 403 200 401
            /engine-rest/task                         | 403 403 403 403 403 401
            /actuator/metrics                         | 403 403 403 403 200 401
            """)
    void aPasswordOpensTheDoorsOfItsRoleForTools(String path, String expected) {
        assertThat(everybody(
                        user -> user.equals(ANONYMOUS) ? new Browser(port).get(path) : new Tool(port, user).get(path)))
                .as(path)
                .isEqualTo(expected.strip());
    }

    @Test
    void theConfigurationIsNotForReadingEvenByAnAdministrator() {
        var administrator = new Tool(port, People.ADMINISTRATOR);
        assertThat(administrator.get("/actuator").body()).contains("metrics").doesNotContain("env", "heapdump");
        for (String path :
                List.of("/actuator/env", "/actuator/configprops", "/actuator/heapdump", "/actuator/loggers")) {
            var answer = administrator.get(path);
            assertThat(answer.body()).as(path).doesNotContain("propertySources", "master-key", "levels");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("text/html");
            assertThat(administrator.post(path, "{}").statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void onlyAnAdministratorStartsAChangeOfMasterKeyAndOnlyWithAPassword() {
        String path = "/actuator/masterkey";

        assertThat(everybody(user -> user.equals(ANONYMOUS)
                        ? new Browser(port).post(path, "")
                        : new Tool(port, user).post(path, "")))
                .isEqualTo("403 403 403 403 200 401");
        assertThat(everybody(user -> browser(user).post(path, ""))).isEqualTo("401 401 401 401 401 401");
        var progress = new Tool(port, People.ADMINISTRATOR).get(path);
        assertThat(progress.body()).contains("\"remaining\":0", "\"previousKeysNeeded\":false");
        assertThat(new Tool(port, People.user(TEAM_LEAD, People.NORTH))
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDocumentIsForThoseToWhomItsDossierIsOpen() {
        var path = "/document/" + document(People.NORTH);

        assertThat(everybody(user -> browser(user).get(path))).isEqualTo("200 200 403 403 403 302");
        assertThat(browser(People.user(CASEWORKER, People.SOUTH)).get(path).statusCode())
                .isEqualTo(403);
        assertThat(browser(People.user(CASEWORKER, People.NORTH))
                        .get("/document/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(403);
        var headers = browser(People.user(CASEWORKER, People.NORTH)).get(path).headers();
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Content-Disposition")).contains("attachment; filename=\"document.pdf\"");
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    /** What fails to be converted is quoted in a warning. */
    @Test
    void whatIsTypedInTheAddressOfADocumentIsNotConverted() {
        var warned = Logs.containing("Failed to convert", () -> browser(People.user(CASEWORKER, People.NORTH))
                .get("/document/Zilverplevier"));

        assertThat(warned.lines()).isEmpty();
        assertThat(warned.ofAll()).isPositive();
    }

    @Test
    void aDamagedDocumentGivesWordsAndNothingOfItself() {
        var id = document(People.NORTH);
        jdbc.sql(
                        "update koers.document_chunk set content = set_byte(content, 60, 255 - get_byte(content, 60)) where document = :id")
                .param("id", id)
                .update();

        var answer = browser(People.user(CASEWORKER, People.NORTH)).get("/document/" + id);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("cannot be read").doesNotContain("PDF", "Exception");
    }

    private UUID document(OrganisationId organisation) {
        var caseworker = new Actor(People.user(CASEWORKER, organisation), Set.of(CASEWORKER), Set.of(organisation));
        return currentActor.callAs(caseworker, () -> {
            try {
                return documents
                        .add(
                                clients.of(organisation).code(),
                                "told.pdf",
                                new ByteArrayInputStream("%PDF-1.7 something told".getBytes(StandardCharsets.UTF_8)))
                        .id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** In the order of the columns above. */
    private String everybody(Function<String, HttpResponse<String>> visit) {
        var users = new ArrayList<String>();
        for (Role role : new Role[] {CASEWORKER, TEAM_LEAD, PROCESS_DESIGNER, PRIVACY_OFFICER, ADMINISTRATOR}) {
            users.add(People.user(role, People.NORTH));
        }
        users.add(ANONYMOUS);
        return String.join(
                " ",
                users.stream().map(user -> "" + visit.apply(user).statusCode()).toList());
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInPageAndNowhereElse() {
        for (String path :
                new String[] {"/", "/trajectories", "/camunda/app/cockpit/default/", "/camunda/app/", "/x"}) {
            assertThat(new Browser(port).get(path).headers().firstValue("Location"))
                    .as(path)
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/login"));
        }
    }

    // ---- CVE-2026-77226

    @Test
    void nobodyMakesAnAdministratorThroughTheSetUpPage() {
        var account =
                """
                {"profile":{"id":"intruder","firstName":"x","lastName":"x","email":""},
                 "credentials":{"password":"a very long password"}}""";
        for (String user : List.of(
                ANONYMOUS,
                People.ADMINISTRATOR,
                People.user(TEAM_LEAD, People.NORTH),
                People.user(ADMINISTRATOR, People.NORTH))) {
            for (String path : new String[] {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/cockpit/../admin/setup/default/user/create"
            }) {
                assertThat(browser(user).post(path, account).statusCode())
                        .as(user + " " + path)
                        .isIn(400, 401, 403);
            }
        }
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        assertThat(identity.createGroupQuery().groupId("camunda-admin").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x/../y",
                "/%2e%2e/",
                "//engine-rest/version",
                "/x/../engine-rest/version",
                "/x/%2e%2e/engine-rest/version",
                "/%65ngine-rest/version",
                "/camunda/%61pi/cockpit/plugin",
                "/camunda//api/cockpit/plugin",
                "/camunda/api/cockpit/../admin/setup/default/user/create"
            })
    void anAddressThatIsNotPlainIsRefusedWithoutAStackTrace(String path) {
        var failures = Logs.containing("threw exception", () -> {
            assertThat(everybody(user -> browser(user).get(path))).isEqualTo("400 400 400 400 400 400");
            assertThat(new Browser(port).get("/login").statusCode()).isEqualTo(200);
        });

        assertThat(failures.lines()).isEmpty();
        assertThat(failures.ofAll()).as("lines about the page that there is").isPositive();
    }

    @Test
    void noPageLeadsToTheSetUpPage() {
        assertThat(browser(People.user(TEAM_LEAD, People.NORTH))
                        .get("/camunda/app/cockpit/default/")
                        .body())
                .contains("Camunda Cockpit");
    }

    // ---- default deny

    /** The rules themselves are asked for every role elsewhere; here it is about the way to them. */
    @ParameterizedTest
    @EnumSource(names = {"TEAM_LEAD", "ADMINISTRATOR"})
    void whatIsNotOnTheListIsDeniedBeforeTheEngineHearsOfIt(Role role) throws Exception {
        var document = java.nio.file.Files.readString(java.nio.file.Path.of("docs", "engine-doors.md"));
        var name = role.name().toLowerCase().replace('_', ' ');
        var browser = browser(People.user(role, People.NORTH));
        int denied = 0;
        for (var endpoint : EngineInterface.webapps()) {
            var line = document.lines()
                    .filter(l -> l.startsWith("| `" + endpoint.method() + " " + endpoint.path() + "` |"))
                    .findFirst();
            if (line.isPresent()
                    && line.get().substring(line.get().indexOf("` |")).contains(name)) {
                continue;
            }
            var answer = browser.send(
                    endpoint.method(), endpoint.example(), endpoint.method().equals("GET") ? "" : "{}");
            if (answer.statusCode() != 403) {
                problems.add(endpoint + " " + answer.statusCode());
            }
            denied++;
        }
        assertThat(denied).isGreaterThan(350);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /engine-rest/task/%s",
                "GET /engine-rest/process-instance",
                "GET /engine-rest/variable-instance",
                "GET /engine-rest/history/process-instance",
                "GET /engine-rest/process-definition/statistics",
                "GET /engine-rest/deployment/registered",
                "POST /engine-rest/message",
                "POST /engine-rest/process-definition/key/trajectory/start",
                "POST /engine-rest/external-task/fetchAndLock",
                "PUT /engine-rest/task/%s/variables/nextStep",
                "POST /engine-rest/engine/default/task",
                "POST /engine-rest/user/create",
                "POST /engine-rest/identity/verify",
                "DELETE /engine-rest/deployment/%s"
            })
    void toolsOfDesignersReachModelsOnly(String request) {
        var parts = request.formatted(clients.of(People.NORTH).id("task")).split(" ");
        var designer = new Tool(port, People.user(PROCESS_DESIGNER, People.NORTH));
        assertThat(designer.send(parts[0], parts[1], parts[0].equals("GET") ? "" : "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    // ---- walls between organisations

    /** Lists, asked without any condition. The first answer that team leads get has something in it. */
    private static final List<String> LISTS = List.of(
            API + "/process-instance",
            API + "/execution",
            API + "/variable-instance",
            API + "/task",
            API + "/job",
            API + "/history/process-instance",
            API + "/history/activity-instance",
            API + "/history/variable-instance",
            API + "/history/task",
            PLUGIN + "/process-instance",
            PLUGIN + "/incident");

    private static final List<String> LISTS_TO_GET =
            List.of("/incident", "/history/incident", "/history/decision-instance", "/history/job-log");

    @Test
    void aTeamLeadFindsTheClientsOfTheOwnOrganisationAndNoOthers() {
        for (OrganisationId own : List.of(People.NORTH, People.SOUTH)) {
            var browser = browser(People.user(TEAM_LEAD, own));
            for (String list : LISTS) {
                expectOwn(own, list, browser.post(list + "?maxResults=1000", "{}"));
            }
            for (String list : LISTS_TO_GET) {
                expectOwn(own, list, browser.get(API + list + "?maxResults=1000"));
            }
        }
    }

    @Test
    void nobodyElseFindsAnyClientInTheEngine() {
        for (OrganisationId own : List.of(People.NORTH, People.SOUTH)) {
            for (Role role : new Role[] {CASEWORKER, PROCESS_DESIGNER, PRIVACY_OFFICER, ADMINISTRATOR}) {
                var browser = browser(People.user(role, own));
                for (String list : LISTS) {
                    expectNobody(role + " " + list, browser.post(list + "?maxResults=1000", "{}"));
                }
                for (String list : LISTS_TO_GET) {
                    expectNobody(role + " " + list, browser.get(API + list + "?maxResults=1000"));
                }
            }
        }
    }

    @Test
    void askingForTheOtherOrganisationFindsNothing() {
        var south = clients.of(People.SOUTH);
        var lead = browser(People.user(TEAM_LEAD, People.NORTH));
        for (String condition : List.of(
                "{\"tenantIdIn\":[\"south\"]}",
                "{\"businessKey\":\"" + south.code() + "\"}",
                "{\"processInstanceBusinessKey\":\"" + south.code() + "\"}",
                "{\"processInstanceIds\":[\"" + south.id("instance") + "\"]}",
                "{\"processInstanceId\":\"" + south.id("instance") + "\"}",
                "{\"orQueries\":[{\"processInstanceBusinessKey\":\"" + south.code()
                        + "\"},{\"tenantIdIn\":[\"south\"]}]}")) {
            for (String list : LISTS) {
                var answer = lead.post(list + "?maxResults=1000", condition);
                south.traces().stream()
                        .filter(id -> !condition.contains(id))
                        .filter(answer.body()::contains)
                        .forEach(id -> problems.add(list + " " + condition + " shows " + id));
            }
        }
        for (String count : List.of("/process-instance/count", "/task/count", "/history/process-instance/count")) {
            assertThat(lead.post(API + count, "{\"tenantIdIn\":[\"south\"]}").body())
                    .as(count)
                    .isEqualTo("{\"count\":0}");
        }
    }

    @Test
    void countsOfModelsThatAllShareCountOnlyTheOwnClients() {
        var lead = browser(People.user(TEAM_LEAD, People.NORTH));
        for (String path : List.of(
                API + "/process-definition/statistics", PLUGIN + "/process-definition/statistics?maxResults=100")) {
            var body = lead.get(path).body();
            assertThat(body).as(path).contains("trajectory");
            assertThat(body.split("\"instances\":[34]").length)
                    .as(path + " " + body)
                    .isOne();
        }
        var definition = clients.of(People.NORTH).trajectoryModel();
        assertThat(lead.get(API + "/process-definition/" + definition + "/statistics?incidents=true&failedJobs=true")
                        .body())
                .contains("\"instances\":2")
                .doesNotContain("\"instances\":4");
        assertThat(lead.get(API + "/task/report/candidate-group-count").body())
                .doesNotContain("\"taskCount\":"
                        + 2 * clients.of(People.NORTH).ids().get("task").size());
    }

    @ParameterizedTest
    @CsvSource({
        "instance, /process-instance/%s",
        "instance, /process-instance/%s/activity-instances",
        "variable, /variable-instance/%s",
        "incident, /incident/%s",
        "job, /job/%s",
        "job, /job/%s/stacktrace",
        "task, /task/%s",
        "task, /task/%s/identity-links",
        "instance, /history/process-instance/%s",
        "pastDecision, /history/decision-instance/%s",
        "pastJob, /history/job-log/%s/stacktrace"
    })
    void aGuessedIdOfTheOtherOrganisationShowsNothing(String kind, String path) {
        var own = clients.of(People.NORTH).id(kind);
        var south = clients.of(People.SOUTH);
        var guessed = south.id(kind);

        assertThat(browser(People.user(TEAM_LEAD, People.NORTH))
                        .get(API + path.formatted(own))
                        .statusCode())
                .as("the own")
                .isIn(200, 204);
        for (Role role : Role.values()) {
            var answer = browser(People.user(role, People.NORTH)).get(API + path.formatted(guessed));
            var found = answer.statusCode() == 200
                    && !answer.body().isEmpty()
                    && !answer.body().equals("[]");
            assertThat(found).as(role + " " + answer.body()).isFalse();
            if (role != TEAM_LEAD && role != PROCESS_DESIGNER) {
                assertThat(answer.statusCode()).as(role.name()).isEqualTo(403);
            }
            south.traces().stream()
                    .filter(trace -> !guessed.equals(trace))
                    .filter(answer.body()::contains)
                    .forEach(trace -> problems.add(role + " " + path + " shows " + trace));
        }

        // nor whether there is one
        var nothing = "0a1b2c3d-0000-11ee-8000-000000000000";
        for (Role role : List.of(TEAM_LEAD, PROCESS_DESIGNER)) {
            var reader = browser(People.user(role, People.NORTH));
            var theirs = reader.get(API + path.formatted(guessed));
            var nobodys = reader.get(API + path.formatted(nothing));
            assertThat(theirs.statusCode() + theirs.body().replace(guessed, "ID"))
                    .as(role + " " + path)
                    .isEqualTo(nobodys.statusCode() + nobodys.body().replace(nothing, "ID"));
        }
    }

    @Test
    void whatATeamLeadMayRepairIsOfTheOwnOrganisation() {
        var north = clients.of(People.NORTH).id("job");
        var south = clients.of(People.SOUTH).id("job");
        var lead = browser(People.user(TEAM_LEAD, People.NORTH));

        assertThat(lead.send("PUT", API + "/job/" + south + "/retries", "{\"retries\":3}")
                        .statusCode())
                .isNotEqualTo(204);
        assertThat(lead.send(
                                "DELETE",
                                API + "/incident/" + clients.of(People.SOUTH).id("incident"),
                                "")
                        .statusCode())
                .isNotEqualTo(204);
        var definition = management.createJobQuery().jobId(south).singleResult().getJobDefinitionId();
        assertThat(lead.send("PUT", API + "/job-definition/" + definition + "/retries", "{\"retries\":3}")
                        .statusCode())
                .as("all jobs of a model, which all organisations share")
                .isEqualTo(403);
        assertThat(retries(south)).isZero();

        assertThat(lead.send("PUT", API + "/job/" + north + "/retries", "{\"retries\":3}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(retries(north)).isEqualTo(3);
        management.setJobRetries(north, 0);
    }

    @Test
    void tryingAgainMovesNoPlannedMomentAndStopsNoClearingUp() {
        var job = clients.of(People.NORTH).id("job");
        var due = dueDate(job);
        var lead = browser(People.user(TEAM_LEAD, People.NORTH));
        for (var body : List.of(
                "{\"retries\":3,\"dueDate\":\"2040-01-01T00:00:00.000+0100\"}",
                "{\"retries\":0}",
                "{\"retries\":-1}",
                "{\"retries\":\"3\"}",
                "{\"retries\":3,\"retries\":4,\"dueDate\":null}",
                "[{\"retries\":3}]",
                "3",
                "",
                "{\"retries\":3" + " ".repeat(1_000) + "}")) {
            assertThat(lead.send("PUT", API + "/job/" + job + "/retries", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(dueDate(job)).isEqualTo(due);
        assertThat(retries(job)).isZero();

        var cleanup = history.cleanUpHistoryAsync(true).getId();
        int before = retries(cleanup);
        assertThat(lead.send("PUT", API + "/job/" + cleanup + "/retries", "{\"retries\":1}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(retries(cleanup)).isEqualTo(before);
    }

    @Test
    void whatIsOfAnotherOrganisationIsAnsweredAsIfItWereNotThere() {
        var south = clients.of(People.SOUTH);
        var lead = browser(People.user(TEAM_LEAD, People.NORTH));
        var nothing = "0a1b2c3d-0000-11ee-8000-000000000000";

        assertThat(lead.send("PUT", API + "/job/" + south.id("job") + "/retries", "{\"retries\":3}")
                        .body())
                .isEqualTo(lead.send("PUT", API + "/job/" + nothing + "/retries", "{\"retries\":3}")
                        .body());
        assertThat(lead.send("DELETE", API + "/incident/" + south.id("incident"), "")
                        .body())
                .isEqualTo(lead.send("DELETE", API + "/incident/" + nothing, "").body());
    }

    @Test
    void aRequestOfAnotherSiteDoesNotEndTheSession() {
        var lead = new Browser(port);
        lead.signedInAs(People.user(TEAM_LEAD, People.NORTH));
        lead.get("/camunda/app/cockpit/default/");

        for (var token : List.of("", "wrong")) {
            var request = lead.request(API + "/process-instance").header("Content-Type", "application/json");
            if (!token.isEmpty()) {
                request.header("X-XSRF-TOKEN", token);
            }
            assertThat(lead.send(request.POST(BodyPublishers.ofString("{}"))).statusCode())
                    .isEqualTo(403);
        }

        assertThat(lead.get(API + "/version").statusCode()).isEqualTo(200);
        assertThat(lead.post(API + "/process-instance/count", "{}").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/trajectories", "/camunda/", "/camunda/app/cockpit/default/", "/oauth2/authorization/work"
            })
    void whereSomebodyIsLedNeverComesFromWhatTheServerIsSaidToBeCalled(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).contains("302", "Location: /login").doesNotContain("elsewhere.example");
        }
    }

    @Test
    void moreThanADeploymentCanBeIsNotRead() {
        var designer = new Tool(port, People.user(PROCESS_DESIGNER, People.NORTH));
        var much = "a".repeat(12 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (var body : List.of(
                BodyPublishers.ofByteArray(much),
                // without saying beforehand how much
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)))) {
            assertThat(designer.send(designer.request("/engine-rest/deployment/create")
                                    .header("Content-Type", "multipart/form-data; boundary=part")
                                    .POST(body))
                            .statusCode())
                    .as("for whom it is too much: here, or the engine that cannot read on")
                    .isIn(413, 400);
        }
    }

    private Date dueDate(String job) {
        return management.createJobQuery().jobId(job).singleResult().getDuedate();
    }

    private int retries(String job) {
        return management.createJobQuery().jobId(job).singleResult().getRetries();
    }

    // ---- questions have bounds

    @Test
    void aQuestionWithThousandsOfConditionsIsRefusedBeforeTheEngineHearsOfIt() {
        var ids = "\"" + String.join("\",\"", Collections.nCopies(3_000, "a1")) + "\"";
        var lead = browser(People.user(TEAM_LEAD, People.NORTH));
        for (String body : List.of(
                "{\"processInstanceIdIn\":[" + ids + "]}",
                "{\"processInstanceIds\":[" + ids + "]}",
                "{\"orQueries\":[" + "{},".repeat(1_000) + "{}]}",
                // the engine reads no further than the end of the question
                "{\"orQueries\":[" + "{},".repeat(60) + "{}]} ]",
                "{\"variables\":["
                        + "{\"name\":\"phase\",\"operator\":\"eq\",\"value\":\"contact\"},".repeat(500)
                        + "{\"name\":\"phase\",\"operator\":\"eq\",\"value\":\"contact\"}]}",
                "{\"sorting\":[" + "{\"sortBy\":\"instanceId\",\"sortOrder\":\"asc\"},".repeat(300)
                        + "{\"sortBy\":\"instanceId\",\"sortOrder\":\"asc\"}]}",
                "{\"businessKey\":\"" + "a".repeat(100_000) + "\"}")) {
            for (String list : LISTS) {
                for (String question : List.of(list + "?maxResults=9", list + "/count")) {
                    var answer = lead.post(question, body);
                    if (answer.statusCode() != 400 || !answer.body().contains("no more than 200 values")) {
                        problems.add(question + " " + body.substring(0, 30) + " " + answer.statusCode());
                    }
                }
            }
        }
        for (String separator : List.of(",", "%2C", "%2c", "&x=")) {
            for (String list : LISTS_TO_GET) {
                var answer = lead.get(API + list + "?maxResults=9&processInstanceIdIn="
                        + String.join(separator, Collections.nCopies(300, "a1")));
                if (answer.statusCode() != 400 || !answer.body().contains("no more than 200 values")) {
                    problems.add(list + " " + separator + " " + answer.statusCode());
                }
            }
        }
        assertThat(new Tool(port, People.user(PROCESS_DESIGNER, People.NORTH))
                        .get("/engine-rest/process-definition?maxResults=9&processDefinitionIdIn="
                                + String.join(",", Collections.nCopies(300, "a1")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatCockpitAsksForOnePageIsAnswered() {
        var page = "\""
                + String.join("\",\"", Collections.nCopies(50, UUID.randomUUID().toString())) + "\"";

        assertThat(browser(People.user(TEAM_LEAD, People.NORTH))
                        .post(PLUGIN + "/incident?maxResults=50", "{\"processInstanceIdIn\":[" + page + "]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-instance", "/task", "/history/process-instance"})
    void asManyConditionsAsThereMayBeAreAnswered(String list) {
        var variable = "{\"name\":\"phase\",\"operator\":\"eq\",\"value\":\"contact\"}";
        var variables = list.equals("/task") ? "processVariables" : "variables";
        for (String or : List.of("{}", "{\"" + variables + "\":[" + variable + "]}")) {
            var most = or.equals("{}") ? 23 : 7;
            assertThat(browser(People.user(TEAM_LEAD, People.NORTH))
                            .post(
                                    API + list + "?maxResults=9",
                                    "{\"orQueries\":[" + String.join(",", Collections.nCopies(most, or)) + "]}")
                            .statusCode())
                    .as(or)
                    .isEqualTo(200);
        }
    }

    @Test
    void aListIsAskedForInPartsOnly() {
        var lead = browser(People.user(TEAM_LEAD, People.NORTH));
        for (String how : List.of("", "?maxResults=2001", "?maxResults=2147483647", "?firstResult=0")) {
            for (String list : LISTS) {
                assertThat(lead.post(list + how, "{}").statusCode())
                        .as(list + how)
                        .isEqualTo(400);
            }
            for (String list : LISTS_TO_GET) {
                assertThat(lead.get(API + list + how).statusCode())
                        .as(list + how)
                        .isEqualTo(400);
            }
        }
    }

    /** Here because somebody has locked the table: one that counts for ever is the same to whoever waits for a connection. */
    @ParameterizedTest
    @CsvSource({
        "TEAM_LEAD, act_ru_ext_task, " + API + "/external-task/count",
        "TEAM_LEAD, act_ru_incident, " + PLUGIN + "/incident?maxResults=9",
        "PROCESS_DESIGNER, act_ru_incident, " + PLUGIN + "/process-definition/statistics?maxResults=9"
    })
    void noQuestionHoldsAConnectionForLong(Role role, String table, String question) throws Exception {
        var asking = browser(People.user(role, People.NORTH));
        assertThat(asking.get(question).statusCode()).isEqualTo(200);
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table camunda." + table + " in access exclusive mode");
            try {
                var answer = CompletableFuture.supplyAsync(() -> asking.get(question))
                        .get(40, TimeUnit.SECONDS);

                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).doesNotContainIgnoringCase("select").doesNotContain("RES.");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        assertThat(asking.get(question).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNoClientsLearnsNoSmallNumberOfThem() {
        var lead = browser(People.user(TEAM_LEAD, People.NORTH));
        var designer = browser(People.user(PROCESS_DESIGNER, People.NORTH));
        var number = "(?s).*\"(instances|failedJobs|incidents|incidentCount)\":[1-4]\\b.*";
        for (String path : List.of(
                API + "/process-definition/statistics?incidents=true&failedJobs=true",
                API + "/process-definition/statistics/?rootIncidents=true",
                PLUGIN + "/process-definition/statistics?maxResults=100")) {
            assertThat(lead.get(path).body()).as(path).matches(number);
            assertThat(designer.get(path).body())
                    .as(path)
                    .contains("\"key\":\"trajectory\"", "\"instances\":null", "\"instances\":0")
                    .doesNotMatch(number);
        }
        assertThat(designer.get(API + "/process-definition/"
                                + clients.of(People.NORTH).trajectoryModel()
                                + "/statistics?incidents=true&failedJobs=true")
                        .body())
                .isEqualTo("[]");
        history.cleanUpHistoryAsync(true);
        for (String count : LISTS) {
            assertThat(designer.post(count + "/count", "{}").body()).as(count).isEqualTo("{\"count\":0}");
        }
        for (String count : LISTS_TO_GET) {
            assertThat(designer.get(API + count + "/count").body()).as(count).isEqualTo("{\"count\":0}");
        }
    }

    @Test
    void whatHasNoOrganisationIsShownToNobody() {
        var job = history.cleanUpHistoryAsync(true).getId();
        var log = history.createHistoricJobLogQuery().jobId(job).list().get(0).getId();
        for (Role role : List.of(TEAM_LEAD, PROCESS_DESIGNER)) {
            var asking = browser(People.user(role, People.NORTH));
            for (String how : List.of(
                    "",
                    "withoutTenantId=true",
                    "without%54enantId=true",
                    "withoutTenantId=true&tenantIdIn=north",
                    "tenantIdIn=north&includeJobsWithoutTenantId=true",
                    "tenantIdIn=south",
                    "tenantIdIn=-")) {
                for (String list : List.of("/job", "/history/job-log")) {
                    var answer = asking.get(API + list + "?maxResults=1000&" + how);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).as(role + " " + list + " " + how).doesNotContain(job, log);
                    if (how.startsWith("without") || how.endsWith("=south") || role == PROCESS_DESIGNER) {
                        assertThat(asking.get(API + list + "/count?" + how).body())
                                .as(role + " " + list + " " + how)
                                .isEqualTo("{\"count\":0}");
                    }
                }
            }
            for (String body : List.of(
                    "{}",
                    "",
                    "{\"withoutTenantId\":true}",
                    "{\"withoutTenantId\":\"true\"}",
                    "{\"withoutTenantId\":1}",
                    "{\"tenantIdIn\":[\"north\"],\"includeJobsWithoutTenantId\":true}")) {
                assertThat(asking.post(API + "/job?maxResults=1000", body).body())
                        .as(role + " " + body)
                        .doesNotContain(job);
            }
            for (String path :
                    List.of("/job/" + job, "/job/" + job + "/stacktrace", "/history/job-log/" + log + "/stacktrace")) {
                assertThat(asking.get(API + path).statusCode()).as(role + path).isEqualTo(404);
            }
            // models are everybody's
            assertThat(asking.get(API + "/process-definition?withoutTenantId=true&maxResults=100")
                            .body())
                    .contains("\"key\":\"trajectory\"");
            assertThat(asking.get(API + "/job-definition?withoutTenantId=true&maxResults=1000")
                            .body())
                    .contains("calendar");
        }
    }

    // ---- the interface

    @ParameterizedTest
    @EnumSource(Role.class)
    void theViewsShowTheOwnClientsToThoseWhoWorkWithThem(Role role) {
        var worksWithClients = Set.of(CASEWORKER, TEAM_LEAD).contains(role);
        for (OrganisationId own : List.of(People.NORTH, People.SOUTH)) {
            var other = own.equals(People.NORTH) ? People.SOUTH : People.NORTH;
            var browser = browser(People.user(role, own));
            var theirs = clients.of(other);
            var ours = clients.of(own);
            for (String[] address : new String[][] {
                {"trajectories", "team=true"},
                {"trajectory/" + ours.code(), ""},
                {"", "task=" + ours.id("task")}
            }) {
                var shown = browser.open(address[0], address[1]);
                if (shown.contains("Alias" + own) != worksWithClients) {
                    problems.add(role + " of " + own + " at " + address[0] + address[1] + ": " + shown);
                }
            }
            for (String[] address : new String[][] {
                {"trajectories", "team=true"},
                {"trajectory/" + theirs.code(), ""},
                {"trajectory/" + theirs.code() + "/path", ""},
                {"", "task=" + theirs.id("task")},
                {"", "team=true&organisation=" + other}
            }) {
                var shown = browser.open(address[0], address[1]);
                var asked = address[0] + address[1];
                theirs.traces().stream()
                        .filter(trace -> !asked.contains(trace))
                        .filter(shown::contains)
                        .forEach(trace -> problems.add(role + " of " + own + " at " + asked + " sees " + trace));
            }
        }
    }

    private void expectOwn(OrganisationId own, String where, HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || clients.of(own).traces().stream().noneMatch(answer.body()::contains)) {
            problems.add("team lead of " + own + " finds nothing in " + where + ": " + answer.statusCode() + " "
                    + answer.body());
        }
        var other = own.equals(People.NORTH) ? People.SOUTH : People.NORTH;
        clients.of(other).traces().stream()
                .filter(answer.body()::contains)
                .forEach(trace -> problems.add("team lead of " + own + " finds " + trace + " in " + where));
    }

    private void expectNobody(String where, HttpResponse<String> answer) {
        for (OrganisationId organisation : List.of(People.NORTH, People.SOUTH)) {
            clients.of(organisation).traces().stream()
                    .filter(answer.body()::contains)
                    .forEach(trace -> problems.add(where + " shows " + trace));
        }
    }

    private Browser browser(String user) {
        return BROWSERS.computeIfAbsent(user + port, key -> {
            var browser = new Browser(port);
            if (!user.equals(ANONYMOUS)) {
                browser.signedInAs(user);
                // brings the token that Cockpit's requests need
                browser.get("/camunda/app/cockpit/default/");
            }
            return browser;
        });
    }
}

package nl.koers.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.koers.shared.access.Role;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import nl.koers.testing.server.Tool;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A designer presses "deploy" in Camunda Modeler: the requests as Modeler 5 sends them, of which it shows the field "message" of
 * a refusal in its log, and "succeeded" for everything else.
 */
@RunningServer
class ModelerDeploymentTest {

    private static final Path PROCESSES = Path.of("processes");

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void takeBack() {
        deployed.forEach(id -> repository.deleteDeployment(id));
    }

    @Test
    void theConnectionIsFoundToBeRight() throws IOException {
        assertThat(tool().get("/engine-rest/deployment?maxResults=0").statusCode())
                .isEqualTo(200);
        assertThat(json.readTree(tool().get("/engine-rest/version").body())
                        .path("version")
                        .asText())
                .startsWith("7.24");
    }

    @Test
    void oneChangedFormMakesANewVersionOfItsProcessWithAllItsForms() throws IOException {
        var form = formOf("sharing");
        var before = version("sharing");
        var changed = read("forms/" + form).replace("\"schemaVersion\": 16", "\"schemaVersion\":  16");

        var answer = deploy(Map.of(form, changed));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(version("sharing")).isEqualTo(before + 1);
        var latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("sharing")
                .latestVersion()
                .singleResult();
        assertThat(repository.getDeploymentResourceNames(latest.getDeploymentId()))
                .containsExactlyInAnyOrderElementsOf(formsOf("sharing"));
        try (var content = repository.getResourceAsStream(latest.getDeploymentId(), form)) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(changed);
        }
    }

    @Test
    void aProcessAloneKeepsItsForms() throws IOException {
        var before = version("sharing");

        var answer = deploy(
                Map.of("sharing.bpmn", read("sharing.bpmn").replace("</bpmn:definitions>", "\n</bpmn:definitions>")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(version("sharing")).isEqualTo(before + 1);
        assertThat(json.readTree(answer.body())
                        .path("deployedProcessDefinitions")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatIsThereAlreadyIsSaidToBeSoAndAnEarlierVersionCanComeBack() throws IOException {
        var before = version("sharing");
        var asItIs = read("sharing.bpmn");
        assertSaid(deploy(Map.of("sharing.bpmn", asItIs)), "nothing has changed");
        assertSaid(deploy(Map.of("contactRhythm.dmn", read("contactRhythm.dmn"))), "nothing has changed");
        assertThat(version("sharing")).isEqualTo(before);

        var other = asItIs.replace("</bpmn:definitions>", "\n</bpmn:definitions>");
        assertThat(deploy(Map.of("sharing.bpmn", other)).statusCode()).isEqualTo(200);
        assertThat(deploy(Map.of("sharing.bpmn", asItIs)).statusCode()).isEqualTo(200);
        assertThat(version("sharing")).isEqualTo(before + 2);
    }

    @Test
    void whoDeployedIsKeptWithTheNameOfTheDeploymentAsItsNote() throws IOException {
        var other = read("sharing.bpmn").replace("</bpmn:definitions>", "\n\n</bpmn:definitions>");

        assertThat(deploy(Map.of("sharing.bpmn", other)).statusCode()).isEqualTo(200);

        assertThat(jdbc.sql("select user_id, note from koers.model_deployment where deployment_id = :id")
                        .param("id", deployed.get(0))
                        .query()
                        .singleRow())
                .containsEntry("user_id", People.user(Role.PROCESS_DESIGNER, People.NORTH))
                .containsEntry("note", "sharing");
    }

    @Test
    void aRefusalNamesEachProblemInALineOfItsOwn() throws IOException {
        var bad = read("trajectory.bpmn")
                .replace("name=\"doubtArose\"", "name=\"doubtCame\"")
                .replace("nextStep == 'close'", "nextStep == 'shut'");

        var answer = deploy(Map.of("trajectory.bpmn", bad));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(message(answer).lines()).hasSizeGreaterThan(3).first().isEqualTo("The models were not deployed.");
        assertThat(message(answer))
                .contains("trajectory.bpmn: trajectory: the message 'doubtArose' is gone")
                .contains("'shut' is no value of 'nextStep'");
    }

    private void assertSaid(HttpResponse<String> answer, String words) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(message(answer)).contains(words);
    }

    private String message(HttpResponse<String> answer) throws IOException {
        JsonNode body = json.readTree(answer.body());
        return body.path("message").asText();
    }

    private int version(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private static List<String> formsOf(String process) throws IOException {
        var names = new ArrayList<>(List.of(process + ".bpmn"));
        try (var all = Files.list(PROCESSES.resolve("forms"))) {
            all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(process + "-"))
                    .forEach(names::add);
        }
        return names;
    }

    private static String formOf(String process) throws IOException {
        return formsOf(process).get(1);
    }

    private static String read(String file) {
        try {
            return Files.readString(PROCESSES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tool tool() {
        return new Tool(port, People.user(Role.PROCESS_DESIGNER, People.NORTH));
    }

    private HttpResponse<String> deploy(Map<String, String> files) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("deployment-name", "sharing");
        parts.put("deployment-source", "Camunda Modeler");
        parts.put("enable-duplicate-filtering", "true");
        var body = new StringBuilder();
        parts.forEach((name, value) -> body.append(
                "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        files.forEach((name, content) -> body.append(
                        "--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/xml\r\n\r\n"
                                .formatted(name, name))
                .append(content)
                .append("\r\n"));
        body.append("--part--\r\n");
        var answer = tool().send(tool().request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() == 200) {
            deployed.add(json.readTree(answer.body()).path("id").asText());
        }
        return answer;
    }
}

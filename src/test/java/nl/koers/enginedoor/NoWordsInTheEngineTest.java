package nl.koers.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.koers.shared.access.Role;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.Canary;
import nl.koers.testing.server.EngineClients;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import nl.koers.testing.server.Tool;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody told does not get into the engine, by whichever way somebody or something tries. */
@RunningServer
class NoWordsInTheEngineTest {

    private static final String WORDS = Canary.WORDS;
    private static final String API = "/camunda/api/engine/engine/default";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineClients clients;

    @Autowired
    private DataSource dataSource;

    @LocalServerPort
    private int port;

    @AfterEach
    void nothingWasKept() {
        var scan = new MarkerScan(dataSource);
        assertThat(scan.breadth()).isGreaterThan(300);
        assertThat(scan.find(WORDS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void noVariableTakesWords(Consumer<Attempt> way) {
        var north = clients.of(People.NORTH);
        for (Object value : new Object[] {
            WORDS,
            WORDS.getBytes(StandardCharsets.UTF_8),
            List.of(WORDS),
            Variables.fileValue("notes.txt")
                    .file(WORDS.getBytes(StandardCharsets.UTF_8))
                    .create(),
            Variables.serializedObjectValue("[\"" + WORDS + "\"]")
                    .serializationDataFormat("application/json")
                    .objectTypeName("java.util.ArrayList<java.lang.String>")
                    .create()
        }) {
            for (String name : new String[] {"nextStep", "interval", "pauseUntil", "notes", WORDS}) {
                assertThatThrownBy(() -> way.accept(new Attempt(engine, north, name, value)))
                        .isInstanceOf(ProcessEngineException.class)
                        .satisfies(
                                e -> assertThat(String.valueOf(e.getMessage()).contains(WORDS) && !name.equals(WORDS))
                                        .as("the message has the value")
                                        .isFalse());
            }
        }
    }

    record Attempt(ProcessEngine engine, EngineClients.OfOrganisation client, String name, Object value) {}

    static Stream<Consumer<Attempt>> noVariableTakesWords() {
        return Stream.of(
                a -> a.engine().getRuntimeService().setVariable(a.client().id("instance"), a.name(), a.value()),
                a -> a.engine().getRuntimeService().setVariableLocal(a.client().id("instance"), a.name(), a.value()),
                a -> a.engine().getTaskService().setVariable(a.client().id("task"), a.name(), a.value()),
                a -> a.engine().getTaskService().setVariableLocal(a.client().id("task"), a.name(), a.value()),
                a -> a.engine().getTaskService().complete(a.client().id("task"), Map.of(a.name(), a.value())),
                a -> a.engine().getFormService().submitTaskForm(a.client().id("task"), Map.of(a.name(), a.value())),
                a -> a.engine()
                        .getRuntimeService()
                        .createMessageCorrelation("doubtArose")
                        .processInstanceBusinessKey(a.client().code().value())
                        .setVariable(a.name(), a.value())
                        .correlate(),
                a -> a.engine()
                        .getRuntimeService()
                        .startProcessInstanceByKey("pause", Map.of("organisation", "north", a.name(), a.value())));
    }

    @Test
    void noRequestOfCockpitTakesWords() {
        var north = clients.of(People.NORTH);
        var lead = new Browser(port).signedInAs(People.user(Role.TEAM_LEAD, People.NORTH));
        lead.get("/camunda/app/cockpit/default/");
        for (String request : List.of(
                "PUT /process-instance/{instance}/variables/notes",
                "POST /process-instance/{instance}/variables",
                "PUT /process-instance/{instance}/comment",
                "PUT /execution/{instance}/localVariables/notes",
                "POST /execution/{instance}/create-incident",
                "PUT /task/{task}",
                "PUT /task/{task}/variables/notes",
                "PUT /task/{task}/localVariables/notes",
                "POST /task/{task}/comment/create",
                "POST /task/{task}/attachment/create",
                "POST /task/{task}/complete",
                "POST /task/{task}/submit-form",
                "POST /task/create",
                "PUT /incident/{incident}/annotation",
                "PUT /history/user-operation/x1/set-annotation",
                "POST /message",
                "POST /signal",
                "POST /process-definition/key/trajectory/start",
                "POST /filter/create")) {
            var parts = request.split(" ");
            var path = parts[1].replace("{instance}", north.id("instance"))
                    .replace("{task}", north.id("task"))
                    .replace("{incident}", north.id("incident"));
            var words = "{\"value\":\"%s\",\"message\":\"%s\",\"name\":\"%s\"}".replace("%s", WORDS);

            assertThat(lead.send(parts[0], API + path, words).statusCode())
                    .as(request)
                    .isEqualTo(403);
        }
    }

    @Test
    void theFailureOfAJobIsKeptWithoutItsWords() {
        deploy("canary-that-chokes.bpmn", "${canary.choke()}");
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey("canary-that-chokes", Map.of("organisation", "north"));
        var jobs = engine.getManagementService().createJobQuery().processInstanceId(instance.getId());
        for (int i = 0; i < 3; i++) {
            var job = jobs.singleResult().getId();
            assertThatExceptionOfType(ProcessEngineException.class)
                    .isThrownBy(() -> engine.getManagementService().executeJob(job));
        }

        var job = jobs.singleResult();
        assertThat(job.getRetries()).isZero();
        assertThat(job.getExceptionMessage()).isEqualTo("failed with java.time.format.DateTimeParseException");
        assertThat(engine.getManagementService().getJobExceptionStacktrace(job.getId()))
                .contains(Canary.class.getName() + ".choke");
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getIncidentMessage())
                .isEqualTo("failed with java.time.format.DateTimeParseException");
        nothingWasKept();
        engine.getRuntimeService().deleteProcessInstance(instance.getId(), null);
    }

    @Test
    void whatTheEngineSaysAboutAModelStaysToBeRead() {
        deploy("canary-that-is-lost.bpmn", "${profile}");
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey("canary-that-is-lost", Map.of("organisation", "north"));
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> engine.getManagementService().executeJob(job))
                .withMessageContaining("profile");
        engine.getRuntimeService().deleteProcessInstance(instance.getId(), null);
    }

    private void deploy(String file, String expression) {
        var model =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="canary">
                  <process id="%s" name="Canary" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="one" sourceRef="start" targetRef="work"/>
                    <serviceTask id="work" name="Work" camunda:asyncBefore="true" camunda:expression="%s"/>
                    <sequenceFlow id="two" sourceRef="work" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>"""
                        .formatted(file.replace(".bpmn", ""), expression);
        engine.getRepositoryService()
                .createDeployment()
                .name("canary")
                .addInputStream(file, new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    @Test
    void aDesignerDeploysForAllOrganisationsUnderAPlainName() {
        var form = "processes/forms/contact-stayInTouch.form";
        assertThat(deploy("stay in touch 2", "", form)).isEqualTo(200);
        assertThat(deploy("stay in touch 3", "north", form)).isNotEqualTo(200);
        assertThat(deploy(WORDS + ", who lives at no. 3!", "", form)).isNotEqualTo(200);
        assertThat(deploy("", "", form)).isEqualTo(200);
    }

    private int deploy(String name, String tenant, String file) {
        var tool = new Tool(port, People.user(Role.PROCESS_DESIGNER, People.NORTH));
        var body = new StringBuilder();
        part(body, "deployment-name", name);
        if (!tenant.isEmpty()) {
            part(body, "tenant-id", tenant);
        }
        body.append(
                "--part\r\nContent-Disposition: form-data; name=\"data\"; filename=\"contact-stayInTouch.form\"\r\n\r\n");
        try {
            body.append(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        body.append("\r\n--part--\r\n");
        return tool.send(tool.request("/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(body.toString())))
                .statusCode();
    }

    private static void part(StringBuilder body, String name, String value) {
        body.append("--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
    }
}

package nl.koers.work.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.util.Map;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkConflictException.Reason;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task that is gone and a model that is wrong are different things. */
@EngineTest
class TaskEngineTest {

    private static final String FORM = "contact-stayInTouch.form";

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="koers">
              <process id="leadsNowhere" name="Leads nowhere" isExecutable="true" camunda:historyTimeToLive="P730D">
                <extensionElements>
                  <camunda:properties><camunda:property name="label.nl" value="Nergens heen"/></camunda:properties>
                </extensionElements>
                <startEvent id="start"/>
                <sequenceFlow id="one" sourceRef="start" targetRef="stayInTouch"/>
                <userTask id="stayInTouch" name="Stay in touch" camunda:formRef="contact-stayInTouch"
                    camunda:formRefBinding="deployment" camunda:candidateGroups="teamLead"
                    camunda:dueDate="${calendar.after('P1W')}">
                  <extensionElements>
                    <camunda:properties>
                      <camunda:property name="label.nl" value="In contact blijven"/>
                    </camunda:properties>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="two" sourceRef="stayInTouch" targetRef="nowhere"/>
                <callActivity id="nowhere" calledElement="leadsNowhere" camunda:calledElementBinding="version"
                    camunda:calledElementVersion="4711">
                  <extensionElements>
                    <camunda:in businessKey="#{execution.processBusinessKey}"/>
                  </extensionElements>
                </callActivity>
                <sequenceFlow id="three" sourceRef="nowhere" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private static final String ACCEPTED =
            MODEL.replaceAll("(?s)<callActivity id=\"nowhere\".*</callActivity>", "<exclusiveGateway id=\"nowhere\"/>");

    @Autowired
    private TaskEngine engine;

    @Autowired
    private ProcessEngine processEngine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private String deployment;
    private String task;

    @BeforeEach
    void aTaskBeforeACallOfAProcessThatIsNotThere() throws IOException {
        team = Team.create(jdbc);
        try (var form = new ClassPathResource("processes/forms/" + FORM).getInputStream()) {
            deployment = repository
                    .createDeployment()
                    .addString("leadsNowhere.bpmn", ACCEPTED)
                    .addInputStream(FORM, form)
                    .deploy()
                    .getId();
        }
        // as a model from before the rule that refuses it
        jdbc.sql("update camunda.act_ge_bytearray set bytes_ = :model where deployment_id_ = :deployment"
                        + " and name_ = 'leadsNowhere.bpmn'")
                .param("model", MODEL.getBytes(UTF_8))
                .param("deployment", deployment)
                .update();
        ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        var instance = runtime.startProcessInstanceByKey(
                "leadsNowhere", Map.ofEntries(RoutingVariable.ORGANISATION.is(team.organisation())));
        task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    @AfterEach
    void withoutThatModel() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aMistakeInTheModelIsNoTaskThatIsGone() {
        assertThatThrownBy(() -> complete(task))
                .isInstanceOf(NullValueException.class)
                .hasMessageContaining("4711");

        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void aTaskThatIsNotThereAnyMoreIsGone() {
        runtime.deleteProcessInstance(
                tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId(), null);

        assertThatThrownBy(() -> complete(task))
                .asInstanceOf(type(WorkConflictException.class))
                .extracting(WorkConflictException::reason)
                .isEqualTo(Reason.GONE);
        assertThatThrownBy(() -> currentActor.runAs(
                        team.nora(), () -> engine.claim(task, team.nora().userId())))
                .asInstanceOf(type(WorkConflictException.class))
                .extracting(WorkConflictException::reason)
                .isEqualTo(Reason.GONE);
    }

    private void complete(String taskId) {
        currentActor.runAs(team.nora(), () -> engine.complete(taskId, Map.of()));
    }
}

package nl.koers.model.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The smallest deployment that the check lets through: a process with one task, its form, and a decision table. */
record Visit(Map<String, String> files) {

    static final String PROCESS = "visit.bpmn";
    static final String FORM = "visit-talk.form";
    static final String TABLE = "visitRhythm.dmn";

    static Visit good() {
        var files = new LinkedHashMap<String, String>();
        files.put(
                PROCESS,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="visits" targetNamespace="http://koers.nl">
                  <bpmn:process id="visit" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="start" />
                    <bpmn:sequenceFlow id="toTalk" sourceRef="start" targetRef="talk" />
                    <bpmn:userTask id="talk" name="Talk" camunda:formRef="visit-talk" \
                camunda:formRefBinding="deployment" camunda:assignee="${caseworker.of(execution)}" \
                camunda:candidateGroups="caseworker" camunda:dueDate="${calendar.after('P1W')}">
                      <bpmn:documentation>A first talk.</bpmn:documentation>
                      <bpmn:extensionElements>
                        <camunda:properties><camunda:property name="label.nl" value="Praten" /></camunda:properties>
                        <camunda:inputOutput>
                          <camunda:outputParameter name="attempts">${attempts + 1}</camunda:outputParameter>
                        </camunda:inputOutput>
                      </bpmn:extensionElements>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="toDone" sourceRef="talk" targetRef="done">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${nextStep == 'stay'}\
                </bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:endEvent id="done" />
                  </bpmn:process>
                </bpmn:definitions>
                """);
        files.put(
                FORM,
                """
                {"type": "default", "id": "visit-talk", "schemaVersion": 16, "components": [
                  {"type": "textarea", "id": "field_notes", "key": "notes", "label": "Notes",
                   "validate": {"maxLength": 4000}, "properties": {"label.nl": "Notities"}},
                  {"type": "checkbox", "id": "field_again", "key": "again", "label": "Again",
                   "properties": {"label.nl": "Nog eens", "storage": "routing"}}
                ]}
                """);
        files.put(
                TABLE,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="tables" name="Tables" namespace="http://koers.nl">
                  <decision id="visitRhythm" name="Visit rhythm" camunda:historyTimeToLive="P1D">
                    <decisionTable id="table" hitPolicy="UNIQUE">
                      <input id="input" label="Attempts">
                        <inputExpression id="asked" typeRef="integer"><text>attempts</text></inputExpression>
                      </input>
                      <output id="output" name="interval" typeRef="string" />
                      <rule id="few">
                        <inputEntry id="fewAttempts"><text>&lt; 3</text></inputEntry>
                        <outputEntry id="fewInterval"><text>"P1W"</text></outputEntry>
                      </rule>
                      <rule id="many">
                        <inputEntry id="manyAttempts"><text>&gt;= 3</text></inputEntry>
                        <outputEntry id="manyInterval"><text>"P1M"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """);
        return new Visit(files);
    }

    /** The same with one thing changed; what is replaced has to be there. */
    Visit with(String file, String part, String instead) {
        String content = files.get(file);
        assertThat(content).as("%s contains what is replaced", file).contains(part);
        var changed = new LinkedHashMap<>(files);
        changed.put(file, content.replace(part, instead));
        return new Visit(changed);
    }

    Visit without(String file) {
        var fewer = new LinkedHashMap<>(files);
        fewer.remove(file);
        return new Visit(fewer);
    }

    Visit and(String file, String content) {
        var more = new LinkedHashMap<>(files);
        more.put(file, content);
        return new Visit(more);
    }

    DeploymentBuilder in(DeploymentBuilder deployment) {
        files.forEach(deployment::addString);
        return deployment;
    }
}

package nl.koers.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A small process of a test's own: one task for a team lead, with its form, which nothing else knows. */
public record LeadTask(String key) {

    private static final AtomicInteger MADE = new AtomicInteger();

    public static LeadTask create() {
        return new LeadTask("walk" + MADE.incrementAndGet());
    }

    public String file() {
        return key + ".bpmn";
    }

    public ModelFile process() {
        return process("Look");
    }

    /** The same with another name for its task. */
    public ModelFile process(String task) {
        var bpmn =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="walks" targetNamespace="http://koers.nl">
                  <bpmn:process id="KEY" name="A walk" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:extensionElements>
                      <camunda:properties><camunda:property name="label.nl" value="Een rondje" /></camunda:properties>
                    </bpmn:extensionElements>
                    <bpmn:startEvent id="start" />
                    <bpmn:sequenceFlow id="toLook" sourceRef="start" targetRef="look" />
                    <bpmn:userTask id="look" name="TASK" camunda:formRef="KEY-look" \
                camunda:formRefBinding="deployment" camunda:candidateGroups="teamLead" \
                camunda:dueDate="${calendar.after('P1W')}">
                      <bpmn:extensionElements>
                        <camunda:properties>
                          <camunda:property name="label.nl" value="Kijken" />
                          <camunda:property name="help.en" value="Look around." />
                          <camunda:property name="help.nl" value="Kijk rond." />
                        </camunda:properties>
                      </bpmn:extensionElements>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="toDone" sourceRef="look" targetRef="done" />
                    <bpmn:endEvent id="done" />
                  </bpmn:process>
                </bpmn:definitions>
                """;
        return new ModelFile(
                file(), bpmn.replace("KEY", key).replace("TASK", task).getBytes(UTF_8));
    }

    /** The same with a drawing of its task. */
    public ModelFile drawn(String task) {
        var drawing =
                """
                  <di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" \
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="drawing">
                    <di:BPMNPlane id="plane" bpmnElement="KEY">
                      <di:BPMNShape id="look_drawn" bpmnElement="look"><dc:Bounds x="10" y="10" width="100" height="80" /></di:BPMNShape>
                    </di:BPMNPlane>
                  </di:BPMNDiagram>
                </bpmn:definitions>""";
        var bpmn = new String(process(task).content(), UTF_8);
        return new ModelFile(
                file(),
                bpmn.replace("</bpmn:definitions>", drawing.replace("KEY", key)).getBytes(UTF_8));
    }

    public ModelFile form() {
        return form("Notes");
    }

    public ModelFile form(String label) {
        var form =
                """
                {"type": "default", "id": "KEY-look", "schemaVersion": 16, "components": [
                  {"type": "textarea", "id": "field_notes", "key": "notes", "label": "LABEL",
                   "validate": {"maxLength": 4000}, "properties": {"label.nl": "Notities"}}
                ]}
                """;
        return new ModelFile(
                key + "-look.form",
                form.replace("KEY", key).replace("LABEL", label).getBytes(UTF_8));
    }

    public List<ModelFile> files() {
        return List.of(process(), form());
    }

    /** Without its date, which is refused. */
    public ModelFile broken() {
        return replaced("camunda:dueDate=\"${calendar.after('P1W')}\"", "");
    }

    /** Without an explanation of its task, which is advised. */
    public ModelFile terse() {
        return replaced("<camunda:property name=\"help.nl\" value=\"Kijk rond.\" />", "");
    }

    private ModelFile replaced(String words, String others) {
        var bpmn = new String(process().content(), UTF_8);
        if (!bpmn.contains(words)) {
            throw new IllegalStateException("not there: " + words);
        }
        return new ModelFile(file(), bpmn.replace(words, others).getBytes(UTF_8));
    }
}

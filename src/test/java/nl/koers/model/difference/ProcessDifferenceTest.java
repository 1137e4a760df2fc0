package nl.koers.model.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.koers.model.difference.TwoVersions.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.koers.model.ModelFile;
import nl.koers.model.difference.Change.Kind;
import nl.koers.model.difference.ModelDifference.Rest;
import nl.koers.shared.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessDifferenceTest {

    private static final String BPMN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="walks" targetNamespace="http://koers.nl">
              <bpmn:process id="walk" name="A walk" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:documentation>Why one walks.</bpmn:documentation>
                <bpmn:startEvent id="start" name="Set out" />
                <bpmn:sequenceFlow id="toLook" sourceRef="start" targetRef="look" />
                <bpmn:userTask id="look" name="Look" camunda:formRef="walk-look" camunda:assignee="${caseworker.of(execution)}" \
            camunda:candidateGroups="caseworker" camunda:dueDate="${calendar.after('P1W')}" camunda:priority="50">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="label.nl" value="Kijken" />
                      <camunda:property name="help.en" value="Look around." />
                      <camunda:property name="help.nl" value="Kijk rond." />
                      <camunda:property name="way" value="short" />
                    </camunda:properties>
                    <camunda:inputOutput>
                      <camunda:outputParameter name="attempts">${attempts + 1}</camunda:outputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                  <bpmn:incoming>toLook</bpmn:incoming>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="late" name="Late" attachedToRef="look">
                  <bpmn:timerEventDefinition id="late_timer"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${calendar.after('P2W')}</bpmn:timeDate></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:boundaryEvent id="spoke" name="Spoke" attachedToRef="look">
                  <bpmn:messageEventDefinition id="spoke_message" messageRef="message_spoke" />
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="toWhich" sourceRef="look" targetRef="which" />
                <bpmn:exclusiveGateway id="which" name="Which way?" default="toDone" />
                <bpmn:sequenceFlow id="toCall" name="on" sourceRef="which" targetRef="call">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${again}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="toDone" sourceRef="which" targetRef="done" />
                <bpmn:callActivity id="call" name="Rest" calledElement="pause">
                  <bpmn:extensionElements>
                    <camunda:in businessKey="#{execution.processBusinessKey}" />
                    <camunda:in source="profile" target="profile" />
                    <camunda:out source="nextStep" target="nextStep" />
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:businessRuleTask id="decide" name="Decide" camunda:decisionRef="rhythm" />
                <bpmn:serviceTask id="act" name="Act" camunda:expression="${act.now(execution)}" />
                <bpmn:subProcess id="part" name="Part" />
                <bpmn:endEvent id="done" />
              </bpmn:process>
              <bpmn:message id="message_spoke" name="clientSpoke" />
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="walk">
                <bpmndi:BPMNShape id="look_di" bpmnElement="look"><dc:Bounds x="10" y="20" width="100" height="80" /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="toLook_di" bpmnElement="toLook" />
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private static final TwoVersions WALK = TwoVersions.of("walk.bpmn", BPMN);

    @Test
    void theSameIsTheSame() {
        assertThat(WALK.to(BPMN)).isEqualTo(new ModelDifference(List.of(), List.of(), Rest.NOTHING));
    }

    @Test
    void howTheFileIsWrittenIsNoDifference() {
        var difference = WALK.to(BPMN.replace(
                        "camunda:candidateGroups=\"caseworker\" camunda:dueDate=\"${calendar.after('P1W')}\"",
                        "camunda:dueDate=\"${calendar.after('P1W')}\"   camunda:candidateGroups=\"caseworker\"")
                .replace("bpmn:", "b:")
                .replace("xmlns:bpmn=", "xmlns:b=")
                .replace("<b:startEvent id=\"start\"", "<b:startEvent isInterrupting=\"true\" id=\"start\"")
                .replace("Why one walks.", "Why  one\n walks. ")
                .replace("<b:incoming>toLook</b:incoming>", ""));

        assertThat(said(difference)).isEmpty();
        assertThat(difference.rest()).isEqualTo(Rest.WRITING);
    }

    @Test
    void whatOnlyMovedInTheDrawingIsSaidToBeThat() {
        var difference = WALK.with("x=\"10\"", "x=\"110\"");

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.rest()).isEqualTo(Rest.DRAWING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id="look" name="Look"      | id="look" name="Watch"    | changed: task ‘Watch’ [name: was ‘Look’, is now ‘Watch’]
            value="Kijken"             | value="Rondkijken"        | changed: task ‘Look’ [Dutch name: was ‘Kijken’, is now ‘Rondkijken’]
            value="Look around."       | value="Look up."          | changed: task ‘Look’ [help in English: was ‘Look around.’, is now ‘Look up.’]
            value="Kijk rond."         | value="Kijk op."          | changed: task ‘Look’ [help in Dutch: was ‘Kijk rond.’, is now ‘Kijk op.’]
            walk-look                  | walk-watch                | changed: task ‘Look’ [form: was ‘walk-look’, is now ‘walk-watch’]
            ${caseworker.of(execution)} | ${handover.from(execution)} | changed: task ‘Look’ [who does it: was ‘${caseworker.of(execution)}’, is now ‘${handover.from(execution)}’]
            camunda:candidateGroups="caseworker" | camunda:candidateGroups="teamLead" | changed: task ‘Look’ [group that can do it: was ‘caseworker’, is now ‘teamLead’]
            ${calendar.after('P1W')}   | ${calendar.after('P3W')}  | changed: task ‘Look’ [due date: was ‘${calendar.after('P1W')}’, is now ‘${calendar.after('P3W')}’]
            camunda:priority="50"      | camunda:priority="100"    | changed: task ‘Look’ [priority: was ‘50’, is now ‘100’]
            value="short"              | value="long"              | changed: task ‘Look’ [property ‘way’: was ‘short’, is now ‘long’]
            ${attempts + 1}            | ${0}                      | changed: task ‘Look’ [output mapping ‘attempts’: was ‘${attempts + 1}’, is now ‘${0}’]
            ${calendar.after('P2W')}   | ${calendar.after('P4W')}  | changed: timer on the border ‘Late’ [time of the timer: was ‘${calendar.after('P2W')}’, is now ‘${calendar.after('P4W')}’]
            name="clientSpoke"         | name="closeRequested"     | changed: message on the border ‘Spoke’ [message: was ‘clientSpoke’, is now ‘closeRequested’]
            id="late" name="Late" attachedToRef="look" | id="late" name="Late" attachedToRef="call" | changed: timer on the border ‘Late’ [attached to: was task ‘Look’, is now call of a process ‘Rest’]
            id="late" name="Late"      | id="late" name="Late" cancelActivity="false" | changed: timer on the border ‘Late’ [ends the step that it is attached to: was yes, is now no]
            ${again}                   | ${!again}                 | changed: flow ‘on’ from choice ‘Which way?’ to call of a process ‘Rest’ [condition: was ‘${again}’, is now ‘${!again}’]
            sourceRef="which" targetRef="call" | sourceRef="which" targetRef="decide" | changed: flow ‘on’ from choice ‘Which way?’ to decision ‘Decide’ [leads to: was call of a process ‘Rest’, is now decision ‘Decide’]
            sourceRef="start"          | sourceRef="decide"        | changed: flow from decision ‘Decide’ to task ‘Look’ [comes from: was start event ‘Set out’, is now decision ‘Decide’]
            default="toDone"           | default="toCall"          | changed: choice ‘Which way?’ [way when no condition holds: was flow toDone, is now flow ‘on’]
            calledElement="pause"      | calledElement="doubt"     | changed: call of a process ‘Rest’ [process that is called: was ‘pause’, is now ‘doubt’]
            source="profile"           | source="lead"             | changed: call of a process ‘Rest’ [passed on as ‘profile’: was ‘profile’, is now ‘lead’]
            source="nextStep"          | sourceExpression="${1}"   | changed: call of a process ‘Rest’ [brought back as ‘nextStep’: was ‘nextStep’, is now ‘${1}’]
            processBusinessKey         | businessKey               | changed: call of a process ‘Rest’ [business key that is passed on: was ‘#{execution.processBusinessKey}’, is now ‘#{execution.businessKey}’]
            camunda:decisionRef="rhythm" | camunda:decisionRef="other" | changed: decision ‘Decide’ [decision table: was ‘rhythm’, is now ‘other’]
            camunda:decisionRef="rhythm" | camunda:asyncBefore="true" camunda:decisionRef="rhythm" | changed: decision ‘Decide’ [asynchronous before: was no, is now yes]
            act.now(                   | act.later(                | changed: step of Koers ‘Act’ [expression: was ‘${act.now(execution)}’, is now ‘${act.later(execution)}’]
            Why one walks.             | Why?                      | changed: process ‘A walk’ [documentation: was ‘Why one walks.’, is now ‘Why?’]
            camunda:historyTimeToLive="P1D" | camunda:historyTimeToLive="P2D" | changed: process ‘A walk’ [time that the history is kept: was ‘P1D’, is now ‘P2D’]
            camunda:historyTimeToLive="P1D" | camunda:historyTimeToLive="P1D" camunda:versionTag="one" | changed: process ‘A walk’ [‘versionTag’ in the file: new, ‘one’]
            <bpmn:endEvent id="done" /> | <bpmn:endEvent id="done"><bpmn:terminateEventDefinition id="all" /></bpmn:endEvent> | changed: end event that ends everything done [kind: was end event, is now end event that ends everything]
            <bpmn:endEvent id="done" /> | <bpmn:endEvent id="done"><bpmn:extensionElements><camunda:executionListener class="x" /></bpmn:extensionElements></bpmn:endEvent> | changed: end event done [‘executionListener’ in the file: new, ‘<executionListener class="x"></executionListener>’]
            """)
    void whatChangedIsSaidInWords(String words, String others, String said) {
        assertThat(said(WALK.with(words, others))).containsExactly(said);
    }

    @Test
    void whatIsNewIsSaidWithWhatItBrings() {
        assertThat(
                        said(
                                WALK.with(
                                        "<bpmn:endEvent id=\"done\" />",
                                        """
                        <bpmn:endEvent id="done" />
                        <bpmn:userTask id="tell" name="Tell" camunda:candidateGroups="teamLead" />
                        <bpmn:sequenceFlow id="toTell" sourceRef="act" targetRef="tell" />""")))
                .containsExactly(
                        "new: task ‘Tell’ [group that can do it: ‘teamLead’]",
                        "new: flow from step of Koers ‘Act’ to task ‘Tell’");
    }

    @Test
    void whatIsGoneIsSaidAndSoIsAMessageThatNobodyNames() {
        var difference = WALK.with(
                """
                    <bpmn:boundaryEvent id="spoke" name="Spoke" attachedToRef="look">
                      <bpmn:messageEventDefinition id="spoke_message" messageRef="message_spoke" />
                    </bpmn:boundaryEvent>
                """,
                "");
        assertThat(said(difference)).containsExactly("gone: message on the border ‘Spoke’");
        assertThat(said(WALK.with("<bpmn:message id", "<bpmn:message id=\"other\" name=\"other\" /><bpmn:message id")))
                .singleElement()
                .asString()
                .startsWith("new: message ‘other’");
    }

    @Test
    void aRemarkInTheDrawingIsCalledByItsWords() {
        var remark = "<bpmn:textAnnotation id=\"why\"><bpmn:text>Why?</bpmn:text></bpmn:textAnnotation>";
        var with = BPMN.replace("<bpmn:endEvent id=\"done\" />", "<bpmn:endEvent id=\"done\" />" + remark);

        assertThat(said(TwoVersions.of("walk.bpmn", with).with("Why?", "How?")))
                .containsExactly("changed: remark in the drawing ‘How?’ [text: was ‘Why?’, is now ‘How?’]");
    }

    @Test
    void whatGoesIntoASubprocessIsPartOfIt() {
        var without = BPMN.replace("<bpmn:endEvent id=\"done\" />", "")
                .replace(
                        "<bpmn:subProcess id=\"part\" name=\"Part\" />",
                        "<bpmn:subProcess id=\"part\" name=\"Part\"><bpmn:endEvent id=\"done\" /></bpmn:subProcess>");

        assertThat(said(WALK.to(without))).containsExactly("changed: end event done [part of: new, subprocess ‘Part’]");
    }

    @Test
    void namesStandInTheLanguageOfTheReader() {
        assertThat(said(WALK.with("sourceRef=\"start\"", "sourceRef=\"look\""), Texts.DUTCH))
                .containsExactly(
                        "changed: pijl van taak ‘Kijken’ naar taak ‘Kijken’ [komt van: was startgebeurtenis ‘Set out’, is nu taak ‘Kijken’]");
    }

    @Test
    void onlyWhatIsDrawnCanBeShownInTheDrawing() {
        var difference =
                WALK.to(BPMN.replace("priority=\"50\"", "priority=\"60\"").replace("A walk", "A stroll"));

        assertThat(difference.changes())
                .extracting(Change::element, Change::drawn)
                .containsExactly(tuple("walk", List.of()), tuple("look", List.of("look")));
    }

    @Test
    void theFormsOfAProcessCountAndAreShownAtTheirTasks() {
        var model = new ModelFile("walk.bpmn", BPMN.getBytes(UTF_8));
        var difference = Differences.between(
                "walk", List.of(model, form("walk-look", "Notes")), List.of(model, form("walk-look", "Remarks")));

        assertThat(said(difference))
                .containsExactly("changed: text area ‘Remarks’ [name in English: was ‘Notes’, is now ‘Remarks’]");
        assertThat(difference.drawn()).isEqualTo(Map.of("look", Kind.CHANGED));

        assertThat(said(Differences.between("walk", List.of(model, form("walk-look", "Notes")), List.of(model))))
                .containsExactly("gone: the file walk-look.form");
        assertThat(said(Differences.between("walk", List.of(model), List.of(model, form("walk-look", "Notes")))))
                .containsExactly("new: the file walk-look.form");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsCompared() {
        var difference = Differences.between(
                "walk",
                List.of(new ModelFile("walk.bpmn", BPMN.getBytes(UTF_8)), form("walk-look", "Notes")),
                List.of(new ModelFile("walk.bpmn", "<a".getBytes(UTF_8)), form("walk-look", "Remarks")));

        assertThat(difference.unread()).containsExactly("walk.bpmn");
        assertThat(difference.changes()).hasSize(1);
    }

    /** No model that there is has anything in it that is missing here. */
    @Test
    void everyPartOfTheModelsIsKnownByAName() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            var models = files.filter(file -> file.toString().endsWith(".bpmn")).toList();
            assertThat(models).hasSizeGreaterThan(10).allSatisfy(file -> {
                var name = file.getFileName().toString();
                var key = name.substring(0, name.indexOf('.'));
                var empty = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" />";
                var difference = Differences.between(
                        key,
                        List.of(new ModelFile(name, empty.getBytes(UTF_8))),
                        List.of(new ModelFile(name, Files.readAllBytes(file))));
                assertThat(difference.changes()).hasSizeGreaterThan(5);
                assertThat(String.join("\n", said(difference))).doesNotContain("in the file", "⟦");
            });
        }
    }

    private static ModelFile form(String id, String label) {
        return new ModelFile(
                id + ".form",
                """
                {"type": "default", "id": "ID", "components": [{"type": "textarea", "key": "notes", "label": "LABEL"}]}
                """
                        .replace("ID", id)
                        .replace("LABEL", label)
                        .getBytes(UTF_8));
    }
}

package nl.koers.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.consent.process.SharingContract;
import nl.koers.plan.process.SupportNeedContract;
import nl.koers.referral.process.ReferralContract;
import nl.koers.reminder.process.ReminderContract;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.signal.process.SignalContract;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.Step;
import nl.koers.transfer.process.CaseworkerChangeContract;
import nl.koers.transfer.process.TransferContract;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The names in the code and the names in the models are the same, in both directions. */
class ProcessConstantsTest {

    private static final List<BpmnModelInstance> MODELS = models();

    private static List<BpmnModelInstance> models() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn"))
                    .map(ProcessConstantsTest::model)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BpmnModelInstance model(Resource resource) {
        try (var content = resource.getInputStream()) {
            return Bpmn.readModelFromStream(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BpmnModelInstance spine() {
        return MODELS.stream()
                .filter(m -> m.getModelElementById(TrajectoryProcess.KEY) instanceof Process)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSpineCallsEveryPhaseAndEpisodeUnderItsOwnName() {
        var called = spine().getModelElementsByType(CallActivity.class).stream()
                .peek(call -> assertThat(call.getId()).isEqualTo(call.getCalledElement()))
                .map(CallActivity::getId)
                .toList();
        var steps = Arrays.stream(Step.values())
                .filter(step -> step.kind() != Step.Kind.ENDING)
                .map(Step::code)
                .toList();
        assertThat(called).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(MODELS.stream()
                        .flatMap(m -> m.getModelElementsByType(Process.class).stream())
                        .map(Process::getId))
                .contains(steps.toArray(String[]::new));
    }

    @Test
    void everyStepOfThePathIsAnElementOfTheSpine() {
        TrajectoryProcess.STEP_ELEMENTS.keySet().forEach(id -> assertThat((Object) spine().getModelElementById(id))
                .as(id)
                .isNotNull());
        TrajectoryProcess.END_ELEMENTS.keySet().forEach(id -> assertThat((Object) spine().getModelElementById(id))
                .as(id)
                .isInstanceOf(EndEvent.class));
        assertThat(spine().getModelElementsByType(EndEvent.class).stream()
                        .filter(end -> end.getParentElement() instanceof Process)
                        .map(EndEvent::getId))
                .containsExactlyInAnyOrderElementsOf(TrajectoryProcess.END_ELEMENTS.keySet());
    }

    @Test
    void theSpineListensToEveryChangeOfCourseAndToNothingElse() {
        var listens = spine().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals("course"))
                .flatMap(event -> event.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(definition -> definition.getMessage().getName())
                .toList();
        var changes = Stream.of(
                        new CourseChange.DoubtArose(),
                        new CourseChange.TemporaryReturnBegan(),
                        new CourseChange.OutOfSightNoted(),
                        new CourseChange.PauseRequested(java.time.LocalDate.EPOCH),
                        new CourseChange.PhaseChangeRequested(Step.CONTACT),
                        new CourseChange.CloseRequested())
                .map(TrajectoryProcess::message)
                .toList();
        assertThat(changes).hasSameSizeAs(CourseChange.class.getPermittedSubclasses());
        assertThat(listens).containsExactlyInAnyOrderElementsOf(changes);
    }

    @Test
    void theElementsThatTellHowNeedsReferralsAndSignalsGoAreThere() {
        Map.of(
                        SupportNeedContract.KEY, SupportNeedContract.ELEMENTS,
                        ReferralContract.KEY, ReferralContract.ELEMENTS,
                        SignalContract.KEY, SignalContract.ELEMENTS)
                .forEach((process, elements) -> {
                    var model = MODELS.stream()
                            .filter(m -> m.getModelElementById(process) instanceof Process)
                            .findFirst()
                            .orElseThrow();
                    elements.forEach(id -> assertThat((Object) model.getModelElementById(id))
                            .as(id)
                            .isNotNull());
                });
    }

    @Test
    void theIntroductionThatStaysWithWhoOwesItIsATaskOfItsProcess() {
        var change = MODELS.stream()
                .filter(m -> m.getModelElementById(CaseworkerChangeContract.KEY) instanceof Process)
                .findFirst()
                .orElseThrow();
        CaseworkerChangeContract.ELEMENTS.forEach(
                id -> assertThat((Object) change.getModelElementById(id)).as(id).isNotNull());
    }

    @Test
    void theElementsThatTellWhereATransferStandsAreThere() {
        var transfer = MODELS.stream()
                .filter(m -> m.getModelElementById(TransferContract.KEY) instanceof Process)
                .findFirst()
                .orElseThrow();
        TransferContract.ELEMENTS.forEach(id ->
                assertThat((Object) transfer.getModelElementById(id)).as(id).isNotNull());
    }

    @Test
    void theKindsOfWorkAreTheProcessesThatHaveTasks() {
        assertThat(MODELS.stream()
                        .filter(m -> !m.getModelElementsByType(UserTask.class).isEmpty())
                        .flatMap(m -> m.getModelElementsByType(Process.class).stream())
                        .map(Process::getId))
                .containsExactlyInAnyOrderElementsOf(ReminderContract.KINDS);
    }

    @Test
    void messagesOfAllModelsAreKnownToTheCode() {
        var inModels = MODELS.stream()
                .flatMap(m -> m.getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inModels)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Set.of(
                                        CourseMessages.CLIENT_SPOKE,
                                        CourseMessages.NEW_AGREEMENT,
                                        CourseMessages.HANDOVER_RESUMED,
                                        TrajectoryProcess.DOUBT_AROSE,
                                        TrajectoryProcess.TEMPORARY_RETURN_BEGAN,
                                        TrajectoryProcess.OUT_OF_SIGHT_NOTED,
                                        TrajectoryProcess.PAUSE_REQUESTED,
                                        TrajectoryProcess.PHASE_CHANGE_REQUESTED,
                                        TrajectoryProcess.CLOSE_REQUESTED),
                                SharingContract.MESSAGES.keySet(),
                                SupportNeedContract.MESSAGES.keySet(),
                                ReferralContract.MESSAGES.keySet(),
                                TransferContract.MESSAGES.keySet())
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    void variablesThatModelsAndFormsWriteAreDeclaredAndEveryDeclaredOneIsUsed() throws IOException {
        Set<String> written = new HashSet<>();
        for (BpmnModelInstance model : MODELS) {
            model.getModelElementsByType(CamundaIn.class).stream()
                    .map(CamundaIn::getCamundaTarget)
                    .filter(target -> target != null)
                    .forEach(written::add);
            model.getModelElementsByType(CamundaOut.class).forEach(out -> written.add(out.getCamundaTarget()));
            model.getModelElementsByType(CamundaOutputParameter.class)
                    .forEach(parameter -> written.add(parameter.getCamundaName()));
            model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter.class)
                    .forEach(parameter -> written.add(parameter.getCamundaName()));
        }
        var routingKey =
                Pattern.compile("\"key\": \"(\\w+)\"(?:(?!\"key\":).)*?\"storage\": \"routing\"", Pattern.DOTALL);
        for (Resource form :
                new PathMatchingResourcePatternResolver().getResources("classpath:processes/forms/*.form")) {
            var matcher = routingKey.matcher(form.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            while (matcher.find()) {
                written.add(matcher.group(1));
            }
        }
        written.add(RoutingVariable.ORGANISATION.name());
        SharingContract.SET_BY_CODE.forEach(variable -> written.add(variable.name()));
        SupportNeedContract.SET_BY_CODE.forEach(variable -> written.add(variable.name()));
        ReferralContract.SET_BY_CODE.forEach(variable -> written.add(variable.name()));
        CaseworkerChangeContract.SET_BY_CODE.forEach(variable -> written.add(variable.name()));
        TransferContract.SET_BY_CODE.forEach(variable -> written.add(variable.name()));
        SignalContract.SET_BY_CODE.forEach(variable -> written.add(variable.name()));
        assertThat(Stream.of(
                                CourseVariables.ALL,
                                SharingContract.VARIABLES,
                                SupportNeedContract.VARIABLES,
                                ReferralContract.VARIABLES,
                                CaseworkerChangeContract.VARIABLES,
                                TransferContract.VARIABLES,
                                SignalContract.VARIABLES)
                        .flatMap(List::stream)
                        .map(RoutingVariable::name)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(written);
    }
}

package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import nl.koers.shared.Netherlands;
import nl.koers.testing.model.ModelTest;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrajectoryModelTest extends ModelTest {

    private static final String UNTIL = "2026-04-01";

    TrajectoryModelTest() {
        super("trajectory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact",
                "orientation",
                "execution",
                "aftercare",
                "doubt",
                "temporaryReturn",
                "outOfSight",
                "pause"
            })
    void everyPartOfTheCourseCanBeTheFirst(String part) {
        var trajectory = start("nextStep", part, "pauseUntil", UNTIL);

        assertThat(trajectory)
                .isWaitingAt(part)
                .hasPassed("underEighteen", "whereTo", "whichPart")
                .hasNotPassed("handOverWarmly", "closeWithOpenDoor");
        assertThat(part(trajectory, part)).hasBusinessKey(BUSINESS_KEY);
        assertThat(part(trajectory, part)).variables().containsEntry("profile", "notChosen");
    }

    @Test
    void aMinorIsHandedOverWarmlyAndNeverEnrolled() {
        var trajectory = start("nextStep", "contact", "ageGroup", "minor");

        var handOver = task("handOverWarmly", trajectory);
        Assertions.assertThat(handOver.getPriority()).isEqualTo(100);
        Assertions.assertThat(handOver.getDueDate()
                        .toInstant()
                        .atZone(Netherlands.ZONE)
                        .toLocalDate())
                .isEqualTo(today());
        complete(trajectory, "handOverWarmly", "handoverResult", "received");

        assertThat(trajectory)
                .isEnded()
                .hasPassed("handedOverWarmly")
                .hasNotPassed("whereTo", "course", "closedDoorOpen", "helpWithHandover");
    }

    @Test
    void aMinorWhomNobodyReceivedIsTheTeamLeadsTooAndIsNotLetGo() {
        var trajectory = start("nextStep", "contact", "ageGroup", "minor");

        complete(trajectory, "handOverWarmly", "handoverResult", "notPossible");
        assertThat(trajectory).isWaitingAt("helpWithHandover").hasNotPassed("handedOverWarmly");
        assertThat(task("helpWithHandover", trajectory)).isNotAssigned().hasCandidateGroup("teamLead");

        ENGINE.getTaskService().complete(task("helpWithHandover", trajectory).getId());
        assertThat(trajectory).isWaitingAt("handOverWarmly").hasNotPassed("handedOverWarmly");
    }

    @Test
    void aHandoverThatSucceedsWhileTheTeamLeadHelpsIsTheCaseworkersAgain() {
        var trajectory = start("nextStep", "contact", "ageGroup", "minor");
        complete(trajectory, "handOverWarmly", "handoverResult", "notPossible");

        message("handoverResumed");

        assertThat(trajectory)
                .isWaitingAt("handOverWarmly")
                .isNotWaitingAt("helpWithHandover")
                .hasNotPassed("handedOverWarmly");
        complete(trajectory, "handOverWarmly", "handoverResult", "received");
        assertThat(trajectory).isEnded().hasPassed("handedOverWarmly");
    }

    @Test
    void aMinorFoundInContactIsHandedOverWarmly() {
        var trajectory = start("nextStep", "contact", "ageGroup", "notKnown");

        complete(part(trajectory, "contact"), "getAcquainted", "contactResult", "reached", "ageGroup", "minor");
        complete(trajectory, "handOverWarmly", "handoverResult", "received");

        assertThat(trajectory)
                .isEnded()
                .hasPassed("contact", "handedOverWarmly")
                .hasNotPassed("closedDoorOpen");
    }

    @Test
    void onePartFollowsAnotherInAnyOrder() {
        var trajectory = start("nextStep", "contact");
        complete(
                part(trajectory, "contact"),
                "getAcquainted",
                "contactResult",
                "reached",
                "nextStep",
                "execution",
                "profile",
                "severalNeeds");
        assertThat(trajectory).isWaitingAt("execution").variables().containsEntry("profile", "severalNeeds");
        complete(part(trajectory, "execution"), "makePlan", "contactResult", "reached", "nextStep", "orientation");
        complete(
                part(trajectory, "orientation"),
                "explorePossibilities",
                "contactResult",
                "reached",
                "nextStep",
                "aftercare");
        var aftercare = part(trajectory, "aftercare");
        complete(aftercare, "agreeAftercare", "aftercareWish", "active", "nextStep", "stay", "aftercareEnd", "open");
        decide(aftercare, "chooseRhythm");
        clientSpeaks();
        complete(aftercare, "checkIn", "lastCheckIn", "goingWell", "nextStep", "close");

        complete(trajectory, "closeWithOpenDoor", "nextStep", "close");

        assertThat(trajectory)
                .isEnded()
                .hasPassed("contact", "execution", "orientation", "aftercare", "closedDoorOpen")
                .hasNotPassed("doubt", "temporaryReturn", "outOfSight", "pause", "handedOverWarmly");
    }

    @ParameterizedTest
    @CsvSource({"doubt,makeRoom", "temporaryReturn,askWhatIsNeeded"})
    void anEpisodeLeadsBackIntoTheCourse(String episode, String firstTask) {
        var trajectory = start("nextStep", episode);
        var part = part(trajectory, episode);
        complete(part, firstTask, "planMeanwhile", "goesOn", "contactWish", "light");
        decide(part, "chooseRhythm");
        clientSpeaks();

        complete(part, "checkIn", "contactResult", "reached", "nextStep", "execution");

        assertThat(trajectory).isWaitingAt("execution").hasPassed(episode).hasNotPassed("closeWithOpenDoor");
    }

    @Test
    void outOfSightLeadsBackIntoTheCourse() {
        var trajectory = start("nextStep", "outOfSight");
        var part = part(trajectory, "outOfSight");
        decide(part, "chooseRhythm");
        clientSpeaks();

        complete(part, "welcomeBack", "nextStep", "pause", "pauseUntil", UNTIL);

        assertThat(trajectory).isWaitingAt("pause").hasPassed("outOfSight").hasNotPassed("closeWithOpenDoor");
        clientSpeaks();
        complete(part(trajectory, "pause"), "talkAboutGoingOn", "nextStep", "contact");
        assertThat(trajectory).isWaitingAt("contact").hasPassed("pause");
    }

    @ParameterizedTest
    @CsvSource({
        "doubtArose,doubt",
        "temporaryReturnBegan,temporaryReturn",
        "outOfSightNoted,outOfSight",
        "pauseRequested,pause",
        "closeRequested,closeWithOpenDoor"
    })
    void atAnyMomentTheCaseworkerCanTurnTheCourse(String message, String then) {
        for (String part : new String[] {"orientation", "execution", "aftercare"}) {
            var trajectory = start("nextStep", part);

            if ("pauseRequested".equals(message)) {
                message(message, "pauseUntil", UNTIL);
            } else {
                message(message);
            }

            assertThat(trajectory).isWaitingAt(then).isNotWaitingAt(part).hasPassed(message);
            removeWhatIsLeft();
            stopTheClock();
        }
    }

    @Test
    void clientAndCaseworkerCanChooseAnotherPhaseAtAnyMoment() {
        var trajectory = start("nextStep", "aftercare");

        message("phaseChangeRequested", "nextStep", "orientation");

        assertThat(trajectory)
                .isWaitingAt("orientation")
                .hasPassed("phaseChangeRequested")
                .hasNotPassed("closeWithOpenDoor", "doubtArose");
    }

    @Test
    void closingCanStillBecomeGoingOn() {
        var trajectory = start("nextStep", "close");
        assertThat(trajectory).hasNotPassed("course");

        complete(trajectory, "closeWithOpenDoor", "nextStep", "contact");

        assertThat(trajectory).isWaitingAt("contact").hasNotPassed("closedDoorOpen");
    }

    private static ProcessInstance part(ProcessInstance trajectory, String part) {
        return calledProcessInstance(part, trajectory);
    }
}

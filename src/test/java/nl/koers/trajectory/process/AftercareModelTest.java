package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import org.junit.jupiter.api.Test;

class AftercareModelTest extends ModelTest {

    AftercareModelTest() {
        super("aftercare");
    }

    @Test
    void passiveAftercareOnlyWaitsForTheClient() {
        var aftercare = start("profile", "autonomous");
        complete(aftercare, "agreeAftercare", "aftercareWish", "asAdvised");
        decide(aftercare, "chooseRhythm");

        assertThat(aftercare).isWaitingAt("clientSpokeWhenPassive").hasNotPassed("whatComesFirst");
        assertThat(task(aftercare)).isNull();
        assertThat(jobQuery().processInstanceId(aftercare.getId()).count()).isZero();

        clientSpeaks();
        complete(aftercare, "checkIn", "lastCheckIn", "goingWell", "nextStep", "close");
        assertThat(aftercare)
                .isEnded()
                .hasPassedInOrder("clientSpokeWhenPassive", "checkIn", "finished")
                .hasNotPassed("nextCheckIn", "clientSpoke", "outOfSight");
    }

    @Test
    void whatHappenedAtTheLastCheckInDecidesWhenTheNextOneIs() {
        var aftercare = start("profile", "exploitation");
        complete(aftercare, "agreeAftercare", "aftercareWish", "asAdvised");
        decide(aftercare, "chooseRhythm");
        fire(aftercare, "nextCheckIn", today().plusWeeks(2));

        complete(aftercare, "checkIn", "lastCheckIn", "needsAttention", "nextStep", "stay");
        decide(aftercare, "chooseRhythm");
        fire(aftercare, "nextCheckIn", today().plusWeeks(1));

        complete(aftercare, "checkIn", "lastCheckIn", "goingWell", "nextStep", "stay");
        decide(aftercare, "chooseRhythm");
        fire(aftercare, "nextCheckIn", today().plusMonths(1));

        assertThat(aftercare)
                .isWaitingAt("checkIn")
                .hasNotPassed("clientSpokeWhenPassive", "clientSpoke", "outOfSight", "finished");
    }

    @Test
    void theClientCanComeBeforeTheCheckInAndGoAnywhere() {
        var aftercare = start();
        complete(aftercare, "agreeAftercare", "aftercareWish", "active");
        decide(aftercare, "chooseRhythm");

        clientSpeaks();
        complete(aftercare, "checkIn", "lastCheckIn", "needsAttention", "nextStep", "temporaryReturn");

        assertThat(aftercare).isEnded().hasPassed("clientSpoke").hasNotPassed("nextCheckIn", "outOfSight");
        assertEndedWith(aftercare, "nextStep", "temporaryReturn");
    }

    @Test
    void afterFourCheckInsWithoutAnAnswerTheClientIsOutOfSight() {
        var aftercare = start();
        complete(aftercare, "agreeAftercare", "aftercareWish", "active");
        decide(aftercare, "chooseRhythm");
        fire(aftercare, "nextCheckIn", today().plusMonths(1));
        for (int attempt = 1; attempt <= 3; attempt++) {
            complete(aftercare, "checkIn", "lastCheckIn", "notReached");
            decide(aftercare, "chooseRhythm");
            fire(aftercare, "nextCheckIn", today().plusWeeks(2));
        }
        assertThat(aftercare).hasNotPassed("outOfSight");

        complete(aftercare, "checkIn", "lastCheckIn", "notReached");
        decide(aftercare, "chooseRhythm");

        assertThat(aftercare).isEnded().hasPassed("outOfSight");
        assertEndedWith(aftercare, "nextStep", "outOfSight");
    }
}

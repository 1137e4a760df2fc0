package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import nl.koers.testing.model.ModelTest;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class AftercareModelTest extends ModelTest {

    AftercareModelTest() {
        super("aftercare");
    }

    @Test
    void passiveAftercareOnlyWaitsForTheClient() {
        var aftercare = start("profile", "autonomous");
        agree(aftercare, "asAdvised");
        decide(aftercare, "chooseRhythm");

        assertThat(aftercare).isWaitingAt("clientSpokeWhenPassive").hasNotPassed("whatComesFirst");
        assertThat(task(aftercare)).isNull();
        Assertions.assertThat(jobQuery().processInstanceId(aftercare.getId()).count())
                .as("only the look after a year")
                .isOne();

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
        agree(aftercare, "asAdvised");
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
        agree(aftercare, "active");
        decide(aftercare, "chooseRhythm");

        clientSpeaks();
        complete(aftercare, "checkIn", "lastCheckIn", "needsAttention", "nextStep", "temporaryReturn");

        assertThat(aftercare).isEnded().hasPassed("clientSpoke").hasNotPassed("nextCheckIn", "outOfSight");
        assertEndedWith(aftercare, "nextStep", "temporaryReturn");
    }

    @Test
    void afterFourCheckInsWithoutAnAnswerTheClientIsOutOfSight() {
        var aftercare = start();
        agree(aftercare, "active");
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

    @Test
    void aYearOnWhatWasAgreedIsLookedAtAgainAlsoWhenTheDoorIsOnlyOpen() {
        var aftercare = start("profile", "autonomous");
        agree(aftercare, "asAdvised");
        decide(aftercare, "chooseRhythm");

        fire(aftercare, "agreedEnd", today().plusYears(1));

        assertThat(aftercare)
                .isWaitingAt("agreeAftercare")
                .hasNotPassed("checkIn", "outOfSight", "finished", "newAgreement")
                .isNotWaitingAt("clientSpokeWhenPassive");
        agree(aftercare, "passive");
        decide(aftercare, "chooseRhythm");
        assertThat(aftercare).isWaitingAt("clientSpokeWhenPassive");
    }

    @Test
    void theEndIsTalkedAboutOnTheDayThatWasAgreedAndClosesNothingByItself() {
        var aftercare = start();
        var end = today().plusMonths(5);
        complete(
                aftercare,
                "agreeAftercare",
                "nextStep",
                "stay",
                "aftercareWish",
                "active",
                "aftercareEnd",
                "agreed",
                "aftercareUntil",
                end.toString());
        decide(aftercare, "chooseRhythm");
        fire(aftercare, "nextCheckIn", today().plusMonths(1));
        complete(aftercare, "checkIn", "lastCheckIn", "goingWell", "nextStep", "stay");
        decide(aftercare, "chooseRhythm");

        fire(aftercare, "agreedEnd", end);

        assertThat(aftercare)
                .isWaitingAt("agreeAftercare")
                .isNotWaitingAt("nextCheckIn", "checkIn")
                .hasNotPassed("finished", "newAgreement");
        complete(aftercare, "agreeAftercare", "nextStep", "close");
        assertThat(aftercare).isEnded().hasPassed("finished").hasNotPassed("anotherStep");
        assertEndedWith(aftercare, "nextStep", "close");
    }

    @Test
    void otherAftercareCanBeAgreedOnWhileWaitingAndDuringACheckIn() {
        var aftercare = start("profile", "autonomous");
        agree(aftercare, "passive");
        decide(aftercare, "chooseRhythm");
        message("newAgreement");
        assertThat(aftercare).isWaitingAt("agreeAftercare").isNotWaitingAt("clientSpokeWhenPassive");

        agree(aftercare, "intensive");
        decide(aftercare, "chooseRhythm");
        fire(aftercare, "nextCheckIn", today().plusWeeks(2));
        message("newAgreement");
        assertThat(aftercare).isWaitingAt("agreeAftercare").isNotWaitingAt("checkIn");

        agree(aftercare, "active");
        decide(aftercare, "chooseRhythm");
        fire(aftercare, "nextCheckIn", today().plusMonths(1));
        assertThat(aftercare).isWaitingAt("checkIn").hasNotPassed("finished", "agreedEnd", "outOfSight");
    }

    private static void agree(ProcessInstance aftercare, String wish) {
        complete(aftercare, "agreeAftercare", "nextStep", "stay", "aftercareWish", wish, "aftercareEnd", "open");
    }
}

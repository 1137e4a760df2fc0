package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import nl.koers.testing.model.ModelTest;
import org.junit.jupiter.api.Test;

class ContactModelTest extends ModelTest {

    ContactModelTest() {
        super("contact");
    }

    @Test
    void aFirstConversationCanLeadStraightToAnotherPhase() {
        var contact = start();

        complete(contact, "getAcquainted", "contactResult", "reached", "nextStep", "orientation");

        assertThat(contact)
                .isEnded()
                .hasPassed("getAcquainted", "finished")
                .hasNotPassed("chooseRhythm", "stayInTouch", "handoverNeeded", "outOfSight");
        assertEndedWith(contact, "nextStep", "orientation");
    }

    @Test
    void aClientWhoTurnsOutToBeAMinorIsHandedOver() {
        var contact = start();

        complete(contact, "getAcquainted", "contactResult", "reached", "ageGroup", "minor");

        assertThat(contact)
                .isEnded()
                .hasPassedInOrder("getAcquainted", "handoverNeeded", "finished")
                .hasNotPassed("chooseRhythm", "stayInTouch", "outOfSight");
        assertEndedWith(contact, "nextStep", "handover");
    }

    @Test
    void stayingInContactFollowsTheRhythmThatTheClientWants() {
        var contact = start();
        complete(contact, "getAcquainted", "contactResult", "reached", "nextStep", "stay", "contactWish", "regular");
        decide(contact, "chooseRhythm");

        fire(contact, "nextContact", today().plusWeeks(2));
        complete(contact, "stayInTouch", "contactResult", "reached", "nextStep", "close");

        assertThat(contact)
                .isEnded()
                .hasPassedInOrder("chooseRhythm", "nextContact", "stayInTouch", "finished")
                .hasNotPassed("clientSpoke", "outOfSight", "handoverNeeded");
    }

    @Test
    void theClientCanGetInTouchBeforeTheRhythmDoes() {
        var contact = start();
        complete(contact, "getAcquainted", "contactResult", "reached", "nextStep", "stay");
        decide(contact, "chooseRhythm");

        clientSpeaks();
        complete(contact, "stayInTouch", "contactResult", "reached", "nextStep", "execution");

        assertThat(contact).isEnded().hasPassed("clientSpoke", "stayInTouch").hasNotPassed("nextContact");
    }

    @Test
    void aClientWhoIsNotReachedIsTriedFourTimesAndThenOutOfSight() {
        var contact = start();
        complete(contact, "getAcquainted", "contactResult", "notReached", "nextStep", "orientation");
        for (int attempt = 2; attempt <= 4; attempt++) {
            decide(contact, "chooseRhythm");
            assertThat(contact).isNotEnded().hasNotPassed("outOfSight");
            fire(contact, "nextContact", today().plusWeeks(2));
            complete(contact, "stayInTouch", "contactResult", "notReached");
        }

        decide(contact, "chooseRhythm");

        assertThat(contact).isEnded().hasPassed("outOfSight").hasNotPassed("handoverNeeded", "clientSpoke");
        assertEndedWith(contact, "nextStep", "outOfSight");
    }

    @Test
    void oneConversationSetsTheCountOfAttemptsBackToNothing() {
        var contact = start("attempts", 3);

        complete(contact, "getAcquainted", "contactResult", "reached", "nextStep", "stay");

        assertThat(contact).isWaitingAt("chooseRhythm").variables().containsEntry("attempts", 0L);
    }
}

package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import nl.koers.testing.model.ModelTest;
import org.junit.jupiter.api.Test;

class OutOfSightModelTest extends ModelTest {

    OutOfSightModelTest() {
        super("outOfSight");
    }

    @Test
    void aGentleAttemptCanFindTheClient() {
        var episode = start();
        decide(episode, "chooseRhythm");
        fire(episode, "nextLook", today().plusMonths(1));

        complete(episode, "tryGently", "contactResult", "reached", "nextStep", "contact");

        assertThat(episode)
                .isEnded()
                .hasPassedInOrder("nextLook", "tryGently", "finished")
                .hasNotPassed("takeYearlyLook", "clientSpoke", "welcomeBack");
        assertEndedWith(episode, "nextStep", "contact");
    }

    @Test
    void whenTheAttemptsAreUsedUpOnlyAYearlyLookRemainsAndNothingIsClosed() {
        var episode = start();
        for (int attempt = 1; attempt <= 3; attempt++) {
            decide(episode, "chooseRhythm");
            fire(episode, "nextLook", today().plusMonths(1));
            complete(episode, "tryGently", "contactResult", "notReached");
        }
        for (int year = 1; year <= 2; year++) {
            decide(episode, "chooseRhythm");
            fire(episode, "nextLook", today().plusYears(1));
            complete(episode, "takeYearlyLook", "nextStep", "stay");
        }

        assertThat(episode).isWaitingAt("chooseRhythm").hasNotPassed("finished", "welcomeBack");
    }

    @Test
    void aClientWhoReturnsIsWelcomedBackAndCanGoAnywhere() {
        var episode = start("profile", "exploitation");
        decide(episode, "chooseRhythm");

        clientSpeaks();
        complete(episode, "welcomeBack", "nextStep", "orientation");

        assertThat(episode)
                .isEnded()
                .hasPassedInOrder("clientSpoke", "welcomeBack", "finished")
                .hasNotPassed("nextLook", "tryGently", "takeYearlyLook");
        assertEndedWith(episode, "nextStep", "orientation");
    }
}

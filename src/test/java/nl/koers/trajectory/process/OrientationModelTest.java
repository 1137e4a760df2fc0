package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import nl.koers.testing.model.ModelTest;
import org.junit.jupiter.api.Test;

class OrientationModelTest extends ModelTest {

    OrientationModelTest() {
        super("orientation");
    }

    @Test
    void aClientWhoKnowsWhatToDoGoesOnAtOnce() {
        var orientation = start();

        complete(orientation, "explorePossibilities", "contactResult", "reached", "nextStep", "execution");

        assertThat(orientation)
                .isEnded()
                .hasPassed("explorePossibilities", "finished")
                .hasNotPassed("arrangeQuickHelp", "chooseRhythm", "whatComesFirst", "outOfSight");
        assertEndedWith(orientation, "nextStep", "execution");
    }

    @Test
    void doubtInTheConversationLeadsToTheEpisode() {
        var orientation = start();

        complete(orientation, "explorePossibilities", "contactResult", "reached", "nextStep", "doubt");

        assertThat(orientation).isEnded().hasNotPassed("chooseRhythm");
        assertEndedWith(orientation, "nextStep", "doubt");
    }

    @Test
    void quickHelpIsArrangedBeforeTheNextConversation() {
        var orientation = start();
        complete(
                orientation, "explorePossibilities", "contactResult", "reached", "nextStep", "stay", "quickHelp", true);

        complete(orientation, "arrangeQuickHelp");
        decide(orientation, "chooseRhythm");

        fire(orientation, "nextContact", today().plusMonths(1));
        assertThat(orientation)
                .isWaitingAt("explorePossibilities")
                .hasPassedInOrder("arrangeQuickHelp", "chooseRhythm", "nextContact")
                .hasNotPassed("clientSpoke", "finished");
    }

    @Test
    void withoutQuickHelpTheRhythmFollowsAtOnceAndTheClientCanComeFirst() {
        var orientation = start("profile", "exploitation");
        complete(
                orientation,
                "explorePossibilities",
                "contactResult",
                "reached",
                "nextStep",
                "stay",
                "contactWish",
                "regular");
        decide(orientation, "chooseRhythm");

        clientSpeaks();

        assertThat(orientation)
                .isWaitingAt("explorePossibilities")
                .hasPassed("clientSpoke")
                .hasNotPassed("arrangeQuickHelp", "nextContact", "outOfSight");
    }

    @Test
    void whenTheAttemptsAreUsedUpTheClientIsOutOfSight() {
        var orientation = start("attempts", 3);

        complete(orientation, "explorePossibilities", "contactResult", "notReached", "quickHelp", true);
        decide(orientation, "chooseRhythm");

        assertThat(orientation).isEnded().hasPassed("outOfSight").hasNotPassed("arrangeQuickHelp", "whatComesFirst");
        assertEndedWith(orientation, "nextStep", "outOfSight");
    }
}

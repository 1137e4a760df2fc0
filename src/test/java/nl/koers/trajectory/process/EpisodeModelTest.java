package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import nl.koers.testing.model.ModelTest;
import org.junit.jupiter.api.Test;

/** What the models of doubt and of a temporary return have in common: all but the task that they begin with. */
abstract class EpisodeModelTest extends ModelTest {

    private final String first;

    /** @param first the task that the episode begins with */
    EpisodeModelTest(String process, String first) {
        super(process);
        this.first = first;
    }

    @Test
    void thePlanCanGoOnMeanwhileAndTheRhythmIsTheClients() {
        var episode = start();
        complete(episode, first, "planMeanwhile", "goesOn", "contactWish", "none");
        decide(episode, "chooseRhythm");

        fire(episode, "nextContact", today().plusMonths(3));
        complete(episode, "checkIn", "contactResult", "reached", "nextStep", "execution");

        assertThat(episode)
                .isEnded()
                .hasPassedInOrder(first, "chooseRhythm", "nextContact", "checkIn", "finished")
                .hasNotPassed("putPlanOnHold", "clientSpoke", "outOfSight");
        assertEndedWith(episode, "nextStep", "execution");
    }

    @Test
    void aPlanThatRestsIsPutOnHoldFirst() {
        var episode = start();
        complete(episode, first, "planMeanwhile", "rests", "contactWish", "regular");

        complete(episode, "putPlanOnHold");
        decide(episode, "chooseRhythm");
        clientSpeaks();

        assertThat(episode)
                .isWaitingAt("checkIn")
                .hasPassedInOrder("putPlanOnHold", "chooseRhythm", "clientSpoke")
                .hasNotPassed("nextContact", "finished");
    }

    @Test
    void theEpisodeTakesTheTimeItTakes() {
        var episode = start();
        complete(episode, first, "planMeanwhile", "goesOn", "contactWish", "regular");
        decide(episode, "chooseRhythm");
        for (int time = 0; time < 3; time++) {
            fire(episode, "nextContact", today().plusWeeks(2));
            complete(episode, "checkIn", "contactResult", "reached", "nextStep", "stay");
            decide(episode, "chooseRhythm");
        }

        assertThat(episode).isWaitingAt("whatComesFirst").hasNotPassed("finished", "outOfSight");
    }

    @Test
    void whenTheAttemptsAreUsedUpTheClientIsOutOfSight() {
        var episode = start("attempts", 3);
        complete(episode, first, "planMeanwhile", "goesOn", "contactWish", "light");
        decide(episode, "chooseRhythm");
        clientSpeaks();

        complete(episode, "checkIn", "contactResult", "notReached");
        decide(episode, "chooseRhythm");

        assertThat(episode).isEnded().hasPassed("outOfSight").hasNotPassed("putPlanOnHold", "nextContact");
        assertEndedWith(episode, "nextStep", "outOfSight");
    }
}

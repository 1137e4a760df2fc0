package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import nl.koers.testing.model.ModelTest;
import org.junit.jupiter.api.Test;

class PauseModelTest extends ModelTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 1);

    PauseModelTest() {
        super("pause");
    }

    @Test
    void onTheAgreedDayTheCaseworkerTalksAboutGoingOn() {
        var pause = start("pauseUntil", UNTIL.toString());
        assertThat(pause).isWaitingAt("whatComesFirst");
        assertThat(task(pause)).isNull();

        fire(pause, "pauseEnds", UNTIL);
        complete(pause, "talkAboutGoingOn", "nextStep", "orientation");

        assertThat(pause)
                .isEnded()
                .hasPassedInOrder("pauseEnds", "talkAboutGoingOn", "finished")
                .hasNotPassed("clientSpoke");
        assertEndedWith(pause, "nextStep", "orientation");
    }

    @Test
    void theClientCanEndThePauseEarlier() {
        var pause = start("pauseUntil", UNTIL.toString());

        clientSpeaks();
        complete(pause, "talkAboutGoingOn", "nextStep", "close");

        assertThat(pause).isEnded().hasPassed("clientSpoke").hasNotPassed("pauseEnds");
    }

    @Test
    void aLongerPauseWaitsForItsOwnDate() {
        var pause = start("pauseUntil", UNTIL.toString());
        fire(pause, "pauseEnds", UNTIL);

        LocalDate later = UNTIL.plusMonths(2);
        complete(pause, "talkAboutGoingOn", "nextStep", "pause", "pauseUntil", later.toString());

        assertThat(pause).isWaitingAt("whatComesFirst").hasNotPassed("finished");
        fire(pause, "pauseEnds", later);
        complete(
                pause,
                "talkAboutGoingOn",
                "nextStep",
                "stay",
                "pauseUntil",
                later.plusDays(1).toString());
        assertThat(pause).isWaitingAt("whatComesFirst").hasNotPassed("finished");
    }
}

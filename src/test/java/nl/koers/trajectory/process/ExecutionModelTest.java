package nl.koers.trajectory.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import nl.koers.testing.model.ModelTest;
import org.junit.jupiter.api.Test;

class ExecutionModelTest extends ModelTest {

    ExecutionModelTest() {
        super("execution");
    }

    @Test
    void withSeveralNeedsTheCaseworkerTakesTheLead() {
        var execution = start("profile", "severalNeeds");
        complete(execution, "makePlan", "contactResult", "reached", "nextStep", "stay");
        decide(execution, "adviseLead");

        complete(execution, "workOnPlan");
        decide(execution, "chooseRhythm");
        fire(execution, "nextContact", today().plusMonths(1));
        complete(execution, "lookAtPlan", "contactResult", "reached", "nextStep", "aftercare");

        assertThat(execution)
                .isEnded()
                .hasPassedInOrder("makePlan", "adviseLead", "workOnPlan", "chooseRhythm", "lookAtPlan", "finished")
                .hasNotPassed("clientSpoke", "outOfSight");
        assertEndedWith(execution, "lead", "guide");
    }

    @Test
    void withPracticalQuestionsTheClientTakesTheLead() {
        var execution = start("profile", "autonomous");
        complete(execution, "makePlan", "contactResult", "reached", "nextStep", "stay");
        decide(execution, "adviseLead");
        decide(execution, "chooseRhythm");

        clientSpeaks();
        complete(execution, "lookAtPlan", "contactResult", "reached", "nextStep", "temporaryReturn");

        assertThat(execution)
                .isEnded()
                .hasPassed("clientSpoke", "lookAtPlan")
                .hasNotPassed("workOnPlan", "nextContact", "outOfSight");
        assertEndedWith(execution, "nextStep", "temporaryReturn");
    }

    @Test
    void aClientWhoIsNotReachedIsNotPlannedFor() {
        var execution = start();

        complete(execution, "makePlan", "contactResult", "notReached");

        assertThat(execution).isWaitingAt("chooseRhythm").hasNotPassed("adviseLead", "workOnPlan");
    }

    @Test
    void whenTheAttemptsAreUsedUpTheClientIsOutOfSight() {
        var execution = start("attempts", 5, "profile", "exploitation");

        complete(execution, "makePlan", "contactResult", "notReached");
        decide(execution, "chooseRhythm");

        assertThat(execution).isEnded().hasPassed("outOfSight").hasNotPassed("whatComesFirst", "adviseLead");
        assertEndedWith(execution, "nextStep", "outOfSight");
    }
}

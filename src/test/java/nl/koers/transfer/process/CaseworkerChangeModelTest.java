package nl.koers.transfer.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import nl.koers.testing.model.ModelTest;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class CaseworkerChangeModelTest extends ModelTest {

    CaseworkerChangeModelTest() {
        super("caseworkerChange");
    }

    private ProcessInstance changed(String introduction) {
        return start("caseworkerChange", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "introduction", introduction);
    }

    @Test
    void thePreviousCaseworkerIntroducesTheNewOneAndSeesTheDossierUntilThen() {
        var change = changed("possible");
        complete(change, "introduceInPerson");
        assertThat(change).isWaitingAt("endEarlierAccess");
        Assertions.assertThat(HANDOVER.wasCompleted()).isFalse();

        execute(job("endEarlierAccess", change));
        Assertions.assertThat(HANDOVER.wasCompleted()).isTrue();
        complete(change, "getAcquainted");

        assertThat(change)
                .isEnded()
                .hasPassedInOrder("introduceInPerson", "endEarlierAccess", "getAcquainted", "acquainted");
    }

    @Test
    void whoIsGoneAlreadyIntroducesNobody() {
        var change = changed("notPossible");
        complete(change, "getAcquainted");

        assertThat(change).isEnded().hasPassed("acquainted").hasNotPassed("introduceInPerson", "endEarlierAccess");
        Assertions.assertThat(HANDOVER.wasCompleted()).isFalse();
    }
}

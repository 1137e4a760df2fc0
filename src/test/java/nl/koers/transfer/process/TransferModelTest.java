package nl.koers.transfer.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import nl.koers.testing.model.ModelTest;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferModelTest extends ModelTest {

    private static final String ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    TransferModelTest() {
        super("transfer");
    }

    @BeforeEach
    void consentLives() {
        CONSENTS.live(true);
        TRANSFERS.consentHolds(true);
        TRANSFERS.moves();
    }

    private ProcessInstance begin() {
        return start(
                "transfer",
                ID,
                "consent",
                ID,
                "consentEndsOn",
                today().plusYears(1).toString(),
                "transferNext",
                "stop");
    }

    private ProcessInstance offered() {
        var transfer = begin();
        complete(transfer, "writeSummary");
        return transfer;
    }

    private ProcessInstance accepted() {
        var transfer = offered();
        message("transferAccepted");
        return transfer;
    }

    @Test
    void withoutConsentNothingIsOfferedAndTheCaseworkerTalksAboutIt() {
        CONSENTS.live(false);

        var transfer = begin();
        complete(transfer, "talkAboutConsent");

        assertThat(transfer)
                .isEnded()
                .hasPassedInOrder("noConsent", "talkAboutConsent", "notTransferred")
                .hasNotPassed("writeSummary", "whileConsentLasts");
    }

    @Test
    void theClientMovesOnlyAfterAnOfferAnAnswerAndATalkTogether() {
        var transfer = offered();
        complete(transfer, "keepInTouch");
        assertThat(transfer).isWaitingAt("keepInTouch");
        message("transferAccepted");
        assertThat(transfer).isWaitingAt("talkTogether").isNotWaitingAt("keepInTouch");

        complete(transfer, "talkTogether", "transferNext", "handOver");
        assertThat(transfer).isWaitingAt("moveClient");
        Assertions.assertThat(TRANSFERS.moves()).isZero();
        execute(job("moveClient", transfer));
        Assertions.assertThat(TRANSFERS.moves()).isEqualTo(1);
        complete(transfer, "getAcquainted");

        assertThat(transfer)
                .isEnded()
                .hasPassedInOrder(
                        "transferAccepted", "talkTogether", "moveClient", "moved", "getAcquainted", "transferred")
                .hasNotPassed("lookFurther", "stopped", "closeTransfer");
    }

    @Test
    void afterADeclineTheCaseworkerLooksFurtherWithTheClientAndNothingMoved() {
        var transfer = offered();
        message("transferDeclined");
        complete(transfer, "lookFurther");

        assertThat(transfer)
                .isEnded()
                .hasPassedInOrder("transferDeclined", "lookFurther", "declined", "clientStays")
                .hasNotPassed("talkTogether", "moveClient");
        Assertions.assertThat(TRANSFERS.moves()).isZero();
    }

    @Test
    void aClientWhoStaysAfterAllStays() {
        var transfer = accepted();
        complete(transfer, "talkTogether", "transferNext", "stop");

        assertThat(transfer).isEnded().hasPassed("stopped", "clientStays").hasNotPassed("moveClient", "getAcquainted");
        Assertions.assertThat(TRANSFERS.moves()).isZero();
    }

    @Test
    void withdrawingTheConsentEndsItAtOnce() {
        var transfer = accepted();

        message("consentEnded");
        assertThat(transfer).isNotWaitingAt("talkTogether");
        complete(transfer, "closeTransfer");

        assertThat(transfer).isEnded().hasPassedInOrder("consentEnded", "closeTransfer", "consentOver");
        Assertions.assertThat(TRANSFERS.moves()).isZero();
    }

    @Test
    void aConsentWhosePeriodIsOverEndsItToo() {
        var transfer = offered();

        fire(transfer, "consentPeriodOver", today().plusYears(1));

        assertThat(transfer).isWaitingAt("closeTransfer").hasNotPassed("consentEnded", "moveClient");
    }

    @Test
    void aConsentThatIsGoneAtTheLastMomentKeepsEverythingAsItWas() {
        TRANSFERS.consentHolds(false);
        var transfer = accepted();
        complete(transfer, "talkTogether", "transferNext", "handOver");

        execute(job("moveClient", transfer));

        assertThat(transfer)
                .isWaitingAt("closeTransfer")
                .hasPassed("consentGone")
                .hasNotPassed("moved", "getAcquainted");
        Assertions.assertThat(TRANSFERS.moves()).isZero();
    }

    @Test
    void anOfferThatIsTakenBackEndsWithoutATask() {
        var transfer = offered();

        message("transferWithdrawn");

        assertThat(transfer).isEnded().hasPassed("withdrawn").hasNotPassed("closeTransfer", "clientStays");
    }
}

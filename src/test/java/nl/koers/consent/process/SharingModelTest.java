package nl.koers.consent.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import nl.koers.testing.model.ModelTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingModelTest extends ModelTest {

    private static final String CONSENT = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    SharingModelTest() {
        super("sharing");
    }

    @BeforeEach
    void consentLives() {
        CONSENTS.live(true);
    }

    private ProcessInstance share() {
        return start("consent", CONSENT, "consentEndsOn", today().plusYears(1).toString());
    }

    @Test
    void withoutConsentNothingIsSharedAndTheCaseworkerTalksAboutIt() {
        CONSENTS.live(false);

        var sharing = share();
        complete(sharing, "talkAboutConsent");

        assertThat(sharing)
                .isEnded()
                .hasPassedInOrder("noConsent", "talkAboutConsent", "notShared")
                .hasNotPassed("shareWhatWasAgreed", "sharingDone");
    }

    @Test
    void whenNothingTurnsOutToBeNeededSharingEndsBeforeItBegan() {
        var sharing = share();
        complete(sharing, "shareWhatWasAgreed", "sharingResult", "notShared");

        assertThat(sharing)
                .isEnded()
                .hasPassedInOrder("shareWhatWasAgreed", "nothingShared", "sharingDone")
                .hasNotPassed("whatComesFirst", "closeWithParty");
    }

    @Test
    void sharingEndsWhenItIsNotNeededAnyMore() {
        var sharing = share();
        complete(sharing, "shareWhatWasAgreed", "sharingResult", "shared");
        assertThat(sharing).isWaitingAt("whatComesFirst");

        message("sharingFinished");

        assertThat(sharing)
                .isEnded()
                .hasPassedInOrder("sharingFinished", "noLongerShared", "sharingDone")
                .hasNotPassed("closeWithParty", "lookAgain");
    }

    @Test
    void everyThreeMonthsTheCaseworkerLooksWhetherItIsStillNeeded() {
        var sharing = share();
        complete(sharing, "shareWhatWasAgreed", "sharingResult", "shared");

        fire(sharing, "lookAgainDue", today().plusMonths(3));
        complete(sharing, "lookAgain", "sharingNeeded", "needed");
        assertThat(sharing).isWaitingAt("whatComesFirst").hasNotPassed("sharingDone");

        fire(sharing, "lookAgainDue", today().plusMonths(3));
        complete(sharing, "lookAgain", "sharingNeeded", "notNeeded");
        assertThat(sharing).isEnded().hasPassed("noLongerShared").hasNotPassed("sharingFinished", "closeWithParty");
    }

    @Test
    void withdrawalEndsSharingAtOnceAndLeavesATaskToCloseItWithTheParty() {
        var sharing = share();
        complete(sharing, "shareWhatWasAgreed", "sharingResult", "shared");

        message("consentEnded");
        complete(sharing, "closeWithParty");

        assertThat(sharing)
                .isEnded()
                .hasPassedInOrder("consentEnded", "closeWithParty", "sharingClosed")
                .hasNotPassed("sharingDone", "noLongerShared");
    }

    @Test
    void withdrawalBeforeAnythingWasSharedTakesTheTaskAway() {
        var sharing = share();

        message("consentEnded");

        assertThat(sharing).isWaitingAt("closeWithParty").isNotWaitingAt("shareWhatWasAgreed");
    }

    @Test
    void aConsentWhosePeriodIsOverEndsSharingToo() {
        var sharing = share();
        complete(sharing, "shareWhatWasAgreed", "sharingResult", "shared");

        fire(sharing, "consentPeriodOver", today().plusYears(1));

        assertThat(sharing).isWaitingAt("closeWithParty").hasNotPassed("consentEnded");
    }
}

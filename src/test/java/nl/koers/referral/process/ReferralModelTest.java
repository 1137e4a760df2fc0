package nl.koers.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import nl.koers.testing.model.ModelTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferralModelTest extends ModelTest {

    private static final String ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    ReferralModelTest() {
        super("referral");
    }

    @BeforeEach
    void consentLives() {
        CONSENTS.live(true);
    }

    private ProcessInstance refer() {
        return start(
                "referral",
                ID,
                "need",
                ID,
                "consent",
                ID,
                "consentEndsOn",
                today().plusYears(1).toString());
    }

    private ProcessInstance offered() {
        var referral = refer();
        complete(referral, "referClient");
        return referral;
    }

    private ProcessInstance busy() {
        var referral = offered();
        message("partnerAccepted");
        return referral;
    }

    @Test
    void withoutConsentNobodyIsAskedAndTheCaseworkerTalksAboutIt() {
        CONSENTS.live(false);

        var referral = refer();
        complete(referral, "talkAboutConsent");
        execute(job("reportNotReferred", referral));

        assertThat(referral)
                .isEnded()
                .hasPassedInOrder("noConsent", "talkAboutConsent", "reportNotReferred", "notReferred")
                .hasNotPassed("referClient", "referralDone");
    }

    @Test
    void aPartnerThatHelpsIsAskedHowItGoesEveryMonthUntilItIsDone() {
        var referral = busy();
        assertThat(referral)
                .isWaitingAt("whileBusy")
                .hasPassed("partnerAccepted")
                .hasNotPassed("talkToPartner");

        fire(referral, "lookDue", today().plusMonths(1));
        complete(referral, "askResult", "referralResult", "goesOn");
        assertThat(referral).isWaitingAt("whileBusy").hasNotPassed("reportResult");

        fire(referral, "lookDue", today().plusMonths(1));
        complete(referral, "askResult", "referralResult", "done");
        int before = REFERRALS.reports();
        execute(job("reportResult", referral));

        assertThat(REFERRALS.reports()).isEqualTo(before + 1);
        assertThat(referral)
                .isEnded()
                .hasPassedInOrder("askResult", "reportResult", "finished", "referralDone")
                .hasNotPassed("lookFurther", "closeWithPartner");
    }

    @Test
    void howItGoesCanBeLookedAtSooner() {
        var referral = busy();

        message("referralLookRequested");

        assertThat(referral).isWaitingAt("askResult").hasPassed("lookRequested").hasNotPassed("lookDue");
    }

    @Test
    void aPartnerThatCannotHelpLeavesATaskToLookFurther() {
        var referral = offered();
        message("partnerDeclined", "declineReason", "full");
        complete(referral, "lookFurther");
        int before = REFERRALS.reports();
        execute(job("reportDeclined", referral));

        assertThat(REFERRALS.reports()).isEqualTo(before + 1);
        assertThat(referral)
                .isEnded()
                .hasPassedInOrder("partnerDeclined", "lookFurther", "reportDeclined", "declined", "referralDone")
                .hasNotPassed("whileBusy", "reportResult");
    }

    @Test
    void aSilentPartnerIsATaskForTheCaseworkerAgainAndAgain() {
        var referral = offered();

        fire(referral, "silence", today().plusWeeks(1));
        complete(referral, "talkToPartner", "referralAnswer", "none");
        assertThat(referral).isWaitingAt("whatComesFirst").hasNotPassed("partnerAccepted", "lookFurther");

        fire(referral, "silence", today().plusWeeks(1));
        complete(referral, "talkToPartner", "referralAnswer", "accepted");
        assertThat(referral).isWaitingAt("whileBusy").hasNotPassed("partnerAccepted");
    }

    @Test
    void aPartnerThatAsksToBeCalledIsCalled() {
        var referral = offered();
        message("partnerAskedToCall");
        complete(referral, "talkToPartner", "referralAnswer", "declined", "declineReason", "expertise");

        assertThat(referral)
                .isWaitingAt("lookFurther")
                .hasPassed("partnerAskedToCall")
                .hasNotPassed("silence", "partnerDeclined");
    }

    @Test
    void withdrawingTheConsentEndsItAtOnce() {
        var referral = busy();
        message("consentEnded");
        complete(referral, "closeWithPartner");
        int before = REFERRALS.reports();
        execute(job("reportEnd", referral));

        assertThat(REFERRALS.reports()).isEqualTo(before + 1);
        assertThat(referral)
                .isEnded()
                .hasPassedInOrder("consentEnded", "closeWithPartner", "reportEnd", "withdrawn")
                .hasNotPassed("referralDone", "finished");
    }

    @Test
    void soDoesTheEndOfItsPeriod() {
        var referral = refer();

        fire(referral, "consentPeriodOver", today().plusYears(1));

        assertThat(referral).isWaitingAt("closeWithPartner").isNotWaitingAt("referClient");
    }

    @Test
    void aReferralThatIsNotNeededAnyMoreIsClosedWithThePartner() {
        var referral = offered();

        message("referralWithdrawn", "referralSent", true);

        assertThat(referral)
                .isWaitingAt("closeWithPartner")
                .hasNotPassed("consentEnded", "consentPeriodOver", "neverSent");
    }

    @Test
    void ofAReferralThatWasNeverSentThePartnerIsToldNothing() {
        var referral = refer();
        int before = REFERRALS.reports();

        message("referralWithdrawn", "referralSent", false);
        execute(job("reportNeverSent", referral));

        assertThat(REFERRALS.reports()).isEqualTo(before + 1);
        assertThat(referral)
                .isEnded()
                .hasPassedInOrder("referralWithdrawn", "isSent", "reportNeverSent", "neverSent")
                .hasNotPassed("reportEnd", "closeWithPartner", "withdrawn");
    }
}

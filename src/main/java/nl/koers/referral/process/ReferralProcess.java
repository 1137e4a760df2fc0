package nl.koers.referral.process;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.koers.consent.process.ConsentVariables;
import nl.koers.plan.process.NeedVariables;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.PartnerAnswer;
import nl.koers.shared.process.RoutingVariable;

/** The names in {@code referral.bpmn}. A test holds them against the model, in both directions. */
final class ReferralProcess {

    static final String KEY = "referral";

    static final String PARTNER_ACCEPTED = "partnerAccepted";
    static final String PARTNER_DECLINED = "partnerDeclined";
    static final String PARTNER_ASKED_TO_CALL = "partnerAskedToCall";
    static final String LOOK_REQUESTED = "referralLookRequested";
    static final String WITHDRAWN = "referralWithdrawn";

    static final String TASK_REFER = "referClient";
    static final String TASK_LOOK_FURTHER = "lookFurther";
    static final String TASK_CLOSE = "closeWithPartner";
    static final String TASK_TALK_ABOUT_CONSENT = "talkAboutConsent";
    static final String WHILE_BUSY = "whileBusy";
    static final String END_FINISHED = "finished";
    static final String NOT_NEEDED = "referralWithdrawn";

    static final RoutingVariable<UUID> REFERRAL = RoutingVariable.uuid("referral");

    static final RoutingVariable<String> ANSWER =
            RoutingVariable.code("referralAnswer", "accepted", "declined", "none");
    static final RoutingVariable<DeclineReason> DECLINE_REASON =
            RoutingVariable.code("declineReason", DeclineReason.class);
    static final String DONE = "done";
    static final RoutingVariable<String> RESULT = RoutingVariable.code("referralResult", "goesOn", DONE, "stopped");

    /** Whether the partner knows of it, when it ends before that is known by its course. */
    static final RoutingVariable<Boolean> SENT = RoutingVariable.yesNo("referralSent");

    static final List<RoutingVariable<?>> VARIABLES = List.of(
            RoutingVariable.ORGANISATION,
            REFERRAL,
            NeedVariables.NEED,
            ConsentVariables.CONSENT,
            ConsentVariables.CONSENT_ENDS_ON,
            ANSWER,
            DECLINE_REASON,
            RESULT,
            SENT);

    static String message(PartnerAnswer answer) {
        return switch (answer) {
            case ACCEPTED -> PARTNER_ACCEPTED;
            case DECLINED -> PARTNER_DECLINED;
            case CALL_ME -> PARTNER_ASKED_TO_CALL;
        };
    }

    static List<String> messages() {
        return java.util.stream.Stream.concat(
                        Arrays.stream(PartnerAnswer.values()).map(ReferralProcess::message),
                        java.util.stream.Stream.of(LOOK_REQUESTED, WITHDRAWN))
                .toList();
    }

    private ReferralProcess() {}
}

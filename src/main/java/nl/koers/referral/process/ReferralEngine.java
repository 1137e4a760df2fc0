package nl.koers.referral.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.koers.consent.process.ConsentVariables;
import nl.koers.plan.process.NeedVariables;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.PartnerAnswer;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.RoutingVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts and steers instances of {@code referral}, one for each partner that is asked. */
@Component
public class ReferralEngine {

    public static final String PROCESS = ReferralProcess.KEY;

    private final RuntimeService runtime;
    private final EngineIdentity identity;

    ReferralEngine(RuntimeService runtime, EngineIdentity identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /**
     * @param endsOn the first day without consent
     * @return id of the process instance
     */
    public String refer(
            TrajectoryCode code,
            OrganisationId organisation,
            UUID referral,
            UUID need,
            UUID consent,
            LocalDate endsOn) {
        return identity.call(() -> runtime.startProcessInstanceByKey(
                        ReferralProcess.KEY,
                        code.value(),
                        Map.ofEntries(
                                RoutingVariable.ORGANISATION.is(organisation),
                                ReferralProcess.REFERRAL.is(referral),
                                NeedVariables.NEED.is(need),
                                ConsentVariables.CONSENT.is(consent),
                                ConsentVariables.CONSENT_ENDS_ON.is(endsOn)))
                .getId());
    }

    public void answered(TrajectoryCode code, UUID referral, PartnerAnswer answer, @Nullable DeclineReason reason) {
        correlate(
                code,
                referral,
                ReferralProcess.message(answer),
                reason == null ? Map.of() : Map.ofEntries(ReferralProcess.DECLINE_REASON.is(reason)));
    }

    public void lookRequested(TrajectoryCode code, UUID referral) {
        correlate(code, referral, ReferralProcess.LOOK_REQUESTED, Map.of());
    }

    /** @param sent whether the partner knows of it, and has to be told */
    public void withdrawn(TrajectoryCode code, UUID referral, boolean sent) {
        correlate(code, referral, ReferralProcess.WITHDRAWN, Map.ofEntries(ReferralProcess.SENT.is(sent)));
    }

    /** Where nobody waits for it, nothing happens. */
    private void correlate(TrajectoryCode code, UUID referral, String message, Map<String, Object> values) {
        identity.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(code.value())
                .processInstanceVariableEquals(
                        ReferralProcess.REFERRAL.name(), ReferralProcess.REFERRAL.written(referral))
                .setVariables(values)
                .correlateAll());
    }
}

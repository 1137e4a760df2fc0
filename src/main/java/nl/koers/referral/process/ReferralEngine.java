package nl.koers.referral.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.PartnerAnswer;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.process.EngineIdentity;
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
                        Map.of(
                                ReferralProcess.ORGANISATION.name(), organisation.value(),
                                ReferralProcess.REFERRAL.name(), referral.toString(),
                                ReferralProcess.NEED.name(), need.toString(),
                                ReferralProcess.CONSENT.name(), consent.toString(),
                                ReferralProcess.CONSENT_ENDS_ON.name(), endsOn.toString()))
                .getId());
    }

    public void answered(TrajectoryCode code, UUID referral, PartnerAnswer answer, @Nullable DeclineReason reason) {
        correlate(
                code,
                referral,
                ReferralProcess.message(answer),
                reason == null ? Map.of() : Map.of(ReferralProcess.DECLINE_REASON.name(), reason.code()));
    }

    public void lookRequested(TrajectoryCode code, UUID referral) {
        correlate(code, referral, ReferralProcess.LOOK_REQUESTED, Map.of());
    }

    public void withdrawn(TrajectoryCode code, UUID referral) {
        correlate(code, referral, ReferralProcess.WITHDRAWN, Map.of());
    }

    /** Where nobody waits for it, nothing happens. */
    private void correlate(TrajectoryCode code, UUID referral, String message, Map<String, Object> values) {
        identity.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(code.value())
                .processInstanceVariableEquals(ReferralProcess.REFERRAL.name(), referral.toString())
                .setVariables(values)
                .correlateAll());
    }
}

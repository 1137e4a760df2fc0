package nl.koers.consent.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.process.EngineIdentity;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Starts and steers instances of {@code sharing}, one for each consent that something is shared on. */
@Component
public class SharingEngine {

    private final RuntimeService runtime;
    private final EngineIdentity identity;

    SharingEngine(RuntimeService runtime, EngineIdentity identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** @param endsOn the first day without consent */
    public void share(TrajectoryCode code, OrganisationId organisation, UUID consent, LocalDate endsOn) {
        identity.run(() -> runtime.startProcessInstanceByKey(
                SharingProcess.KEY,
                code.value(),
                Map.of(
                        SharingProcess.ORGANISATION.name(), organisation.value(),
                        SharingProcess.CONSENT.name(), consent.toString(),
                        SharingProcess.CONSENT_ENDS_ON.name(), endsOn.toString())));
    }

    /** The consents on the ground of which something is shared, or about to be. */
    public Set<UUID> openSharing(TrajectoryCode code) {
        return identity.call(() -> {
            var instances = runtime
                    .createExecutionQuery()
                    .processDefinitionKey(SharingProcess.KEY)
                    .processInstanceBusinessKey(code.value())
                    .messageEventSubscriptionName(SharingProcess.CONSENT_ENDED)
                    .list()
                    .stream()
                    .map(Execution::getProcessInstanceId)
                    .toArray(String[]::new);
            if (instances.length == 0) {
                return Set.of();
            }
            return runtime
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(instances)
                    .variableName(SharingProcess.CONSENT.name())
                    .list()
                    .stream()
                    .map(variable -> UUID.fromString((String) variable.getValue()))
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    public void consentEnded(TrajectoryCode code, UUID consent) {
        correlate(code, consent, SharingProcess.CONSENT_ENDED);
    }

    public void sharingFinished(TrajectoryCode code, UUID consent) {
        correlate(code, consent, SharingProcess.SHARING_FINISHED);
    }

    private void correlate(TrajectoryCode code, UUID consent, String message) {
        identity.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(code.value())
                .processInstanceVariableEquals(SharingProcess.CONSENT.name(), consent.toString())
                .correlateAll());
    }
}

package nl.koers.consent.process;

import static nl.koers.consent.Consent.Sharing.ABOUT_TO;
import static nl.koers.consent.Consent.Sharing.GOING_ON;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.consent.Consent.Sharing;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.RoutingVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Starts and steers instances of {@code sharing}, one for each consent that something is shared on. */
@Component
public class SharingEngine {

    /** The engine refuses queries without a bound; no client shares with as many. */
    private static final int MOST = 500;

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
                Map.ofEntries(
                        RoutingVariable.ORGANISATION.is(organisation),
                        ConsentVariables.CONSENT.is(consent),
                        ConsentVariables.CONSENT_ENDS_ON.is(endsOn))));
    }

    /** What is shared on which consent. A consent that is not there: nothing. */
    public Map<UUID, Sharing> sharing(TrajectoryCode code) {
        return identity.call(() -> {
            var open = instances(code, SharingProcess.CONSENT_ENDED);
            if (open.isEmpty()) {
                return Map.of();
            }
            var goingOn = instances(code, SharingProcess.SHARING_FINISHED);
            return runtime
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(open.toArray(String[]::new))
                    .variableName(ConsentVariables.CONSENT.name())
                    .listPage(0, MOST)
                    .stream()
                    .collect(Collectors.toMap(
                            variable -> ConsentVariables.CONSENT.read(variable.getValue()),
                            variable -> goingOn.contains(variable.getProcessInstanceId()) ? GOING_ON : ABOUT_TO));
        });
    }

    private Set<String> instances(TrajectoryCode code, String awaited) {
        return runtime
                .createExecutionQuery()
                .processDefinitionKey(SharingProcess.KEY)
                .processInstanceBusinessKey(code.value())
                .messageEventSubscriptionName(awaited)
                .listPage(0, MOST)
                .stream()
                .map(Execution::getProcessInstanceId)
                .collect(Collectors.toSet());
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
                .processInstanceVariableEquals(
                        ConsentVariables.CONSENT.name(), ConsentVariables.CONSENT.written(consent))
                .correlateAll());
    }
}

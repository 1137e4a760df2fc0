package nl.koers.consent.process;

import java.util.List;
import nl.koers.shared.process.RoutingVariable;

/** The names in {@code sharing.bpmn}. A test holds them against the model, in both directions. */
final class SharingProcess {

    static final String KEY = "sharing";

    static final String CONSENT_ENDED = "consentEnded";
    static final String SHARING_FINISHED = "sharingFinished";
    static final String NO_CONSENT = "noConsent";

    static final RoutingVariable<String> SHARING_RESULT = RoutingVariable.code("sharingResult", "shared", "notShared");
    static final RoutingVariable<String> SHARING_NEEDED = RoutingVariable.code("sharingNeeded", "needed", "notNeeded");

    static final List<RoutingVariable<?>> VARIABLES = List.of(
            RoutingVariable.ORGANISATION,
            ConsentVariables.CONSENT,
            ConsentVariables.CONSENT_ENDS_ON,
            SHARING_RESULT,
            SHARING_NEEDED);

    private SharingProcess() {}
}

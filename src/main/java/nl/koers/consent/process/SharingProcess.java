package nl.koers.consent.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.koers.shared.process.RoutingVariable;
import org.springframework.modulith.NamedInterface;

/** The names in {@code sharing.bpmn}. A test holds them against the model, in both directions. */
@NamedInterface("variables")
public final class SharingProcess {

    static final String KEY = "sharing";

    static final String CONSENT_ENDED = "consentEnded";
    static final String SHARING_FINISHED = "sharingFinished";
    static final String NO_CONSENT = "noConsent";

    public static final RoutingVariable<UUID> CONSENT = RoutingVariable.uuid("consent");
    /** The first day on which the consent does not hold any more. */
    public static final RoutingVariable<LocalDate> CONSENT_ENDS_ON = RoutingVariable.date("consentEndsOn");

    static final RoutingVariable<String> SHARING_RESULT = RoutingVariable.code("sharingResult", "shared", "notShared");
    static final RoutingVariable<String> SHARING_NEEDED = RoutingVariable.code("sharingNeeded", "needed", "notNeeded");

    static final List<RoutingVariable<?>> VARIABLES =
            List.of(RoutingVariable.ORGANISATION, CONSENT, CONSENT_ENDS_ON, SHARING_RESULT, SHARING_NEEDED);

    private SharingProcess() {}
}

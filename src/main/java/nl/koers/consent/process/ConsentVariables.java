package nl.koers.consent.process;

import java.time.LocalDate;
import java.util.UUID;
import nl.koers.shared.process.RoutingVariable;
import org.springframework.modulith.NamedInterface;

/** What every process that goes by a consent knows of it. */
@NamedInterface("variables")
public final class ConsentVariables {

    public static final RoutingVariable<UUID> CONSENT = RoutingVariable.uuid("consent");

    /** The first day on which the consent does not hold any more. */
    public static final RoutingVariable<LocalDate> CONSENT_ENDS_ON = RoutingVariable.date("consentEndsOn");

    private ConsentVariables() {}
}

package nl.koers.plan.process;

import java.util.UUID;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.process.RoutingVariable;
import org.springframework.modulith.NamedInterface;

/** What every process that is about a need knows of it. */
@NamedInterface("variables")
public final class NeedVariables {

    public static final RoutingVariable<UUID> NEED = RoutingVariable.uuid("need");
    public static final RoutingVariable<LifeDomain> LIFE_DOMAIN = RoutingVariable.code("lifeDomain", LifeDomain.class);

    private NeedVariables() {}
}

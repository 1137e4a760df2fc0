package nl.koers.plan.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.UUID;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;

/** What a feature adds to the needs in a client's plan, contributed as a bean, so that the plan does not know the feature. */
@FunctionalInterface
public interface NeedPart {

    /**
     * For all needs of the client at once.
     *
     * @param open those that are open: the id of each, and in which domain it is
     * @return by the id of the need; needs to which there is nothing to add are left out
     */
    Map<UUID, Component> on(TrajectoryCode code, Map<UUID, LifeDomain> open);
}

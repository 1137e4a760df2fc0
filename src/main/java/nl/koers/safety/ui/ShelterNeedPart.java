package nl.koers.safety.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.plan.ui.NeedPart;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;

/** On a need for safety or a place to live: the way to who has a place now. */
@org.springframework.stereotype.Component
class ShelterNeedPart implements NeedPart {

    private static final Set<LifeDomain> DOMAINS = Set.of(LifeDomain.SAFETY, LifeDomain.HOUSING);

    @Override
    public Map<UUID, Component> on(TrajectoryCode code, Map<UUID, LifeDomain> open) {
        return open.entrySet().stream()
                .filter(need -> DOMAINS.contains(need.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, need -> link(code)));
    }

    private static Component link(TrajectoryCode code) {
        return new Anchor(SafetyPlanView.sheltersAddress(code), text("safetyPlan.whoHasAPlace"));
    }
}

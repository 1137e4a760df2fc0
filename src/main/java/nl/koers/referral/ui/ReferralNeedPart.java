package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.plan.ui.NeedPart;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;

/** On a need in the plan: which partners were asked and where that stands, with the way to it. */
@org.springframework.stereotype.Component
class ReferralNeedPart implements NeedPart {

    private final ReferralService referrals;

    ReferralNeedPart(ReferralService referrals) {
        this.referrals = referrals;
    }

    @Override
    public Map<UUID, Component> on(TrajectoryCode code, Map<UUID, LifeDomain> open) {
        var parts = new HashMap<UUID, Component>();
        referrals.of(code).stream()
                .filter(referral -> open.containsKey(referral.need()))
                .collect(Collectors.groupingBy(Referral::need))
                .forEach((need, asked) -> parts.put(need, part(code, asked)));
        return parts;
    }

    private static Component part(TrajectoryCode code, List<Referral> asked) {
        var part = new Div();
        asked.forEach(referral -> part.add(new Div(new Anchor(
                ReferralsView.address(code),
                text("referral.inPlan", ReferralWords.partner(referral), ReferralWords.state(referral))))));
        return part;
    }
}

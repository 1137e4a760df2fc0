package nl.koers.referral.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.NeedPart;

/** On a need in the plan: which partners were asked and where that stands, with the way to it. */
@org.springframework.stereotype.Component
class ReferralNeedPart implements NeedPart {

    private final ReferralService referrals;

    ReferralNeedPart(ReferralService referrals) {
        this.referrals = referrals;
    }

    @Override
    public Map<UUID, Component> on(TrajectoryCode code, Set<UUID> open) {
        var byNeed = referrals.of(code).stream().collect(Collectors.groupingBy(Referral::need));
        var parts = new HashMap<UUID, Component>();
        for (var need : open) {
            var part = new Div();
            part.addClassName("koers-need-referrals");
            byNeed.getOrDefault(need, java.util.List.of())
                    .forEach(referral -> part.add(
                            new Div(text("referral.inPlan", referral.partnerName(), ReferralWords.state(referral)))));
            part.add(new Anchor(ReferralsView.address(code), text("referral.fromPlan")));
            parts.put(need, part);
        }
        return parts;
    }
}

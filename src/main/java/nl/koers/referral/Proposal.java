package nl.koers.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.koers.partner.PartnerSummary;
import org.jspecify.annotations.Nullable;

/**
 * A partner that could be asked to help with a need.
 *
 * @param asked the newest referral of this need to the partner; null while it was not asked
 * @param next whether it is the one to ask now; advice, any other can be asked
 * @param near whether it works in the region of whoever asks
 * @param spoken languages that the client and somebody there speak, as ISO 639-1 codes, the client's best first
 */
public record Proposal(
        PartnerSummary partner, @Nullable Referral asked, boolean next, boolean near, List<String> spoken) {

    /**
     * Those that were not asked first, the first of these as the next; those that cannot help last.
     *
     * @param fitting the best first
     * @param ofNeed all referrals of the need, newest first
     * @param languages of the client, best first
     */
    public static List<Proposal> of(
            List<PartnerSummary> fitting, List<Referral> ofNeed, String region, List<String> languages) {
        var asked = new HashMap<UUID, Referral>();
        ofNeed.forEach(referral -> asked.putIfAbsent(referral.partner(), referral));
        var proposals = new ArrayList<Proposal>();
        boolean next = true;
        for (var partner : fitting) {
            var before = asked.get(partner.id());
            proposals.add(new Proposal(
                    partner,
                    before,
                    before == null && next,
                    partner.regions().contains(region),
                    languages.stream().filter(partner.languages()::contains).toList()));
            next = next && before != null;
        }
        proposals.sort(Comparator.comparing(Proposal::late));
        return List.copyOf(proposals);
    }

    private int late() {
        return asked == null ? 0 : asked.state() == ReferralState.DECLINED ? 2 : 1;
    }
}

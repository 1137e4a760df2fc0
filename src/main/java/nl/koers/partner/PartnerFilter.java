package nl.koers.partner;

import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LifeDomain;
import org.jspecify.annotations.Nullable;

/**
 * Which partners to list.
 *
 * @param text words that stand in the name, the address, the note, an agreement or a contact person; blank for all
 * @param language ISO 639-1 code
 * @param group partners for this group and those for everyone
 * @param inactiveToo also those to which nobody is referred any more
 */
public record PartnerFilter(
        String text,
        @Nullable LifeDomain lifeDomain,
        @Nullable String region,
        @Nullable String language,
        @Nullable ServedGroup group,
        boolean inactiveToo) {

    public static final PartnerFilter ALL_ACTIVE = new PartnerFilter("", null, null, null, null, false);
}

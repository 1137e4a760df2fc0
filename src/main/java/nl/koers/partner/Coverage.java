package nl.koers.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.koers.shared.LifeDomain;

/**
 * How many active partners there are for each life domain in each region, of all organisations together. Numbers only:
 * which ones they are is known to the organisation that keeps them, see {@code docs/adr/0071-partners-belong-to-one-organisation.md}.
 *
 * @param regions the regions of the user's own organisations first, then the others by name
 * @param own how many of the regions, from the beginning, are those of the user's organisations
 */
public record Coverage(List<String> regions, int own, Map<Place, Count> counts) {

    public record Place(String region, LifeDomain lifeDomain) {}

    /**
     * @param all partners of all organisations
     * @param own those of them that the user's organisations keep
     */
    public record Count(int all, int own) {

        static final Count NONE = new Count(0, 0);
    }

    public Coverage {
        regions = List.copyOf(regions);
        counts = Map.copyOf(counts);
    }

    public Count of(String region, LifeDomain lifeDomain) {
        return counts.getOrDefault(new Place(region, lifeDomain), Count.NONE);
    }

    /** Life domains for which nobody in the region has a partner. */
    public List<LifeDomain> gaps(String region) {
        return Arrays.stream(LifeDomain.values())
                .filter(lifeDomain -> of(region, lifeDomain).all() == 0)
                .toList();
    }
}

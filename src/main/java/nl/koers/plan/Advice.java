package nl.koers.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.LocalizedText;
import nl.koers.trajectory.Profile;

/**
 * What the tables of the process designers say about needs. It only advises: the caseworker and the client decide, and no
 * help is refused because of it.
 *
 * @param helpBy who can usually help in a domain
 * @param how how that is mostly done
 * @param levels what each step of self-reliance, 1 to 5, means in a domain; at index 0 stands step 1
 * @param suggestions what suits a profile
 */
public record Advice(
        Map<LifeDomain, HelpBy> helpBy,
        Map<LifeDomain, LocalizedText> how,
        Map<LifeDomain, List<LocalizedText>> levels,
        Map<Profile, Suggestion> suggestions) {

    public LocalizedText how(LifeDomain domain) {
        return Objects.requireNonNull(how.get(domain));
    }

    public List<LocalizedText> levels(LifeDomain domain) {
        return Objects.requireNonNull(levels.get(domain));
    }

    /** @param step 1 to 5 */
    public LocalizedText meaning(LifeDomain domain, int step) {
        return levels(domain).get(step - 1);
    }

    public Suggestion suggestion(Profile profile) {
        return Objects.requireNonNull(suggestions.get(profile));
    }

    /**
     * @param domains to look at first, in this order; safety comes first
     * @param source where the advice comes from
     */
    public record Suggestion(LocalizedText text, List<LifeDomain> domains, String source) {}
}

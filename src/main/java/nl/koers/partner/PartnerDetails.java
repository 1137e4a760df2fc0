package nl.koers.partner;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.koers.shared.LifeDomain;

/**
 * What colleagues write down about a partner. What it takes to be saved is in {@link PartnerRules}.
 *
 * @param regions where it works, from {@code OrganisationService.regions()}
 * @param languages spoken there, as ISO 639-1 codes
 * @param groups for whom it has an offer; empty when that is not known
 * @param agreements in the order of their kinds
 * @param referralWays how clients are referred to it; empty when that is not agreed
 */
public record PartnerDetails(
        String name,
        Set<LifeDomain> lifeDomains,
        Set<String> regions,
        Set<String> languages,
        Set<ServedGroup> groups,
        SectorKnowledge knowledge,
        List<Agreement> agreements,
        Set<ReferralWay> referralWays,
        GeneralContact contact,
        String note,
        List<ContactPerson> contactPersons) {

    public PartnerDetails {
        name = name.strip();
        lifeDomains = Set.copyOf(lifeDomains);
        regions = Set.copyOf(regions);
        languages = Set.copyOf(languages);
        groups = Set.copyOf(groups);
        agreements = agreements.stream()
                .sorted(Comparator.comparing(Agreement::kind))
                .toList();
        referralWays = Set.copyOf(referralWays);
        note = note.strip();
        contactPersons = List.copyOf(contactPersons);
    }

    /** Whether it is the same but for the ids of contact persons. */
    boolean saysTheSameAs(PartnerDetails other) {
        return withContactPersons(List.of()).equals(other.withContactPersons(List.of()))
                && contactPersons.size() == other.contactPersons.size()
                && IntStream.range(0, contactPersons.size())
                        .allMatch(i -> contactPersons.get(i).saysTheSameAs(other.contactPersons.get(i)));
    }

    PartnerDetails withContactPersons(List<ContactPerson> persons) {
        return new PartnerDetails(
                name,
                lifeDomains,
                regions,
                languages,
                groups,
                knowledge,
                agreements,
                referralWays,
                contact,
                note,
                persons);
    }

    /** Without contact persons. */
    @Override
    public String toString() {
        return "PartnerDetails[" + name + "]";
    }
}

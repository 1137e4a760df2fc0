package nl.koers.partner.detail;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Whether it has places to sleep where somebody is safe; legal aid is for safety as well and has none. */
    public boolean givesShelter() {
        return lifeDomains.containsAll(Set.of(LifeDomain.SAFETY, LifeDomain.HOUSING))
                || agreements.stream().anyMatch(agreement -> agreement.kind() == AgreementKind.SHELTER_BEFORE_FUNDING);
    }

    /** The fields, as a form has them, in which it differs from the other one. */
    public List<PartnerField> differencesFrom(PartnerDetails other) {
        return Stream.of(PartnerField.values())
                .filter(field -> field.ordinal() <= PartnerField.CONTACT_PERSONS.ordinal())
                .filter(field -> !value(field).equals(other.value(field)))
                .toList();
    }

    private Object value(PartnerField field) {
        return switch (field) {
            case NAME -> name;
            case LIFE_DOMAINS -> lifeDomains;
            case REGIONS -> regions;
            case LANGUAGES -> languages;
            case GROUPS -> groups;
            case KNOWLEDGE -> knowledge;
            case AGREEMENTS -> agreements;
            case REFERRAL_WAYS -> referralWays;
            case PHONE -> contact.phone();
            case EMAIL -> contact.email();
            case WEBSITE -> contact.website();
            case ADDRESS -> contact.address();
            case NOTE -> note;
            default -> contactPersons;
        };
    }

    /** Without contact persons. */
    @Override
    public String toString() {
        return "PartnerDetails[" + name + "]";
    }
}

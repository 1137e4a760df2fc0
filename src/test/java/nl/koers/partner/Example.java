package nl.koers.partner;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.GeneralContact;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LifeDomain;

/** An invented partner, to be changed where a test needs it otherwise. */
public record Example(PartnerDetails details) {

    public static Example named(String name) {
        return new Example(new PartnerDetails(
                name,
                Set.of(LifeDomain.DEBTS),
                Set.of("Utrecht"),
                Set.of("nl", "en"),
                Set.of(ServedGroup.EVERYONE),
                SectorKnowledge.SOME,
                List.of(),
                Set.of(ReferralWay.PHONE),
                GeneralContact.NONE,
                "",
                List.of()));
    }

    /** With something in every field, also what is hard to write in a table. */
    public static Example full(String name) {
        return named(name)
                .helpsWith(LifeDomain.NETWORK, LifeDomain.HOUSING)
                .in("Utrecht", "Den Bosch")
                .speaking("pl", "es")
                .forGroups(ServedGroup.MEN, ServedGroup.MINORS)
                .agreed(
                        new Agreement(AgreementKind.HOUSING_URGENCY, "na gesprek; \"altijd\" | met \\ een brief"),
                        new Agreement(AgreementKind.INCOME_WITHIN_TWO_WEEKS, ""),
                        new Agreement(AgreementKind.OTHER, "elke maand overleg: eerste dinsdag"))
                .reachedAt("+31 30 000 12 34", "info@huis.example")
                .noting("Eerst bellen;\ndan mailen, \"altijd\".")
                .withPersons(
                        person("Zoë Ñandú", "+31 6 0000 0001", DayOfWeek.MONDAY, DayOfWeek.FRIDAY), person("=Bas", ""));
    }

    public static ContactPerson person(String name, String phone, DayOfWeek... days) {
        return new ContactPerson(UUID.randomUUID(), name, "consulent", phone, "", Set.of(days));
    }

    public Example helpsWith(LifeDomain... lifeDomains) {
        return with(Set.of(lifeDomains), details.regions(), details.languages(), details.groups());
    }

    public Example in(String... regions) {
        return with(details.lifeDomains(), Set.of(regions), details.languages(), details.groups());
    }

    public Example speaking(String... languages) {
        return with(details.lifeDomains(), details.regions(), Set.of(languages), details.groups());
    }

    public Example forGroups(ServedGroup... groups) {
        return with(details.lifeDomains(), details.regions(), details.languages(), Set.of(groups));
    }

    private Example with(
            Set<LifeDomain> lifeDomains, Set<String> regions, Set<String> languages, Set<ServedGroup> groups) {
        return new Example(new PartnerDetails(
                details.name(),
                lifeDomains,
                regions,
                languages,
                groups,
                details.knowledge(),
                details.agreements(),
                details.referralWays(),
                details.contact(),
                details.note(),
                details.contactPersons()));
    }

    public Example knowing(SectorKnowledge knowledge) {
        return rest(knowledge, details.agreements(), details.contact(), details.note(), details.contactPersons());
    }

    public Example agreed(Agreement... agreements) {
        return rest(
                details.knowledge(), List.of(agreements), details.contact(), details.note(), details.contactPersons());
    }

    public Example reachedAt(String phone, String email) {
        return contact(new GeneralContact(phone, email, "", ""));
    }

    public Example contact(GeneralContact contact) {
        return rest(details.knowledge(), details.agreements(), contact, details.note(), details.contactPersons());
    }

    public Example noting(String note) {
        return rest(details.knowledge(), details.agreements(), details.contact(), note, details.contactPersons());
    }

    public Example withPersons(ContactPerson... persons) {
        return rest(details.knowledge(), details.agreements(), details.contact(), details.note(), List.of(persons));
    }

    private Example rest(
            SectorKnowledge knowledge,
            List<Agreement> agreements,
            GeneralContact contact,
            String note,
            List<ContactPerson> persons) {
        return new Example(new PartnerDetails(
                details.name(),
                details.lifeDomains(),
                details.regions(),
                details.languages(),
                details.groups(),
                knowledge,
                agreements,
                details.referralWays(),
                contact,
                note,
                persons));
    }
}

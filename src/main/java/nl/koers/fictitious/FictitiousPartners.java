package nl.koers.fictitious;

import static nl.koers.partner.detail.AgreementKind.HOUSING_URGENCY;
import static nl.koers.partner.detail.AgreementKind.INCOME_WITHIN_TWO_WEEKS;
import static nl.koers.partner.detail.AgreementKind.OTHER;
import static nl.koers.partner.detail.AgreementKind.SHELTER_BEFORE_FUNDING;
import static nl.koers.partner.detail.ReferralWay.PHONE;
import static nl.koers.partner.detail.ReferralWay.SECURE_MAIL;
import static nl.koers.partner.detail.ReferralWay.WARM_HANDOVER;
import static nl.koers.partner.detail.SectorKnowledge.NONE;
import static nl.koers.partner.detail.SectorKnowledge.SOME;
import static nl.koers.partner.detail.SectorKnowledge.SPECIALISED;
import static nl.koers.partner.detail.ServedGroup.ASYLUM_SEEKERS;
import static nl.koers.partner.detail.ServedGroup.EVERYONE;
import static nl.koers.partner.detail.ServedGroup.MEN;
import static nl.koers.partner.detail.ServedGroup.MINORS;
import static nl.koers.partner.detail.ServedGroup.TRANSGENDER;
import static nl.koers.partner.detail.ServedGroup.UNLICENSED_WORK;
import static nl.koers.shared.LifeDomain.DEBTS;
import static nl.koers.shared.LifeDomain.EDUCATION_AND_LANGUAGE;
import static nl.koers.shared.LifeDomain.HEALTH;
import static nl.koers.shared.LifeDomain.HOUSING;
import static nl.koers.shared.LifeDomain.MEANING;
import static nl.koers.shared.LifeDomain.NETWORK;
import static nl.koers.shared.LifeDomain.REPATRIATION;
import static nl.koers.shared.LifeDomain.SAFETY;
import static nl.koers.shared.LifeDomain.WORK_AND_INCOME;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.koers.organisation.Organisation;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.GeneralContact;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.access.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Invented partners of both organisations, with gaps and with knowledge of the sector that differs, as it does. Numbers
 * are none that anybody can have, addresses end in {@code .example}.
 */
@Component
class FictitiousPartners {

    private final PartnerService partners;
    private final CurrentActor currentActor;

    FictitiousPartners(PartnerService partners, CurrentActor currentActor) {
        this.partners = partners;
        this.currentActor = currentActor;
    }

    void tell() {
        currentActor.runAs(People.actor("sanne"), () -> ofKompas().forEach(one -> create(People.KOMPAS, one)));
        currentActor.runAs(People.actor("fatima"), () -> ofOversteek().forEach(one -> create(People.OVERSTEEK, one)));
    }

    private void create(Organisation organisation, Invented one) {
        partners.create(organisation.id(), one.details());
    }

    static List<Invented> ofKompas() {
        return List.of(
                invented("Gemeente Zwolle, team Inkomen", "038-0001401", WORK_AND_INCOME)
                        .in("Zwolle")
                        .knowing(SOME)
                        .by(WARM_HANDOVER, PHONE)
                        .agreed(INCOME_WITHIN_TWO_WEEKS, "als wij de aanvraag samen met de cliënt indienen")
                        .agreed(OTHER, "Vaste behandelaar. De cliënt hoeft haar verhaal niet opnieuw te vertellen.")
                        .person("Marloes Hofman", "klantmanager", "06-00002101", DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
                        .person("Ferdi Aksoy", "vervanger", "06-00002102", DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
                invented("Woonstichting De Hanze", "038-0001402", HOUSING)
                        .in("Zwolle")
                        .knowing(NONE)
                        .by(SECURE_MAIL)
                        .agreed(HOUSING_URGENCY, "met een brief van ons, twee woningen per jaar")
                        .person("Jeroen Wolters", "consulent wonen", "06-00002103", DayOfWeek.WEDNESDAY)
                        .noting("Wachttijd met urgentie nu ongeveer vijf maanden."),
                invented("Opvanghuis De Luwte", "038-0001403", SAFETY, HOUSING)
                        .in("Zwolle", "Apeldoorn", "Enschede")
                        .speaking("nl", "en", "es")
                        .knowing(SPECIALISED)
                        .by(PHONE, WARM_HANDOVER)
                        .agreed(SHELTER_BEFORE_FUNDING, "tot zeven nachten, ook in het weekend")
                        .person("Wendy van den Berg", "teamleider opvang", "06-00002104", weekdays())
                        .noting("Dag en nacht bereikbaar op het algemene nummer. Kinderen kunnen mee."),
                invented("Stadsbank Overijssel", "038-0001404", DEBTS)
                        .in("Zwolle", "Enschede")
                        .speaking("nl", "en", "pl")
                        .knowing(SOME)
                        .by(SECURE_MAIL, PHONE)
                        .agreed(OTHER, "Eerste gesprek binnen vier weken.")
                        .person(
                                "Danuta Kowalczyk",
                                "schuldhulpverlener",
                                "06-00002105",
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY),
                invented("Taalhuis aan de IJssel", "038-0001405", EDUCATION_AND_LANGUAGE)
                        .in("Zwolle", "Apeldoorn")
                        .speaking("nl", "en", "ar", "es", "ro")
                        .by(PHONE)
                        .person("Nadia Bouzid", "coördinator", "06-00002106", DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                invented("Jobcoach Oost", "038-0001406", WORK_AND_INCOME, EDUCATION_AND_LANGUAGE)
                        .in("Zwolle", "Apeldoorn", "Enschede")
                        .speaking("nl", "en", "hu")
                        .knowing(SPECIALISED)
                        .by(WARM_HANDOVER)
                        .person(
                                "Bas Terpstra",
                                "jobcoach",
                                "06-00002107",
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.THURSDAY)
                        .noting("Helpt ook met het gat in het cv. Kent drie werkgevers die er niet naar vragen."),
                invented("GGD, centrum seksuele gezondheid", "038-0001407", HEALTH)
                        .in("Zwolle", "Enschede")
                        .speaking("nl", "en", "es", "pt", "ro")
                        .knowing(SPECIALISED)
                        .by(PHONE)
                        .person("Ilse Brouwer", "verpleegkundige", "06-00002108", DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)
                        .noting("Een alias is genoeg. Gratis spreekuur op donderdagavond."),
                invented("Geestkracht GGZ", "038-0001408", HEALTH)
                        .in("Zwolle")
                        .speaking("nl", "en")
                        .knowing(SOME)
                        .by(SECURE_MAIL)
                        .agreed(OTHER, "Intake binnen zes weken bij klachten na uitbuiting.")
                        .person("Tom Schuurman", "psychiatrisch verpleegkundige", "06-00002109", DayOfWeek.FRIDAY),
                invented("Verslavingszorg De Dijk", "038-0001409", HEALTH)
                        .in("Zwolle", "Apeldoorn", "Assen")
                        .knowing(NONE)
                        .by(PHONE, SECURE_MAIL),
                invented("Maatjesproject Samen Verder", "038-0001410", NETWORK)
                        .in("Zwolle")
                        .speaking("nl", "en", "pl", "bg")
                        .knowing(SPECIALISED)
                        .by(WARM_HANDOVER)
                        .person(
                                "Roxanne Vos",
                                "ervaringsdeskundige",
                                "06-00002110",
                                DayOfWeek.MONDAY,
                                DayOfWeek.WEDNESDAY)
                        .noting("Maatjes met eigen ervaring. Ook uitjes met de kinderen."),
                invented("Rechtshulp Oost", "038-0001411", SAFETY, DEBTS)
                        .in("Zwolle", "Apeldoorn", "Enschede", "Assen")
                        .speaking("nl", "en", "fr")
                        .knowing(SOME)
                        .by(PHONE)
                        .person("Mr. Anouk Reijnders", "advocaat", "06-00002111", DayOfWeek.WEDNESDAY),
                invented("Regenbooghuis Zwolle", "038-0001412", NETWORK, HEALTH)
                        .in("Zwolle")
                        .speaking("nl", "en", "es")
                        .forGroups(MEN, TRANSGENDER)
                        .knowing(SPECIALISED)
                        .by(WARM_HANDOVER, PHONE)
                        .person("Charlie Meijer", "begeleider", "06-00002112", DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                invented("Jeugdketen Oost", "038-0001413", SAFETY)
                        .in("Zwolle", "Enschede", "Apeldoorn")
                        .forGroups(MINORS)
                        .knowing(SPECIALISED)
                        .by(WARM_HANDOVER)
                        .person("Lieke Postma", "aandachtsfunctionaris", "06-00002113", weekdays())
                        .noting("Altijd eerst bellen, ook buiten kantooruren. Nooit alleen mailen."),
                invented("Terug en Verder", "070-0001414", REPATRIATION)
                        .in("Zwolle", "Tilburg", "Den Haag", "Rotterdam", "Amsterdam")
                        .speaking("nl", "en", "fr", "es", "ar", "pt")
                        .forGroups(EVERYONE, ASYLUM_SEEKERS)
                        .knowing(SOME)
                        .by(PHONE)
                        .person("Samuel Okafor", "consulent terugkeer", "06-00002114", DayOfWeek.TUESDAY)
                        .noting("Denkt mee over werk en wonen in het land van herkomst."));
    }

    static List<Invented> ofOversteek() {
        return List.of(
                invented("Gemeente Tilburg, team Werk en Inkomen", "013-0001501", WORK_AND_INCOME)
                        .in("Tilburg")
                        .knowing(SOME)
                        .by(SECURE_MAIL)
                        .person("Hanneke Coolen", "klantmanager", "06-00002201", DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                invented("Kredietbank De Schakel", "013-0001502", DEBTS)
                        .in("Tilburg", "Den Bosch")
                        .speaking("nl", "en", "pl")
                        .knowing(NONE)
                        .by(SECURE_MAIL)
                        .person("Rik Vermeulen", "budgetcoach", "06-00002202", DayOfWeek.TUESDAY),
                invented("Woonpunt Brabant", "013-0001503", HOUSING)
                        .in("Tilburg", "Den Bosch")
                        .knowing(NONE)
                        .by(SECURE_MAIL, PHONE)
                        .noting("Nog geen afspraak over urgentie. Gesprek gepland met de directie."),
                invented("Safe House Zuid", "013-0001504", SAFETY, HOUSING)
                        .in("Tilburg", "Den Bosch", "Nijmegen", "Rotterdam")
                        .speaking("nl", "en", "ro", "bg", "hu")
                        .knowing(SPECIALISED)
                        .by(PHONE)
                        .agreed(SHELTER_BEFORE_FUNDING, "drie nachten")
                        .person("Mirjam de Bruijn", "coördinator opvang", "06-00002204", weekdays())
                        .noting("Adres is geheim: spreek altijd eerst een plek af."),
                invented("ROC De Leijstroom", "013-0001505", EDUCATION_AND_LANGUAGE)
                        .in("Tilburg")
                        .speaking("nl", "en")
                        .by(PHONE)
                        .person("Youssef Haddad", "trajectbegeleider", "06-00002205", DayOfWeek.THURSDAY),
                invented("Steunpunt Thaise gemeenschap", "013-0001506", NETWORK, EDUCATION_AND_LANGUAGE)
                        .in("Tilburg", "Den Bosch", "Rotterdam")
                        .speaking("nl", "en", "th")
                        .forGroups(ServedGroup.THAI_MASSAGE)
                        .knowing(SPECIALISED)
                        .by(WARM_HANDOVER)
                        .person("Malee Suwan", "vrijwilliger", "06-00002206", DayOfWeek.SATURDAY),
                invented("Huisartsen Stationskwartier", "013-0001507", HEALTH)
                        .in("Tilburg")
                        .speaking("nl", "en", "de")
                        .forGroups(EVERYONE, UNLICENSED_WORK)
                        .knowing(SOME)
                        .by(PHONE)
                        .noting("Ook voor wie niet verzekerd is."),
                invented("GGZ Midden-Brabant, trauma", "013-0001508", HEALTH)
                        .in("Tilburg", "Den Bosch")
                        .knowing(SOME)
                        .by(SECURE_MAIL)
                        .agreed(OTHER, "Twee plekken per jaar met voorrang.")
                        .person("Dr. Emma Kuijpers", "psycholoog", "06-00002208", DayOfWeek.MONDAY),
                invented("Budgetmaatjes Tilburg", "013-0001509", DEBTS, NETWORK)
                        .in("Tilburg")
                        .speaking("nl", "en", "tr")
                        .by(PHONE)
                        .person("Aylin Yıldız", "coördinator", "06-00002209", DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                invented("Herberg Zinvol", "013-0001510", MEANING)
                        .in("Tilburg", "Den Bosch")
                        .speaking("nl", "en", "pl")
                        .knowing(SOME)
                        .by(WARM_HANDOVER)
                        .noting("Alleen als de cliënt het zelf wil. Koken, moestuin, stilte."),
                invented("Kapsalon Nieuw Begin", "013-0001511", WORK_AND_INCOME)
                        .in("Tilburg")
                        .speaking("nl", "en", "es")
                        .knowing(SPECIALISED)
                        .by(WARM_HANDOVER)
                        .person("Yvonne Smulders", "eigenaar", "06-00002211", DayOfWeek.TUESDAY)
                        .noting("Leerwerkplekken voor wie wil proberen of dit werk past."));
    }

    private static DayOfWeek[] weekdays() {
        return new DayOfWeek[] {
            DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
        };
    }

    private static Invented invented(String name, String phone, LifeDomain... lifeDomains) {
        return new Invented(name, phone, lifeDomains);
    }

    /** A partner while it is being made up. */
    static final class Invented {

        private final String name;
        private final String phone;
        private final Set<LifeDomain> lifeDomains;
        private final List<Agreement> agreements = new ArrayList<>();
        private final List<ContactPerson> persons = new ArrayList<>();
        private Set<String> regions = Set.of();
        private Set<String> languages = Set.of("nl");
        private Set<ServedGroup> groups = Set.of(EVERYONE);
        private SectorKnowledge knowledge = NONE;
        private Set<ReferralWay> ways = Set.of();
        private String note = "";

        private Invented(String name, String phone, LifeDomain... lifeDomains) {
            this.name = name;
            this.phone = phone;
            this.lifeDomains = Set.of(lifeDomains);
        }

        private Invented in(String... names) {
            regions = Set.of(names);
            return this;
        }

        private Invented speaking(String... codes) {
            languages = Set.of(codes);
            return this;
        }

        private Invented forGroups(ServedGroup... served) {
            groups = Set.of(served);
            return this;
        }

        private Invented knowing(SectorKnowledge known) {
            knowledge = known;
            return this;
        }

        private Invented by(ReferralWay... agreed) {
            ways = Set.of(agreed);
            return this;
        }

        private Invented agreed(AgreementKind kind, String words) {
            agreements.add(new Agreement(kind, words));
            return this;
        }

        private Invented person(String called, String role, String number, DayOfWeek... days) {
            // the same at every filling
            var id = UUID.nameUUIDFromBytes((name + called).getBytes(StandardCharsets.UTF_8));
            persons.add(new ContactPerson(id, called, role, number, "", Set.copyOf(Arrays.asList(days))));
            return this;
        }

        private Invented noting(String words) {
            note = words;
            return this;
        }

        PartnerDetails details() {
            var domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example";
            return new PartnerDetails(
                    name,
                    lifeDomains,
                    regions,
                    languages,
                    groups,
                    knowledge,
                    agreements,
                    ways,
                    new GeneralContact(phone, "info@" + domain, "https://www." + domain, ""),
                    note,
                    persons);
        }
    }
}

package nl.koers.fictitious;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.journal.ContactChannel;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.ContactDetail.DoNot;
import nl.koers.dossier.section.ContactDetail.Kind;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Household;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Profile;
import org.springframework.stereotype.Component;

/**
 * What the dossier of a fictitious client holds. Numbers are none that anybody can have; the same client
 * has the same every time, and a fifth of them a card only.
 */
@Component
class FictitiousDossier {

    private static final List<Set<DoNot>> DO_NOTS = List.of(
            Set.of(DoNot.NO_VOICEMAIL, DoNot.NOT_NAMING_US),
            Set.of(DoNot.NO_CALLING),
            Set.of(),
            Set.of(DoNot.NOT_IN_EVENINGS, DoNot.NO_VOICEMAIL),
            Set.of(DoNot.NOT_ON_WEEKDAYS, DoNot.NOT_NAMING_US));

    private static final List<String> BEST = List.of(
            "Eerst een berichtje, dan bellen.",
            "Na twaalven, het liefst op dinsdag of woensdag.",
            "",
            "Belt zelf terug als je een berichtje stuurt.");

    private static final List<String> NEVER = List.of(
            "Nooit bellen als haar partner thuis is. Zij laat weten wanneer het kan.",
            "",
            "",
            "Niets sturen met het logo of de naam van de organisatie erop.",
            "");

    private static final List<String> HOUSEHOLD = List.of(
            "",
            "Woont met twee kinderen, 4 en 7. Ze worden om drie uur van school gehaald.",
            "",
            "Deelt een huis met drie anderen.");

    private static final List<String> WITH = List.of("", "", "", "zus", "bewindvoerder", "");

    private static final List<ContactChannel> CHANNELS = List.of(
            ContactChannel.PHONE,
            ContactChannel.IN_PERSON,
            ContactChannel.MESSAGE,
            ContactChannel.VISIT,
            ContactChannel.PHONE,
            ContactChannel.VIDEO);

    private static final SafetyPlan SAFETY_PLAN = new SafetyPlan(
            "Belt niet meer op, of zegt een afspraak op het laatste moment af.",
            "Even naar buiten, een vaste persoon bellen.",
            "Een vriendin: 06-00009001. De hulpverlener. Bij gevaar 112.",
            "Naar de vriendin, of naar de opvang; altijd met de trein.",
            "“Hoe is het met de kat?” betekent: haal me op.");

    private final SectionService sections;

    FictitiousDossier(SectionService sections) {
        this.sections = sections;
    }

    void tell(TrajectoryCode code, Story story) {
        // in the place of the first one, which opening the trajectory wrote
        sections.save(
                code,
                DossierSection.CARD,
                new ClientCard(story.alias(), story.firstQuestion().code(), story.languages(), story.knowFirst()),
                1);
        var random = of(story);
        if (random.nextInt(5) == 0) {
            return;
        }
        var details = new ArrayList<ContactDetail>();
        var number = "06-0000%04d".formatted(random.nextInt(10_000));
        details.add(new ContactDetail(
                random.nextBoolean() ? Kind.PHONE : Kind.MESSAGE_APP, number, "", pick(DO_NOTS, random)));
        if (random.nextInt(3) == 0) {
            var name = story.alias().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            details.add(new ContactDetail(Kind.E_MAIL, name + "@example.org", "Leest ze eens per week.", Set.of()));
        }
        sections.save(code, DossierSection.REACH, new Reach(details, pick(BEST, random), pick(NEVER, random)), 0);
        var household = pick(HOUSEHOLD, random);
        if (!household.isEmpty()) {
            sections.save(code, DossierSection.HOUSEHOLD, new Household(household), 0);
        }
        if (story.profile() == Profile.EXPLOITATION) {
            sections.save(code, DossierSection.SAFETY_PLAN, SAFETY_PLAN, 0);
        }
    }

    ContactNote contact(Story story, Instant at, int number, String words) {
        var random = new Random(of(story).nextLong() + number);
        return new ContactNote(at, pick(CHANNELS, random), pick(WITH, random), words);
    }

    private static Random of(Story story) {
        return new Random(story.alias().hashCode());
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}

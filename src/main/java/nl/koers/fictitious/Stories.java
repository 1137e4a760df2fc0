package nl.koers.fictitious;

import static nl.koers.trajectory.Profile.AUTONOMOUS;
import static nl.koers.trajectory.Profile.EXPLOITATION;
import static nl.koers.trajectory.Profile.NOT_CHOSEN;
import static nl.koers.trajectory.Profile.SEVERAL_NEEDS;
import static nl.koers.trajectory.Step.AFTERCARE;
import static nl.koers.trajectory.Step.CLOSE;
import static nl.koers.trajectory.Step.CONTACT;
import static nl.koers.trajectory.Step.DOUBT;
import static nl.koers.trajectory.Step.EXECUTION;
import static nl.koers.trajectory.Step.HANDOVER;
import static nl.koers.trajectory.Step.ORIENTATION;
import static nl.koers.trajectory.Step.OUT_OF_SIGHT;
import static nl.koers.trajectory.Step.PAUSE;
import static nl.koers.trajectory.Step.TEMPORARY_RETURN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.koers.fictitious.Story.Leg;
import nl.koers.fictitious.Story.Today;
import nl.koers.fictitious.Story.Work;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;

/**
 * Courses that practice would recognise, and the work that they give today: five to eight tasks for each caseworker, and
 * every step somewhere in both organisations.
 */
final class Stories {

    /** Most speak Dutch; who came from elsewhere often something else better. */
    private static final List<List<String>> LANGUAGES = List.of(
            List.of("nl"),
            List.of("ro", "en"),
            List.of("nl", "en"),
            List.of("bg", "tr"),
            List.of("es", "en"),
            List.of("nl"),
            List.of("hu"),
            List.of("pl", "nl"),
            List.of("pt"),
            List.of(),
            List.of("th", "en"));

    private final Random random;
    private final List<Story> stories = new ArrayList<>();

    private Stories(Random random) {
        this.random = random;
    }

    static List<Story> all(Random random) {
        var stories = new Stories(random);
        stories.ofKompas();
        stories.ofOversteek();
        return List.copyOf(stories.stories);
    }

    private void ofKompas() {
        tell("Roos", "sanne", AUTONOMOUS, task(3), leg(CONTACT, 3));
        tell(
                "Nadia",
                "sanne",
                SEVERAL_NEEDS,
                task(-3),
                leg(CONTACT, 4),
                leg(ORIENTATION, 10),
                leg(EXECUTION, 20),
                leg(TEMPORARY_RETURN, 10),
                leg(EXECUTION, 20));
        tell("Kim", "sanne", SEVERAL_NEEDS, task(0), leg(CONTACT, 6), leg(ORIENTATION, 12), leg(DOUBT, 8));
        tell(
                "Bibi",
                "sanne",
                AUTONOMOUS,
                quiet(),
                leg(CONTACT, 4),
                leg(ORIENTATION, 8),
                leg(EXECUTION, 16),
                leg(AFTERCARE, 20));
        tell("Luna", "sanne", EXPLOITATION, begun(1), leg(CONTACT, 3), leg(ORIENTATION, 10), leg(EXECUTION, 14));
        tell("Daan", "sanne", AUTONOMOUS, task(1), leg(CONTACT, 6), leg(OUT_OF_SIGHT, 10));
        tell(
                "Mira",
                "sanne",
                SEVERAL_NEEDS,
                task(-1),
                leg(CONTACT, 5),
                leg(ORIENTATION, 10),
                leg(TEMPORARY_RETURN, 10),
                leg(ORIENTATION, 8));
        tell("Vera", "sanne", SEVERAL_NEEDS, quiet(), leg(CONTACT, 6), leg(ORIENTATION, 14), leg(PAUSE, 6));
        tell("Sam", "mehmet", SEVERAL_NEEDS, task(5), leg(CONTACT, 5));
        tell("Noor", "mehmet", AUTONOMOUS, task(-2), leg(CONTACT, 5), leg(ORIENTATION, 8));
        tell(
                "Ilse",
                "mehmet",
                SEVERAL_NEEDS,
                task(0),
                leg(CONTACT, 5),
                leg(ORIENTATION, 10),
                leg(DOUBT, 6),
                leg(EXECUTION, 14),
                leg(TEMPORARY_RETURN, 8),
                leg(EXECUTION, 14),
                leg(AFTERCARE, 20));
        tell(
                "Yara",
                "mehmet",
                SEVERAL_NEEDS,
                task(2),
                leg(CONTACT, 5),
                leg(ORIENTATION, 9),
                leg(EXECUTION, 15),
                leg(TEMPORARY_RETURN, 8));
        tell("Robin", "mehmet", AUTONOMOUS, quiet(), leg(CONTACT, 4), leg(CLOSE, 0));
        tell(
                "Elena",
                "mehmet",
                EXPLOITATION,
                task(-5),
                leg(CONTACT, 3),
                leg(ORIENTATION, 6),
                leg(EXECUTION, 30),
                leg(AFTERCARE, 20));
        tell(
                "Suki",
                "mehmet",
                SEVERAL_NEEDS,
                ofNobody(4),
                leg(CONTACT, 4),
                leg(EXECUTION, 20),
                leg(PAUSE, 12),
                leg(EXECUTION, 12));
        tell(
                "Fleur",
                "mehmet",
                AUTONOMOUS,
                task(7),
                leg(CONTACT, 3),
                leg(ORIENTATION, 10),
                leg(DOUBT, 6),
                leg(ORIENTATION, 8));
        tell("Anouk", "iris", AUTONOMOUS, task(-1), leg(CONTACT, 4), leg(ORIENTATION, 10), leg(EXECUTION, 20));
        tell(
                "Dani",
                "iris",
                SEVERAL_NEEDS,
                quiet(),
                leg(CONTACT, 4),
                leg(ORIENTATION, 10),
                leg(EXECUTION, 24),
                leg(AFTERCARE, 16),
                leg(DOUBT, 6),
                leg(AFTERCARE, 16));
        tell("Maya", "iris", AUTONOMOUS, task(6), leg(CONTACT, 0));
        tell(
                "Lot",
                "iris",
                SEVERAL_NEEDS,
                task(0),
                leg(CONTACT, 5),
                leg(ORIENTATION, 8),
                leg(EXECUTION, 18),
                leg(OUT_OF_SIGHT, 8),
                leg(EXECUTION, 16));
        tell(
                "Zoë",
                "iris",
                AUTONOMOUS,
                begun(2),
                leg(CONTACT, 3),
                leg(ORIENTATION, 6),
                leg(PAUSE, 10),
                leg(ORIENTATION, 8));
        tell(
                "Alex",
                "iris",
                EXPLOITATION,
                task(-4),
                leg(CONTACT, 3),
                leg(ORIENTATION, 8),
                leg(EXECUTION, 12),
                leg(TEMPORARY_RETURN, 6),
                leg(DOUBT, 4),
                leg(EXECUTION, 10));
        tell(
                "Mila",
                "iris",
                AUTONOMOUS,
                task(5),
                leg(CONTACT, 4),
                leg(ORIENTATION, 6),
                leg(EXECUTION, 14),
                leg(CLOSE, 0));
        tell("Rosa", "iris", SEVERAL_NEEDS, ofNobody(1), leg(CONTACT, 5), leg(OUT_OF_SIGHT, 12));
        tell("Kaya", "iris", NOT_CHOSEN, task(1), leg(HANDOVER, 0));
    }

    private void ofOversteek() {
        tell("Nina", "fatima", AUTONOMOUS, task(2), leg(CONTACT, 4));
        tell(
                "Lin",
                "fatima",
                SEVERAL_NEEDS,
                task(-2),
                leg(CONTACT, 4),
                leg(ORIENTATION, 8),
                leg(EXECUTION, 16),
                leg(AFTERCARE, 14),
                leg(TEMPORARY_RETURN, 8),
                leg(AFTERCARE, 20));
        tell(
                "Tess",
                "fatima",
                SEVERAL_NEEDS,
                task(0),
                leg(CONTACT, 5),
                leg(ORIENTATION, 9),
                leg(EXECUTION, 15),
                leg(TEMPORARY_RETURN, 8));
        tell(
                "Iva",
                "fatima",
                AUTONOMOUS,
                task(8),
                leg(CONTACT, 3),
                leg(ORIENTATION, 8),
                leg(EXECUTION, 12),
                leg(AFTERCARE, 12),
                leg(CLOSE, 20),
                leg(ORIENTATION, 6));
        tell(
                "Bo",
                "fatima",
                EXPLOITATION,
                task(-3),
                leg(CONTACT, 3),
                leg(ORIENTATION, 8),
                leg(OUT_OF_SIGHT, 6),
                leg(ORIENTATION, 6),
                leg(EXECUTION, 20));
        tell("Carmen", "fatima", SEVERAL_NEEDS, task(4), leg(CONTACT, 6), leg(ORIENTATION, 12), leg(DOUBT, 8));
        tell("Puk", "fatima", AUTONOMOUS, quiet(), leg(CONTACT, 4), leg(CLOSE, 0));
        tell(
                "Mo",
                "fatima",
                SEVERAL_NEEDS,
                ofNobody(1),
                leg(CONTACT, 4),
                leg(ORIENTATION, 10),
                leg(EXECUTION, 20),
                leg(TEMPORARY_RETURN, 10),
                leg(EXECUTION, 20));
        tell("Saar", "joost", SEVERAL_NEEDS, task(-1), leg(CONTACT, 6));
        tell("Jade", "joost", AUTONOMOUS, begun(0), leg(CONTACT, 4), leg(ORIENTATION, 10), leg(EXECUTION, 20));
        tell("Evi", "joost", SEVERAL_NEEDS, quiet(), leg(CONTACT, 6), leg(ORIENTATION, 14), leg(PAUSE, 6));
        tell("Liv", "joost", AUTONOMOUS, task(1), leg(CONTACT, 6), leg(OUT_OF_SIGHT, 10));
        tell(
                "Amber",
                "joost",
                EXPLOITATION,
                task(-4),
                leg(CONTACT, 2),
                leg(EXECUTION, 26),
                leg(DOUBT, 4),
                leg(EXECUTION, 12),
                leg(AFTERCARE, 20));
        tell(
                "Juno",
                "joost",
                SEVERAL_NEEDS,
                task(3),
                leg(CONTACT, 5),
                leg(ORIENTATION, 8),
                leg(EXECUTION, 18),
                leg(AFTERCARE, 14));
        tell("Fay", "joost", AUTONOMOUS, task(6), leg(CONTACT, 4), leg(ORIENTATION, 8));
        tell(
                "Gia",
                "joost",
                AUTONOMOUS,
                quiet(),
                leg(CONTACT, 4),
                leg(ORIENTATION, 8),
                leg(EXECUTION, 16),
                leg(AFTERCARE, 20));
        tell("Jip", "joost", NOT_CHOSEN, quiet(), leg(HANDOVER, 9));
    }

    private void tell(String alias, String caseworker, Profile profile, Today today, Leg... legs) {
        int n = stories.size();
        int weeks = Arrays.stream(legs).mapToInt(Leg::weeks).sum();
        var knowFirst = FictitiousTexts.of("knowFirst");
        stories.add(new Story(
                alias,
                People.actor(caseworker),
                profile,
                Channel.values()[random.nextInt(Channel.values().length - 1)],
                FirstQuestion.values()[random.nextInt(FirstQuestion.values().length)],
                legs[0].step() == HANDOVER ? AgeGroup.MINOR : AgeGroup.ADULT,
                weeks == 0 ? 0 : weeks + 2 + random.nextInt(8),
                List.of(legs),
                n % 5 == 3,
                LANGUAGES.get(n % LANGUAGES.size()),
                n % 5 < 3 ? knowFirst.get(n % knowFirst.size()) : "",
                today));
    }

    private static Leg leg(Step step, int weeks) {
        return new Leg(step, weeks);
    }

    private static Today quiet() {
        return new Today(Work.NONE, 0);
    }

    private static Today task(int dueInDays) {
        return new Today(Work.TASK, dueInDays);
    }

    private static Today ofNobody(int dueInDays) {
        return new Today(Work.TASK_OF_NOBODY, dueInDays);
    }

    private static Today begun(int dueInDays) {
        return new Today(Work.TASK_WITH_DRAFT, dueInDays);
    }
}

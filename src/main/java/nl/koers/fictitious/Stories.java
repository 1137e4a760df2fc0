package nl.koers.fictitious;

import static nl.koers.trajectory.Step.AFTERCARE;
import static nl.koers.trajectory.Step.CLOSE;
import static nl.koers.trajectory.Step.CONTACT;
import static nl.koers.trajectory.Step.DOUBT;
import static nl.koers.trajectory.Step.EXECUTION;
import static nl.koers.trajectory.Step.ORIENTATION;
import static nl.koers.trajectory.Step.OUT_OF_SIGHT;
import static nl.koers.trajectory.Step.PAUSE;
import static nl.koers.trajectory.Step.TEMPORARY_RETURN;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.koers.fictitious.Story.Leg;
import nl.koers.shared.access.Actor;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;

/** Courses that practice would recognise, for about forty fictitious clients. */
final class Stories {

    private static final List<String> ALIASES = List.of(
            "Roos", "Noor", "Bibi", "Kim", "Luna", "Mira", "Daan", "Jolie", "Sam", "Vera", "Nadia", "Ilse", "Yara",
            "Fleur", "Robin", "Elena", "Suki", "Anouk", "Dani", "Maya", "Lot", "Zoë", "Alex", "Mila", "Rosa", "Nina",
            "Lin", "Tess", "Iva", "Bo", "Carmen", "Puk", "Mo", "Saar", "Jade", "Evi", "Liv", "Amber", "Juno", "Fay");

    private static final List<List<Leg>> PRACTICAL_QUESTIONS = List.of(
            course(leg(CONTACT, 3)),
            course(leg(CONTACT, 4), leg(CLOSE, 0)),
            course(leg(CONTACT, 5), leg(ORIENTATION, 8)),
            course(leg(CONTACT, 4), leg(ORIENTATION, 10), leg(EXECUTION, 20)),
            course(leg(CONTACT, 4), leg(ORIENTATION, 8), leg(EXECUTION, 16), leg(AFTERCARE, 20)),
            course(leg(CONTACT, 3), leg(ORIENTATION, 6), leg(PAUSE, 10), leg(ORIENTATION, 8)),
            course(
                    leg(CONTACT, 3),
                    leg(ORIENTATION, 8),
                    leg(EXECUTION, 12),
                    leg(AFTERCARE, 12),
                    leg(CLOSE, 20),
                    leg(ORIENTATION, 6)),
            course(leg(CONTACT, 6), leg(OUT_OF_SIGHT, 10)),
            course(leg(CONTACT, 3), leg(ORIENTATION, 10), leg(DOUBT, 6), leg(ORIENTATION, 8)),
            course(leg(CONTACT, 4), leg(ORIENTATION, 6), leg(EXECUTION, 14), leg(CLOSE, 0)));

    private static final List<List<Leg>> SEVERAL_NEEDS = List.of(
            course(
                    leg(CONTACT, 5),
                    leg(ORIENTATION, 10),
                    leg(DOUBT, 6),
                    leg(EXECUTION, 14),
                    leg(TEMPORARY_RETURN, 8),
                    leg(EXECUTION, 14),
                    leg(AFTERCARE, 20)),
            course(
                    leg(CONTACT, 4),
                    leg(ORIENTATION, 10),
                    leg(EXECUTION, 20),
                    leg(TEMPORARY_RETURN, 10),
                    leg(EXECUTION, 20)),
            course(leg(CONTACT, 6), leg(ORIENTATION, 12), leg(DOUBT, 8)),
            course(leg(CONTACT, 5), leg(ORIENTATION, 8), leg(EXECUTION, 18), leg(OUT_OF_SIGHT, 8), leg(EXECUTION, 16)),
            course(
                    leg(CONTACT, 4),
                    leg(ORIENTATION, 10),
                    leg(EXECUTION, 24),
                    leg(AFTERCARE, 16),
                    leg(DOUBT, 6),
                    leg(AFTERCARE, 16)),
            course(leg(CONTACT, 5), leg(ORIENTATION, 10), leg(TEMPORARY_RETURN, 10), leg(ORIENTATION, 8)),
            course(leg(CONTACT, 4), leg(EXECUTION, 20), leg(PAUSE, 12), leg(EXECUTION, 12)),
            course(
                    leg(CONTACT, 4),
                    leg(ORIENTATION, 8),
                    leg(EXECUTION, 16),
                    leg(AFTERCARE, 14),
                    leg(TEMPORARY_RETURN, 8),
                    leg(AFTERCARE, 20)),
            course(leg(CONTACT, 6), leg(ORIENTATION, 14), leg(PAUSE, 6)),
            course(leg(CONTACT, 5), leg(ORIENTATION, 9), leg(EXECUTION, 15), leg(TEMPORARY_RETURN, 8)));

    private static final List<List<Leg>> AFTER_EXPLOITATION = List.of(
            course(leg(CONTACT, 3), leg(ORIENTATION, 6), leg(EXECUTION, 30), leg(AFTERCARE, 20)),
            course(leg(CONTACT, 3), leg(ORIENTATION, 8), leg(OUT_OF_SIGHT, 6), leg(ORIENTATION, 6), leg(EXECUTION, 20)),
            course(leg(CONTACT, 2), leg(EXECUTION, 26), leg(DOUBT, 4), leg(EXECUTION, 12), leg(AFTERCARE, 20)),
            course(leg(CONTACT, 3), leg(ORIENTATION, 10), leg(EXECUTION, 14)),
            course(
                    leg(CONTACT, 3),
                    leg(ORIENTATION, 8),
                    leg(EXECUTION, 12),
                    leg(TEMPORARY_RETURN, 6),
                    leg(DOUBT, 4),
                    leg(EXECUTION, 10)));

    private Stories() {}

    static List<Story> all(List<Actor> caseworkers, Random random) {
        var stories = new ArrayList<Story>();
        for (String alias : ALIASES) {
            int n = stories.size();
            Profile profile =
                    n % 8 == 7 ? Profile.EXPLOITATION : n % 2 == 0 ? Profile.SEVERAL_NEEDS : Profile.AUTONOMOUS;
            var courses =
                    switch (profile) {
                        case EXPLOITATION -> AFTER_EXPLOITATION;
                        case SEVERAL_NEEDS -> SEVERAL_NEEDS;
                        default -> PRACTICAL_QUESTIONS;
                    };
            List<Leg> legs = courses.get(n / 2 % courses.size());
            stories.add(new Story(
                    alias,
                    caseworkers.get(n % caseworkers.size()),
                    profile,
                    Channel.values()[random.nextInt(Channel.values().length - 1)],
                    FirstQuestion.values()[random.nextInt(FirstQuestion.values().length)],
                    AgeGroup.ADULT,
                    Math.min(104, legs.stream().mapToInt(Leg::weeks).sum() + random.nextInt(12)),
                    legs,
                    n % 5 == 3));
        }
        stories.add(new Story(
                "Kaya",
                caseworkers.get(0),
                Profile.NOT_CHOSEN,
                Channel.ONLINE_OUTREACH,
                FirstQuestion.SAFETY,
                AgeGroup.MINOR,
                1,
                course(leg(Step.HANDOVER, 1)),
                false));
        return stories;
    }

    private static Leg leg(Step step, int weeks) {
        return new Leg(step, weeks);
    }

    private static List<Leg> course(Leg... legs) {
        return List.of(legs);
    }
}

package nl.koers.dossier.section;

import java.util.stream.Stream;
import nl.koers.dossier.seal.Limits;

/**
 * What client and caseworker agreed on for when it gets unsafe: short, so that it is read at a glance. Each part may be
 * empty.
 *
 * @param signs by what the client notices that it goes wrong
 * @param helps what helps then
 * @param call whom to call, with numbers, in this order
 * @param goTo where the client can go
 * @param agreements such as a word that means: get me out of here
 */
public record SafetyPlan(String signs, String helps, String call, String goTo, String agreements) {

    /** Of each part, in characters. */
    public static final int PART_MAX_LENGTH = 500;

    public static final SafetyPlan EMPTY = new SafetyPlan("", "", "", "", "");

    /** @throws IllegalArgumentException when something is too long; says which, not what it was */
    public SafetyPlan {
        signs = checked(signs, "signs");
        helps = checked(helps, "helps");
        call = checked(call, "call");
        goTo = checked(goTo, "goTo");
        agreements = checked(agreements, "agreements");
    }

    private static String checked(String words, String part) {
        var stripped = words.strip();
        Limits.requireAtMost(PART_MAX_LENGTH, stripped, part);
        return stripped;
    }

    public boolean isEmpty() {
        return Stream.of(signs, helps, call, goTo, agreements).allMatch(String::isEmpty);
    }

    @Override
    public String toString() {
        return "SafetyPlan[content not shown]";
    }
}

package nl.koers.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code under which a trajectory is known everywhere outside the dossier, such as {@code K7Q-4MZ-W}.
 *
 * <p>Random, never derived from a person, region or counter; speakable (no letters or digits that look alike); the last
 * character is a check on the six before it, so that one wrong or two swapped characters are noticed.
 *
 * @param value the code in its written form, with hyphens
 */
public record TrajectoryCode(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    public TrajectoryCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a trajectory code");
        }
    }

    /** Draws a new code. Uniqueness is for the caller to secure. */
    public static TrajectoryCode random() {
        var drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return written(drawn.toString());
    }

    /** Reads what a person typed: lower case, spaces or missing hyphens are fine; a wrong check character is not. */
    public static Optional<TrajectoryCode> parse(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (bare.length() != LENGTH + 1) {
            return Optional.empty();
        }
        var value = hyphenated(bare);
        return isValid(value) ? Optional.of(new TrajectoryCode(value)) : Optional.empty();
    }

    private static TrajectoryCode written(String drawn) {
        return new TrajectoryCode(hyphenated(drawn + check(drawn)));
    }

    private static String hyphenated(String bare) {
        return bare.substring(0, 3) + "-" + bare.substring(3, 6) + "-" + bare.substring(6);
    }

    private static boolean isValid(String value) {
        if (!value.matches("[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]")) {
            return false;
        }
        var bare = value.replace("-", "");
        return bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(bare.substring(0, LENGTH)) == bare.charAt(LENGTH);
    }

    /** Weighted sum modulo 31, a prime: every single substitution and every swap of neighbours changes it. */
    private static char check(String drawn) {
        int sum = 0;
        for (int i = 0; i < drawn.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(drawn.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}

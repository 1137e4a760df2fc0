package nl.koers.organisation.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.koers.shared.secret.Sha256;

/**
 * Codes for the day that the telephone is gone. Each has 80 random bits, so a plain hash of it cannot be guessed back.
 */
final class RecoveryCodes {

    static final int COUNT = 10;
    private static final int LENGTH = 16;

    /** Without I and O, which look like digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> create() {
        return IntStream.range(0, COUNT).mapToObj(n -> code()).toList();
    }

    private static String code() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Of a code however it was typed: small letters, other spaces and hyphens do not matter. */
    static byte[] hash(String userId, String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Sha256.of(userId + " " + code);
    }
}

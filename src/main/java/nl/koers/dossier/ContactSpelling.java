package nl.koers.dossier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One spelling for each telephone number and e-mail address, however it was typed. */
final class ContactSpelling {

    /** Digits and what people put between them. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./\\-]{6,40}");

    private static final Pattern E_MAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@]{1,150}");
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;
    private static final String DUTCH = "+31";

    private ContactSpelling() {}

    /**
     * With the country first, such as {@code +31612345678}; a number without one is taken for Dutch. Empty when this is
     * no telephone number.
     */
    static Optional<String> phone(String typed) {
        var text = plain(typed)
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("(?i)^(tel|tel\\.|whatsapp):?\\s*", "");
        if (!PHONE.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean international = text.startsWith("+");
        // the zero that is left out when somebody calls from abroad
        var digits = text.replace("(0)", "").replaceAll("\\D", "");
        if (digits.startsWith("00")) {
            international = true;
            digits = digits.substring(2);
        }
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(international || isDutchWithoutSign(digits) ? abroad(digits) : DUTCH + withoutZero(digits));
    }

    /** Empty when this is no e-mail address. */
    static Optional<String> email(String typed) {
        var text = plain(typed).replaceAll("(?i)^mailto:", "").toLowerCase(Locale.ROOT);
        return E_MAIL.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static String plain(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        var digits = new StringBuilder(text.length());
        text.codePoints().forEach(c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return digits.toString();
    }

    private static boolean isDutchWithoutSign(String digits) {
        return digits.startsWith("31") && digits.length() == 11;
    }

    private static String abroad(String digits) {
        return digits.startsWith("310") ? DUTCH + digits.substring(3) : "+" + digits;
    }

    private static String withoutZero(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }
}

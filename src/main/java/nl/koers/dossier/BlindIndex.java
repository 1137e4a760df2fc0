package nl.koers.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.koers.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Finds an alias without decrypting any: equal aliases of one organisation have equal tokens, and without the master key
 * a token can neither be read nor guessed. Whole aliases only, since tokens of parts would tell more about them. Keyed
 * per organisation, so that tokens of two organisations cannot be compared.
 */
@Component
class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";

    /** Letters that Unicode does not split into a base letter and a mark. */
    private static final Map<String, String> BASE_LETTERS =
            Map.of("ł", "l", "ø", "o", "đ", "d", "ð", "d", "ı", "i", "æ", "ae", "œ", "oe", "ß", "ss");

    private final DerivedKeys keys;

    BlindIndex(DerivedKeys keys) {
        this.keys = keys;
    }

    /** Empty when nothing of what was typed can be searched for. */
    Optional<byte[]> aliasToken(OrganisationId organisation, String typed) {
        var normalised = normalised(typed);
        if (normalised.isEmpty()) {
            return Optional.empty();
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.forIndex("alias", organisation.value()), ALGORITHM));
            return Optional.of(mac.doFinal(normalised.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot compute a search token", e);
        }
    }

    /**
     * Without case, accents, invisible characters and superfluous spaces. Only Latin, Greek and Cyrillic accents go: in
     * other scripts, such as Thai, the marks are the vowels.
     */
    static String normalised(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .replaceAll("[\\p{InCombiningDiacriticalMarks}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
        for (var letter : BASE_LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}

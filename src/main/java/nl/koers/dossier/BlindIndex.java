package nl.koers.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.koers.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Finds an alias, a telephone number or an e-mail address without decrypting any: equal ones of one organisation have
 * equal tokens, and without the master key a token can neither be read nor guessed. Whole ones only, since tokens of
 * parts would tell more about them. Keyed per organisation and kind, so that tokens of two organisations cannot be
 * compared.
 *
 * <p>The tokens of a trajectory stand under the same master key as its key, and are searched for with every master key that
 * may still be in use.
 */
@Component
class BlindIndex {

    /** What a token stands for. */
    enum Kind {
        ALIAS("alias"),
        PHONE("phone"),
        E_MAIL("email");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    record Token(Kind kind, byte[] value) {}

    private static final String ALGORITHM = "HmacSHA256";

    /** Letters that Unicode does not split into a base letter and a mark. */
    private static final Map<String, String> BASE_LETTERS =
            Map.of("ł", "l", "ø", "o", "đ", "d", "ð", "d", "ı", "i", "æ", "ae", "œ", "oe", "ß", "ss");

    private final KeyRing keys;

    BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /** The token of a card. */
    Token of(String masterKeyId, OrganisationId organisation, ClientCard card) {
        return token(keys.of(masterKeyId), organisation, Kind.ALIAS, normalised(card.alias()))
                .orElseThrow(() -> new IllegalArgumentException("alias is blank"));
    }

    /** The tokens of what can be searched for among the contact details. */
    List<Token> of(String masterKeyId, OrganisationId organisation, Reach reach) {
        return reach.details().stream()
                .map(detail -> contact(keys.of(masterKeyId), organisation, detail.value()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when nothing of what was typed can be searched for. */
    List<byte[]> aliasTokens(OrganisationId organisation, String typed) {
        return withEachKey(key -> token(key, organisation, Kind.ALIAS, normalised(typed)));
    }

    /** Empty when what was typed is neither a telephone number nor an e-mail address. */
    List<byte[]> contactTokens(OrganisationId organisation, String typed) {
        return withEachKey(key -> contact(key, organisation, typed));
    }

    private List<byte[]> withEachKey(java.util.function.Function<DerivedKeys, Optional<Token>> token) {
        var tokens = new ArrayList<byte[]>();
        keys.all().forEach(key -> token.apply(key).map(Token::value).ifPresent(tokens::add));
        return tokens;
    }

    private static Optional<Token> contact(DerivedKeys key, OrganisationId organisation, String typed) {
        return Stream.of(
                        ContactSpelling.email(typed).flatMap(email -> token(key, organisation, Kind.E_MAIL, email)),
                        ContactSpelling.phone(typed).flatMap(phone -> token(key, organisation, Kind.PHONE, phone)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Token> token(DerivedKeys key, OrganisationId organisation, Kind kind, String normalised) {
        if (normalised.isEmpty()) {
            return Optional.empty();
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.forIndex(kind.code(), organisation.value()), ALGORITHM));
            return Optional.of(new Token(kind, mac.doFinal(normalised.getBytes(UTF_8))));
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

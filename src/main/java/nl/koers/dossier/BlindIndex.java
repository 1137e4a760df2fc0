package nl.koers.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.koers.dossier.seal.DerivedKeys;
import nl.koers.dossier.seal.KeyRing;
import nl.koers.dossier.section.AliasSpelling;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.Reach;
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

    private final KeyRing keys;

    BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /** The token of a card. */
    Token of(String masterKeyId, OrganisationId organisation, ClientCard card) {
        return token(keys.of(masterKeyId), organisation, Kind.ALIAS, AliasSpelling.of(card.alias()))
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
        return withEachKey(key -> token(key, organisation, Kind.ALIAS, AliasSpelling.of(typed)));
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
}

package nl.koers.partner.detail;

/**
 * Something agreed with a partner.
 *
 * @param words when and how it holds; may be blank, except for {@link AgreementKind#OTHER}
 */
public record Agreement(AgreementKind kind, String words) {

    public Agreement {
        words = words.strip();
    }
}

package nl.koers.dossier.section;

import java.util.List;
import nl.koers.dossier.seal.Limits;

/**
 * What a caseworker needs at a glance. An alias is enough to get help; nothing else has to be known.
 *
 * @param alias what the client wants to be called, at most {@value #ALIAS_MAX_LENGTH} characters
 * @param firstQuestion code of what the client first asked
 * @param languages codes of the languages that the client speaks, best first; empty when not known
 * @param knowFirst what to know before talking to the client, at most {@value #KNOW_FIRST_MAX_LENGTH} characters; may be
 *     empty
 */
public record ClientCard(String alias, String firstQuestion, List<String> languages, String knowFirst) {

    public static final int ALIAS_MAX_LENGTH = 80;
    public static final int KNOW_FIRST_MAX_LENGTH = 2000;

    private static final int CODE_MAX_LENGTH = 40;
    private static final int LANGUAGES_MAX = 20;

    /**
     * @throws IllegalArgumentException when the alias is blank or something is too long; says which, not what it was
     */
    public ClientCard {
        alias = alias.strip();
        Limits.requireAtMost(ALIAS_MAX_LENGTH, alias, "alias");
        if (AliasSpelling.of(alias).isEmpty()) {
            throw new IllegalArgumentException("alias is blank");
        }
        Limits.requireAtMost(CODE_MAX_LENGTH, firstQuestion, "first question");
        Limits.requireAtMost(KNOW_FIRST_MAX_LENGTH, knowFirst, "what to know first");
        languages = List.copyOf(languages);
        if (languages.size() > LANGUAGES_MAX) {
            throw new IllegalArgumentException("more than " + LANGUAGES_MAX + " languages");
        }
        languages.forEach(language -> Limits.requireAtMost(CODE_MAX_LENGTH, language, "language"));
    }

    @Override
    public String toString() {
        return "ClientCard[content not shown]";
    }
}

package nl.koers.organisation.ui;

import nl.koers.organisation.Colleague;
import nl.koers.shared.Languages;
import nl.koers.shared.ui.text.Texts;

/** What a colleague is called where somebody looks for one. */
public final class ColleagueWords {

    private ColleagueWords() {}

    /** The name and the languages that the colleague can talk with clients in, such as {@code Iris de Wit (Spaans)}. */
    public static String withLanguages(Colleague colleague) {
        return colleague.languages().isEmpty()
                ? colleague.displayName()
                : "%s (%s)"
                        .formatted(colleague.displayName(), Languages.names(colleague.languages(), Texts.language()));
    }
}

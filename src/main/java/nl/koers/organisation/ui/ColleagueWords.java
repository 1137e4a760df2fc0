package nl.koers.organisation.ui;

import nl.koers.organisation.Colleague;
import nl.koers.shared.Languages;
import nl.koers.shared.ui.text.Texts;

/** What a colleague is called where somebody looks for one. */
public final class ColleagueWords {

    private ColleagueWords() {}

    /** Where work goes to the colleague: {@link #withLanguages}, and that the colleague was never here. */
    public static String toGive(Colleague colleague) {
        var name = withLanguages(colleague);
        return colleague.neverSignedIn() ? Texts.text("colleague.neverSignedIn", name) : name;
    }

    /** The name and the languages that the colleague can talk with clients in, such as {@code Iris de Wit (Spaans)}. */
    public static String withLanguages(Colleague colleague) {
        return colleague.languages().isEmpty()
                ? colleague.displayName()
                : "%s (%s)"
                        .formatted(colleague.displayName(), Languages.names(colleague.languages(), Texts.language()));
    }
}

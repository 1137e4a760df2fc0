package nl.koers.caseload.ui.journal;

import static nl.koers.shared.ui.text.Texts.text;

import java.util.Locale;
import nl.koers.dossier.journal.PlanningNote;
import nl.koers.shared.ui.text.Dates;

/** How the journal tells what was done about a planned moment. */
final class PlanningWords {

    private PlanningWords() {}

    static String heading(PlanningNote planning) {
        var key = "journal.planning." + planning.change().code();
        var to = planning.to();
        return to == null
                ? text(key, Dates.date(planning.from()))
                : text(key, Dates.date(planning.from()), Dates.date(to));
    }

    /** What it was about and why, with the words of whoever did it. */
    static String body(PlanningNote planning, Locale language) {
        var what = planning.what().in(language);
        var reason = planning.reason();
        var about = reason == null
                ? text("journal.planning.what", what)
                : text("journal.planning.whatAndWhy", what, text("checkIn.reason." + reason.code()));
        return planning.words().isEmpty() ? about : about + "\n" + planning.words();
    }
}

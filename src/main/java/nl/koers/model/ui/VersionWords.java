package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.util.ArrayList;
import nl.koers.model.ModelVersion;
import nl.koers.model.ModelVersion.Running;
import nl.koers.shared.ui.text.Dates;

/** When a version was put into use and by whom, and how many are on it. */
final class VersionWords {

    private VersionWords() {}

    /** Such as {@code put into use on 3 May 2026, 10:04 · by Daan Smit}. */
    static String deed(ModelVersion version) {
        var words = new ArrayList<String>();
        words.add(text("models.at", Dates.dateAndTime(version.at())));
        if (version.by() != null) {
            words.add(text("models.by", version.by()));
        } else if (version.withApplication()) {
            words.add(text("models.withApplication"));
        }
        return String.join(" · ", words);
    }

    static String running(Running running) {
        if (running.masked()) {
            return text("models.running.fewer", running.number());
        }
        return running.number() == 0 ? text("models.running.none") : text("models.running", running.number());
    }
}

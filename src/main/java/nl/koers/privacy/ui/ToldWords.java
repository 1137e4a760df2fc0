package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import nl.koers.consent.ui.ConsentWords;
import nl.koers.privacy.told.ErasureNotice;
import nl.koers.privacy.told.Told;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.Texts;

/** Those who were told something, in plain words. */
final class ToldWords {

    private ToldWords() {}

    static String recipient(Told told) {
        var name = told.recipient();
        if (name == null) {
            return text("told.inWords", text("consent.kind." + told.partyKind()));
        }
        var now = told.recipientNow();
        return ConsentWords.named(Texts.language(), name, now == null ? name : now);
    }

    static String what(Told told) {
        var reference = told.reference();
        var kind = text("told.kind." + told.kind().code());
        return reference == null ? kind : text("told.kind.reference", kind, reference);
    }

    /** In one line. */
    static String line(Told told) {
        return text("told.line", recipient(told), what(told), Dates.date(told.on()));
    }

    static String state(ErasureNotice notice) {
        var why = notice.notPossible();
        return why == null ? text("told.waiting") : text("told.not", text("told.why." + why.code()));
    }
}

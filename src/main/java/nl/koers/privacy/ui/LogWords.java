package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import nl.koers.accesslog.AccessEntry;
import nl.koers.accesslog.AccessSubject;

/** A line of the access log in plain words. */
final class LogWords {

    private LogWords() {}

    static String part(AccessSubject part) {
        return text("privacy.part." + part.code());
    }

    static String action(AccessEntry entry) {
        return text("privacy.action." + entry.action().code());
    }

    static String reason(AccessEntry entry) {
        var reason = entry.reason();
        return reason == null ? "" : text("privacy.reason." + reason.code());
    }
}

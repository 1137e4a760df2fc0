package nl.koers.signal.ui;

import static nl.koers.shared.ui.text.Texts.text;

import nl.koers.shared.ui.text.Dates;
import nl.koers.signal.Signal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;

/** How signals are told. */
final class SignalWords {

    private SignalWords() {}

    static String kind(SignalKind kind) {
        return text("signal.kind." + kind.code());
    }

    static String origin(SignalOrigin origin) {
        return text("signal.origin." + origin.code());
    }

    /** Where it stands and since when. */
    static String state(Signal signal) {
        return text("signal.state." + signal.state().code(), Dates.date(signal.stateSince()));
    }

    /** What follows and why; empty until somebody looked. */
    static String response(Signal signal) {
        var response = signal.response();
        var reason = signal.reason();
        return response == null || reason == null
                ? ""
                : text(
                        "signal.followed",
                        text("signal.response." + response.code()),
                        text("signal.reason." + reason.code()));
    }
}

package nl.koers.dossier.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.koers.shared.ui.TypingRest;
import nl.koers.shared.ui.text.Dates;

/** Keeps what is typed outside a task's form, and says so. */
public class KeptTyping extends TypingRest {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Map<String, String>> typed;
    private final transient Function<Map<String, String>, Instant> keep;
    private transient Map<String, String> kept;

    /** @param keep saves and tells when */
    public KeptTyping(Supplier<Map<String, String>> typed, Function<Map<String, String>, Instant> keep) {
        this.typed = typed;
        this.keep = keep;
        this.kept = typed.get();
        addClassName("koers-kept-typing");
    }

    /** What stands there now need not be kept (again). */
    public void begin() {
        kept = typed.get();
        setText("");
    }

    /** As above, and says since when it is kept. */
    public void begin(Instant savedAt) {
        kept = typed.get();
        say(savedAt);
    }

    /** Keeps what has changed since the last time. */
    @Override
    public void keep() {
        var now = typed.get();
        if (!now.equals(kept)) {
            say(keep.apply(now));
            kept = now;
        }
    }

    private void say(Instant savedAt) {
        setText(text("dossier.typing.kept", Dates.dateAndTime(savedAt)));
    }
}

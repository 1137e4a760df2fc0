package nl.koers.dossier.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.koers.shared.ui.Dates;

/**
 * Keeps what is typed outside a task's form, a moment after the last change, and says so where a screen reader hears it.
 */
public class KeptTyping extends Span {

    private static final long serialVersionUID = 1L;
    /** On top of the moment that a field waits before it sends what was typed. */
    private static final int REST_MILLIS = 1_000;

    private final transient Supplier<Map<String, String>> typed;
    private final transient Function<Map<String, String>, Instant> keep;
    private transient Map<String, String> kept;

    /** @param keep saves and tells when */
    public KeptTyping(Supplier<Map<String, String>> typed, Function<Map<String, String>, Instant> keep) {
        this.typed = typed;
        this.keep = keep;
        this.kept = typed.get();
        addClassName("koers-kept-typing");
        getElement().setAttribute("role", "status");
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

    /** Something was typed: keeps it when nothing follows for a moment. */
    public void typed() {
        getElement()
                .executeJs(
                        "clearTimeout(this.later); this.later = setTimeout(() => this.$server.rested(), $0)",
                        REST_MILLIS);
    }

    @ClientCallable
    void rested() {
        keep();
    }

    /** Keeps what has changed since the last time. */
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

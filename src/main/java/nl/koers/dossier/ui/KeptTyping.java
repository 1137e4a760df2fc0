package nl.koers.dossier.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.typing.TypingRest;

/** Keeps what is typed outside a task's form, and says so. */
public class KeptTyping extends TypingRest {

    /** How its places begin; the client's code and the name of the place follow. */
    static final String PLACES = "typing";

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

    /** As {@link #keepsWhatIsIn(Component, String...)}, for a client. */
    public void keepsWhatIsIn(Component typing, TrajectoryCode code, String place) {
        keepsWhatIsIn(typing, PLACES, code.value(), place);
    }

    /** What stands there now need not be kept (again). */
    public void begin() {
        kept = typed.get();
        setText("");
        beginAnew();
    }

    /** As above, and says since when it is kept. */
    public void begin(Instant savedAt) {
        kept = typed.get();
        say(savedAt);
        beginAnew();
    }

    /** Keeps what has changed since the last time. */
    @Override
    public boolean keep() {
        var now = typed.get();
        if (!now.equals(kept)) {
            say(keep.apply(now));
            kept = now;
        }
        return true;
    }

    private void say(Instant savedAt) {
        setText(text("dossier.typing.kept", Dates.dateAndTime(savedAt)));
    }
}

package nl.koers.work.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.koers.shared.ui.Moments;
import nl.koers.work.WorkConflictException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed as a draft, a moment after the last change and whenever the task is left, and says so where a screen
 * reader hears it.
 */
class DraftStatus extends Span {

    /** What happens to a draft that has to be saved. */
    interface Keeper {
        /** @throws WorkConflictException when there is no such task any more; it is kept all the same */
        Instant save(Map<String, Object> answers);

        void gone();
    }

    private static final long serialVersionUID = 1L;
    /** On top of the moment that a field waits before it sends what was typed. */
    private static final int REST_MILLIS = 1_200;

    private final transient WorkDesk desk;
    private final transient Supplier<Map<String, Object>> answers;
    private final transient Keeper keeper;
    private transient Map<String, Object> saved;
    private boolean stopped;

    /** @param savedAt when the draft that the form starts with was saved, or null without one */
    DraftStatus(WorkDesk desk, Supplier<Map<String, Object>> answers, Keeper keeper, @Nullable Instant savedAt) {
        this.desk = desk;
        this.answers = answers;
        this.keeper = keeper;
        this.saved = new HashMap<>(answers.get());
        addClassName("koers-draft-status");
        getElement().setAttribute("role", "status");
        if (savedAt != null) {
            say(savedAt);
        }
    }

    /** Something was typed: saves it when nothing follows for a moment. */
    void typed() {
        getElement()
                .executeJs(
                        "clearTimeout(this.later); this.later = setTimeout(() => this.$server.rested(), $0)",
                        REST_MILLIS);
    }

    @ClientCallable
    void rested() {
        save();
    }

    /** Saves what has changed since the last time. */
    void save() {
        var now = answers.get();
        if (!stopped && !now.equals(saved)) {
            saveAnyway();
        }
    }

    /** Saves and says so, also when nothing has changed, because somebody asked for it. */
    void saveAnyway() {
        var now = new HashMap<>(answers.get());
        try {
            say(keeper.save(now));
            saved = now;
        } catch (WorkConflictException e) {
            keeper.gone();
        }
    }

    /** Nothing is to be kept any more. */
    void stop() {
        stopped = true;
    }

    private void say(Instant savedAt) {
        setText(text("work.draft.saved", new Moments(desk.today()).time(savedAt)));
    }
}

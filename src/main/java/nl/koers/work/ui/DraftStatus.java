package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.koers.shared.ui.text.Moments;
import nl.koers.shared.ui.typing.TypingRest;
import nl.koers.work.WorkConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Keeps what is typed into a task as a draft, also whenever the task is left, and says so. */
class DraftStatus extends TypingRest {

    /** What happens to a draft that has to be saved. */
    interface Keeper {
        /** @throws WorkConflictException when there is no such task any more; it is kept all the same */
        Instant save(Map<String, Object> answers);

        void gone();
    }

    /** How the places of tasks begin; the client's code and the task's id follow. */
    static final String PLACES = "task";

    private static final long serialVersionUID = 1L;

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
        if (savedAt != null) {
            say(savedAt);
        }
    }

    /** Saves what has changed since the last time. */
    @Override
    protected boolean keep() {
        return stopped || answers.get().equals(saved) || saveAnyway();
    }

    /**
     * Saves and says so, also when nothing has changed, because somebody asked for it.
     *
     * @return whether it is kept
     */
    boolean saveAnyway() {
        var now = new HashMap<>(answers.get());
        try {
            say(keeper.save(now));
            saved = now;
            return true;
        } catch (WorkConflictException e) {
            // kept all the same
            saved = now;
            keeper.gone();
            return true;
        } catch (AccessDeniedException e) {
            // the client is another organisation's now, and with it what was kept before
            return false;
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

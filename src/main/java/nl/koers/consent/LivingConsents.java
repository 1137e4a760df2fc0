package nl.koers.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.Netherlands;
import org.springframework.stereotype.Component;

/**
 * Whether a consent holds at this moment for whoever gets what is shared, and until when; for processes, which act for nobody in
 * particular. Tells nothing else.
 */
@Component
public class LivingConsents {

    private final ConsentStore store;
    private final Clock clock;

    LivingConsents(ConsentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * As {@link #lastDay}, and it stays so until the end of the caller's transaction: a withdrawal waits for it, and it for a
     * withdrawal that was first.
     */
    public Optional<LocalDate> heldUntil(String trajectory, UUID consent, Receiver receiver) {
        store.lockForReading(consent);
        return lastDay(trajectory, consent, receiver);
    }

    /** Whether something may be shared with the receiver, as {@link #heldUntil} says. */
    public boolean holds(String trajectory, UUID consent, Receiver receiver) {
        return heldUntil(trajectory, consent, receiver).isPresent();
    }

    /**
     * Until when something may be shared with the receiver, that day included.
     *
     * @param trajectory its code: the consent of one client holds for no other
     * @return empty when the consent is not living, or is for somebody else or something else
     */
    public Optional<LocalDate> lastDay(String trajectory, UUID consent, Receiver receiver) {
        return store.lastDay(trajectory, consent, receiver, Netherlands.today(clock));
    }
}

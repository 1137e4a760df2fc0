package nl.koers.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.Netherlands;
import org.springframework.stereotype.Component;

/** Whether a consent holds at this moment, and until when; for processes, which act for nobody in particular. Tells nothing else. */
@Component
public class LivingConsents {

    private final ConsentStore store;
    private final Clock clock;

    LivingConsents(ConsentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * As {@link #isLiving}, and it stays so until the end of the caller's transaction: a withdrawal waits for it, and it for a
     * withdrawal that was first.
     */
    public boolean holds(String trajectory, UUID consent) {
        store.lockForReading(consent);
        return isLiving(trajectory, consent);
    }

    /** @param trajectory its code: the consent of one client holds for no other */
    public boolean isLiving(String trajectory, UUID consent) {
        return lastDay(trajectory, consent).isPresent();
    }

    /** Until when, that day included; empty when it is not living. */
    public Optional<LocalDate> lastDay(String trajectory, UUID consent) {
        return store.lastDay(trajectory, consent, Netherlands.today(clock));
    }
}

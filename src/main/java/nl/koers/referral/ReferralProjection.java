package nl.koers.referral;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes down how a referral goes while the engine goes through it. Called from the engine's transaction; it records and
 * never decides a route.
 */
@Service
public class ReferralProjection {

    private final ReferralStore store;
    private final Clock clock;

    ReferralProjection(ReferralStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Who is asked.
     *
     * @param trajectory its code: empty for the referral of another client
     */
    public Optional<UUID> partner(String trajectory, UUID referral) {
        return store.partner(trajectory, referral);
    }

    public boolean isAnotherAsked(UUID referral) {
        return store.isAnotherAsked(referral);
    }

    public void sent(UUID referral) {
        store.sent(referral, clock.instant());
    }

    /** The partner helps; when that was known already, client and caseworker looked at it. */
    public void helping(UUID referral) {
        store.helping(referral, clock.instant());
    }

    public void declined(UUID referral, @Nullable DeclineReason reason) {
        store.declined(referral, reason, clock.instant());
    }

    /** @param result code of how the help ended */
    public void done(UUID referral, String result) {
        store.done(referral, result, clock.instant());
    }

    public void withdrawn(UUID referral) {
        store.withdrawn(referral, clock.instant());
    }
}

package nl.koers.accesslog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down who looked at or changed what. The lines of a transaction are written together just before it commits, in
 * one statement: what was read is shown only if they could be written, what was changed stays only then, and the lock on
 * the organisation's chain is the last one that a transaction takes, so nobody waits in a circle.
 *
 * <p>The same part and action of the same trajectory is one line per transaction. A transaction that is rolled back
 * leaves no line: it showed and changed nothing.
 */
@Service
public class AccessLog {

    private final AccessLogStore store;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccessLog(AccessLogStore store, CurrentActor currentActor, Clock clock) {
        this.store = store;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records what the acting user does, together with the caller's transaction, which must not be read-only.
     *
     * @param reason null when it needed none
     * @throws IllegalStateException when the transaction is read-only
     * @throws DataAccessException not here but from the caller's commit, when the line cannot be written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            OrganisationId organisation,
            TrajectoryCode trajectory,
            AccessSubject part,
            AccessAction action,
            @Nullable AccessReason reason) {
        add(organisation, trajectory, part, action, reason);
    }

    /** As {@link #record}, for what is about no client in particular. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordWithoutClient(OrganisationId organisation, AccessSubject part, AccessAction action) {
        add(organisation, null, part, action, null);
    }

    private void add(
            OrganisationId organisation,
            @Nullable TrajectoryCode trajectory,
            AccessSubject part,
            AccessAction action,
            @Nullable AccessReason reason) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("what is recorded needs a transaction that can write");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var userId = currentActor.require().userId();
        lines().add(new AccessLogStore.Line(organisation, userId, trajectory, part, action, reason), now);
    }

    private Lines lines() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Lines known) {
            return known;
        }
        var lines = new Lines();
        TransactionSynchronizationManager.bindResource(this, lines);
        TransactionSynchronizationManager.registerSynchronization(lines);
        return lines;
    }

    /** What the current transaction will have to write. */
    private final class Lines implements TransactionSynchronization {

        /** Each with the moment when it was first recorded. */
        private final Map<AccessLogStore.Line, Instant> moments = new LinkedHashMap<>();

        private boolean written;

        void add(AccessLogStore.Line line, Instant at) {
            if (written) {
                throw new IllegalStateException("the lines of this transaction are written already");
            }
            moments.putIfAbsent(line, at);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AccessLog.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AccessLog.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AccessLog.this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            store.append(moments);
        }
    }
}

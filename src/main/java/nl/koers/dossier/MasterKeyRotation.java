package nl.koers.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.koers.dossier.access.DossierStore;
import nl.koers.dossier.access.StoredDossier;
import nl.koers.dossier.seal.KeyRing;
import nl.koers.dossier.seal.KeyVault;
import nl.koers.dossier.seal.UnreadableDossierException;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.secret.PreviousMasterKeys;
import nl.koers.shared.secret.UnderMasterKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the keys of all trajectories under the master key in use, and the search tokens with them, while everybody goes on
 * working: the dossiers themselves stay as they are, since their keys do not change.
 *
 * <p>A trajectory is done when its key names the master key in use; its tokens were then written in the same transaction.
 * So nothing has to be remembered: after a crash the rest is what is still to be done, and on two nodes at a time the
 * rows' locks see to it that each trajectory is done once.
 */
@Component
class MasterKeyRotation implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyRotation.class);

    /** Few enough that nobody waits noticeably for a row that this holds. */
    private static final int BATCH = 50;

    private final JdbcClient jdbc;
    private final Rewrapping rewrapping;
    private final KeyRing keys;
    private final KeyVault vault;
    private final PreviousMasterKeys previous;
    private final ObjectProvider<UnderMasterKey> others;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile @Nullable Instant finishedAt;
    private volatile boolean failed;
    private volatile long unreadable;

    MasterKeyRotation(
            JdbcClient jdbc,
            Rewrapping rewrapping,
            KeyRing keys,
            KeyVault vault,
            PreviousMasterKeys previous,
            ObjectProvider<UnderMasterKey> others,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.rewrapping = rewrapping;
        this.keys = keys;
        this.vault = vault;
        this.previous = previous;
        this.others = others;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param dossiers all that there are
     * @param remaining those that still stand under another master key
     * @param unreadable of these, those that no configured key opens, or that are damaged; each is named in the log
     * @param running whether it runs on this node
     * @param finishedAt when it last came to its end on this node; null when it did not since the start
     * @param failed whether it stopped before its end the last time; starting it again goes on
     * @param previousKeysNeeded whether the previous master keys have to stay in the configuration
     */
    record Progress(
            long dossiers,
            long remaining,
            long unreadable,
            boolean running,
            @Nullable Instant finishedAt,
            boolean failed,
            boolean previousKeysNeeded) {}

    Progress progress() {
        var counted = jdbc.sql(
                        """
                        select count(*) as dossiers, count(*) filter (where master_key <> :current) as remaining,
                               count(*) filter (where master_key <> all(:known)) as unknown
                          from koers.dossier_key""")
                .param("current", keys.current().masterKeyId())
                .param("known", keys.masterKeyIds().toArray(String[]::new))
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .single();
        return new Progress(
                counted[0],
                counted[1],
                Math.max(counted[2], running.get() ? 0 : unreadable),
                running.get(),
                finishedAt,
                failed,
                counted[1] > 0 || others.stream().anyMatch(other -> other.remaining() > 0));
    }

    /** Begins, or goes on after an interruption. Does nothing when it runs already. */
    void start() {
        if (running.compareAndSet(false, true)) {
            failed = false;
            var thread = new Thread(this::run, "master-key-rotation");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            LOG.info("Putting all dossiers under the master key in use");
            rotate();
            if (!stopping) {
                finishedAt = clock.instant();
                LOG.info("All dossiers that can be read stand under the master key in use");
            }
        } catch (RuntimeException e) {
            failed = true;
            // messages may quote what is stored
            LOG.error(
                    "Putting the dossiers under the master key in use stopped: {}",
                    e.getClass().getName());
        } finally {
            running.set(false);
        }
    }

    /** All of them, a batch at a time. */
    void rotate() {
        for (var key : previous.keys()) {
            others.forEach(other -> other.rewrap(key));
        }
        long left = 0;
        Optional<TrajectoryCode> last = Optional.empty();
        do {
            var after = last.map(TrajectoryCode::value).orElse("");
            var batch = transaction.execute(status -> rotateBatch(after));
            left += batch.unreadable();
            last = batch.last();
        } while (last.isPresent() && !stopping);
        unreadable = left;
    }

    private record Batch(Optional<TrajectoryCode> last, long unreadable) {}

    private Batch rotateBatch(String after) {
        var locked = lockNext(after);
        long left = 0;
        for (var dossier : locked) {
            try {
                rotate(dossier);
            } catch (UnreadableDossierException e) {
                left++;
                LOG.error("The dossier of {} stays under its master key: {}", dossier.code(), e.getMessage());
            }
        }
        return new Batch(
                locked.isEmpty()
                        ? Optional.empty()
                        : Optional.of(locked.get(locked.size() - 1).code()),
                left);
    }

    /** In the order of the codes, as every other node does, so that they wait for each other and never in a circle. */
    private List<StoredDossier> lockNext(String after) {
        return jdbc.sql(
                        """
                        select d.trajectory, d.organisation, d.card, k.master_key, k.wrapped_key
                          from koers.dossier d join koers.dossier_key k on k.trajectory = d.trajectory
                         where k.master_key <> :current and d.trajectory > :after
                         order by d.trajectory limit :batch
                           for no key update""")
                .param("current", keys.current().masterKeyId())
                .param("after", after)
                .param("batch", BATCH)
                .query(DossierStore::dossier)
                .list();
    }

    private void rotate(StoredDossier dossier) {
        var code = dossier.code();
        var organisation = dossier.organisation();
        var key = vault.unwrap(code, organisation, dossier.key());
        rewrapping.put(code, organisation, vault.rewrap(code, organisation, dossier.key()), key, dossier.card());
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}

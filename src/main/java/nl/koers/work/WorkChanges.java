package nl.koers.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.koers.organisation.absence.AbsenceChanged;
import nl.koers.shared.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells whoever looks at a task list that it changed: after the commit, on a thread of its own that acts for nobody, and
 * once for the many changes that one completed task makes.
 */
@Component
public class WorkChanges implements DisposableBean {

    /** Ends when {@link #cancel} is called; whoever subscribes has to. */
    @FunctionalInterface
    public interface Subscription {
        void cancel();
    }

    private record Subscriber(Set<OrganisationId> organisations, Runnable action) {}

    private static final Logger LOG = LoggerFactory.getLogger(WorkChanges.class);
    private static final Duration GATHERING = Duration.ofMillis(250);

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Map<OrganisationId, Long> counts = new ConcurrentHashMap<>();
    private final Set<OrganisationId> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService executor;

    @Autowired
    WorkChanges() {
        this(Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "work-changes");
            thread.setDaemon(true);
            return thread;
        }));
    }

    WorkChanges(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /**
     * @param action runs on another thread than the change; should hand over and return at once
     */
    public Subscription subscribe(Set<OrganisationId> organisations, Runnable action) {
        var subscriber = new Subscriber(Set.copyOf(organisations), action);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /**
     * How much has changed so far. Whoever asks before reading a list, and gets the same number later, has read all that
     * changed since.
     */
    public long count(Set<OrganisationId> organisations) {
        return organisations.stream()
                .mapToLong(organisation -> counts.getOrDefault(organisation, 0L))
                .sum();
    }

    @TransactionalEventListener
    void changed(WorkChanged change) {
        counts.merge(change.organisation(), 1L, Long::sum);
        if (waiting.add(change.organisation())) {
            executor.schedule(() -> tell(change.organisation()), GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The work of whoever is away is somebody else's. */
    @TransactionalEventListener
    void changed(AbsenceChanged change) {
        changed(new WorkChanged(change.organisation()));
    }

    private void tell(OrganisationId organisation) {
        // before telling: a change that comes meanwhile is told once more
        waiting.remove(organisation);
        for (var subscriber : subscribers) {
            if (subscriber.organisations().contains(organisation)) {
                tell(subscriber);
            }
        }
    }

    /** One screen that cannot be told must not keep the others from hearing it. */
    private static void tell(Subscriber subscriber) {
        try {
            subscriber.action().run();
        } catch (RuntimeException e) {
            LOG.debug("a list could not be told: {}", e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}

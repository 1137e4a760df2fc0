package nl.koers.privacy.retention;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import nl.koers.privacy.process.EngineRetention;
import nl.koers.shared.Netherlands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens by itself around the end of a period: the weekly list, the erasures, and the same end for the engine's
 * history. Every part finds out what is to be done each time, so it may run any number of times and on any node.
 */
@Component
public class RetentionKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionKeeper.class);

    private final RetentionStore store;
    private final EngineRetention engine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionKeeper(RetentionStore store, EngineRetention engine, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void run() {
        listDue();
        beginErasures();
        keepHistoryInStep();
    }

    /** The list of this week; every dossier stands on one at least four weeks before its end. */
    void listDue() {
        var monday = Netherlands.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int listed = count(() -> store.list(monday));
        if (listed > 0) {
            LOG.info("{} more dossiers will be erased within five weeks", listed);
        }
    }

    void beginErasures() {
        int begun = count(() -> store.beginErasures(clock.instant()));
        if (begun > 0) {
            LOG.info("The period to keep them is over for {} dossiers", begun);
        }
    }

    private int count(java.util.function.IntSupplier work) {
        Integer counted = transaction.execute(status -> work.getAsInt());
        return counted == null ? 0 : counted;
    }

    /** A batch at a time, each in a transaction of its own. */
    void keepHistoryInStep() {
        var after = "";
        do {
            var from = after;
            after = transaction.execute(status -> {
                var ends = store.ends(from);
                engine.keepInStep(ends);
                return ends.isEmpty()
                        ? ""
                        : ends.get(ends.size() - 1).trajectory().value();
            });
        } while (after != null && !after.isEmpty());
    }
}

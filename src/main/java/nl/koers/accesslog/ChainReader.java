package nl.koers.accesslog;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import nl.koers.accesslog.ChainReport.Broken;
import nl.koers.accesslog.ChainReport.Problem;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.secret.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes a chain again and finds the first line that is not as it was written. */
@Component
class ChainReader {

    private static final HexFormat HEX = HexFormat.of();
    private static final String SEPARATOR = "\u001f";

    private final AccessLogStore store;
    private final TransactionTemplate snapshot;

    ChainReader(AccessLogStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.snapshot = new TransactionTemplate(transactions);
        // head and lines as they were at one moment, while others go on writing
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
    }

    List<OrganisationId> chains() {
        return store.chains();
    }

    ChainReport read(OrganisationId organisation) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            var reading = new Reading(organisation);
            store.read(organisation, reading::next);
            return reading.end(store.head(organisation).orElse(null));
        }));
    }

    private static final class Reading {

        private final OrganisationId organisation;
        private byte[] hash = Sha256.of("");
        private long sequence;
        private @Nullable Broken broken;

        Reading(OrganisationId organisation) {
            this.organisation = organisation;
        }

        void next(AccessLogStore.StoredLine line) {
            if (broken != null) {
                return;
            }
            if (line.sequence() != sequence + 1) {
                broken = new Broken(sequence + 1, Problem.MISSING);
                return;
            }
            byte[] expected = Sha256.of(String.join(
                    SEPARATOR,
                    HEX.formatHex(hash),
                    organisation.value(),
                    String.valueOf(line.sequence()),
                    String.valueOf(line.micros()),
                    line.userId(),
                    Objects.requireNonNullElse(line.trajectory(), ""),
                    line.part(),
                    line.action(),
                    Objects.requireNonNullElse(line.reason(), "")));
            if (!Arrays.equals(expected, line.hash())) {
                broken = new Broken(line.sequence(), Problem.ALTERED);
                return;
            }
            sequence = line.sequence();
            hash = expected;
        }

        ChainReport end(AccessLogStore.@Nullable Head head) {
            if (broken == null) {
                long known = head == null ? 0 : head.sequence();
                if (known > sequence) {
                    broken = new Broken(sequence + 1, Problem.CUT_OFF);
                } else if (known < sequence) {
                    broken = new Broken(known + 1, Problem.BEYOND_HEAD);
                } else if (head != null && !Arrays.equals(head.hash(), hash)) {
                    // every line fits the one before, so the whole chain was made anew
                    broken = new Broken(sequence, Problem.BEYOND_HEAD);
                }
            }
            return new ChainReport(organisation, sequence, HEX.formatHex(hash), broken);
        }
    }
}

package nl.koers.transfer.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.consent.process.ConsentVariables;
import nl.koers.shared.process.RoutingVariable;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the tests of all models need to know of this one. */
public final class TransferContract {

    public static final String KEY = TransferProcess.KEY;

    public static final List<RoutingVariable<?>> VARIABLES = TransferProcess.VARIABLES;

    /** What the code sets and no form does. */
    public static final List<RoutingVariable<?>> SET_BY_CODE =
            List.of(TransferProcess.TRANSFER, ConsentVariables.CONSENT, ConsentVariables.CONSENT_ENDS_ON);

    /** Messages with what they bring. */
    public static final Map<String, Set<String>> MESSAGES = Map.of(
            TransferProcess.ACCEPTED,
            Set.of(),
            TransferProcess.DECLINED,
            Set.of(),
            TransferProcess.WITHDRAWN,
            Set.of());

    /** Elements whose names the code knows. */
    public static final Set<String> ELEMENTS = Stream.concat(
                    TransferProcess.STATE_ELEMENTS.keySet().stream(), Stream.of(TransferProcess.TASK_ACQUAINTED))
            .collect(Collectors.toSet());

    /** Stands in for the bean: notes that the client moved, unless a test says that the consent has gone. */
    public static final class Transfers {

        private boolean consent = true;
        private int moves;

        public void consentHolds(boolean holds) {
            consent = holds;
        }

        public void move(DelegateExecution execution) {
            if (!consent) {
                throw new BpmnError(TransferProcess.NO_CONSENT);
            }
            moves++;
        }

        /** How often a client moved since this was asked before. */
        public int moves() {
            var made = moves;
            moves = 0;
            return made;
        }
    }

    private TransferContract() {}
}

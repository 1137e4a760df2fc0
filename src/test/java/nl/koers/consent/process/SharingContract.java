package nl.koers.consent.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.process.RoutingVariable;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the tests of all models need to know of this one. */
public final class SharingContract {

    public static final List<RoutingVariable<?>> VARIABLES = SharingProcess.VARIABLES;

    /** What the code sets and no form does. */
    public static final List<RoutingVariable<?>> SET_BY_CODE =
            List.of(ConsentVariables.CONSENT, ConsentVariables.CONSENT_ENDS_ON);

    /** Messages with what they bring. */
    public static final Map<String, Set<String>> MESSAGES =
            Map.of(SharingProcess.CONSENT_ENDED, Set.of(), SharingProcess.SHARING_FINISHED, Set.of());

    /** Stands in for the gate: knows one consent, which lives until a test says otherwise. */
    public static final class Consents {

        private boolean living = true;

        public void live(boolean living) {
            this.living = living;
        }

        public void require(DelegateExecution execution) {
            if (!living) {
                throw new BpmnError(SharingProcess.NO_CONSENT);
            }
        }
    }

    private SharingContract() {}
}

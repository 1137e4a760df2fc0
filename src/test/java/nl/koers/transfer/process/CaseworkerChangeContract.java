package nl.koers.transfer.process;

import java.util.List;
import java.util.Set;
import nl.koers.shared.process.RoutingVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the tests of all models need to know of this one. */
public final class CaseworkerChangeContract {

    public static final String KEY = CaseworkerChangeProcess.KEY;

    public static final List<RoutingVariable<?>> VARIABLES = CaseworkerChangeProcess.VARIABLES;

    /** What the code sets and no form does. */
    public static final List<RoutingVariable<?>> SET_BY_CODE =
            List.of(CaseworkerChangeProcess.CHANGE, CaseworkerChangeProcess.INTRODUCTION);

    /** Elements whose names the code knows. */
    public static final Set<String> ELEMENTS =
            Set.of(CaseworkerChangeProcess.TASK_INTRODUCE, CaseworkerChangeProcess.TASK_ACQUAINTED);

    /** Stands in for the bean: always the same caseworker, and notes whether the handover is complete. */
    public static final class Handover {

        private final String previous;
        private boolean complete;

        public Handover(String previous) {
            this.previous = previous;
        }

        public String from(DelegateExecution execution) {
            return previous;
        }

        public void complete(DelegateExecution execution) {
            complete = true;
        }

        /** Whether it was completed since this was asked before. */
        public boolean wasCompleted() {
            var was = complete;
            complete = false;
            return was;
        }
    }

    private CaseworkerChangeContract() {}
}

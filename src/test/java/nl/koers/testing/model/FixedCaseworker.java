package nl.koers.testing.model;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The bean {@code caseworker} of the models' tests: every client has the same caseworker. */
public class FixedCaseworker {

    static final String ID = "nora";

    public String of(DelegateExecution execution) {
        return ID;
    }
}

package nl.koers.shared.process.guard;

import org.camunda.bpm.engine.ProcessEngineException;

/** A variable was refused because it is not declared, or its value is not. The value is never part of the message. */
public class UndeclaredVariableException extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    UndeclaredVariableException(String reason) {
        super(reason);
    }
}

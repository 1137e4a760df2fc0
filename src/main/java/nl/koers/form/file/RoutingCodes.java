package nl.koers.form.file;

import java.util.Set;

/**
 * The process variables that are declared, as far as the check of a form needs to know them. Whoever asks for the check
 * brings them; {@code form} itself knows none.
 */
public interface RoutingCodes {

    boolean declared(String variable);

    /** The closed list of codes of the variable; empty when it is a number, a date or a yes-or-no. */
    Set<String> codes(String variable);

    /** Whether the process engine accepts the value, typed as in {@link nl.koers.form.Answers#routing()}. */
    boolean allows(String variable, Object value);
}

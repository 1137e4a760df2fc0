package nl.koers.shared.process;

import java.util.Collection;

/**
 * What a feature agrees with the models it owns. Each feature that has processes contributes one bean; together they
 * are all that the engine accepts.
 */
public interface ProcessContract {

    /** The routing variables that these models may use. Each is declared by one feature; others refer to it. */
    Collection<RoutingVariable<?>> variables();
}

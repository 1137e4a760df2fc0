package nl.koers.shared.access;

import java.util.Collection;
import java.util.Set;

/** What of a client is open to the acting user at this moment. */
public interface OpenLooks {

    /**
     * Those of them that are not open (any more). One statement, or two where an offered client is among them; opens nothing, so
     * nothing is written down.
     */
    Set<Look> closed(Collection<Look> looks);
}

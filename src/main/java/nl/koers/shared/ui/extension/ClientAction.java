package nl.koers.shared.ui.extension;

import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Symbol;

/** Something to do for one client from its page, contributed as a bean, so that the page does not know the feature. */
public interface ClientAction {

    /** Key of what it is called in the bundles. */
    String nameKey();

    Symbol symbol();

    /** The key that starts it, as {@link nl.koers.shared.ui.KeyStrokes} names it. */
    String key();

    /** Whether it is also offered beside a note that is being written. */
    default boolean besideNote() {
        return false;
    }

    /** Whether it helps somebody who is being handed over as well, such as a minor, for whom there is no course to plan. */
    default boolean duringHandover() {
        return true;
    }

    /** @param afterwards runs when something has changed */
    void start(TrajectoryCode code, Runnable afterwards);
}

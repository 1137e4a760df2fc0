package nl.koers.shared.access;

import nl.koers.shared.TrajectoryCode;

/** What can still be told of clients whose dossier was erased. */
public interface ErasedClients {

    /** Whether it was erased or is being erased, in one of the acting user's organisations; false for any other code. */
    boolean isErased(TrajectoryCode code);
}

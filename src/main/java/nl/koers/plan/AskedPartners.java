package nl.koers.plan;

import java.util.Set;
import java.util.UUID;
import nl.koers.shared.TrajectoryCode;

/** Knows which partners were asked to help with a need: whoever asks them. */
public interface AskedPartners {

    /** The needs of a client for which partners were asked, while it is the turn of none of them any more, or not yet. */
    Set<UUID> onTurnNowhere(TrajectoryCode trajectory);
}

package nl.koers.shared.ui.extension;

import java.util.Optional;
import nl.koers.shared.TrajectoryCode;

/**
 * What a feature has to say before a course is closed, contributed as a bean. It is told and never stands in the way.
 */
@FunctionalInterface
public interface ClosingNote {

    Optional<String> about(TrajectoryCode code);
}

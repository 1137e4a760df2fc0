package nl.koers.dossier.typing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.koers.shared.TrajectoryCode;

/**
 * One place where something is typed that is not of one section, such as a dialog for something new.
 *
 * @param place as {@link TypingService#keep} has it
 */
public record TypingPlace(TypingService typing, String place) {

    /** What the current user typed and did not use yet. */
    public Optional<TypingService.Typed> typed(TrajectoryCode code) {
        return typing.find(code, place);
    }

    /** @return when it was kept */
    public Instant keep(TrajectoryCode code, Map<String, String> fields) {
        return typing.keep(code, place, fields);
    }

    public void forget(TrajectoryCode code) {
        typing.discard(code, place);
    }
}

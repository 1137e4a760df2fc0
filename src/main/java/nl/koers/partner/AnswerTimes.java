package nl.koers.partner;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows how long partners take to answer: whoever asks them. */
public interface AnswerTimes {

    /** Without those that gave fewer than {@value AnswerTime#FEWEST} answers. At most one statement. */
    Map<UUID, AnswerTime> of(Collection<UUID> partners);
}

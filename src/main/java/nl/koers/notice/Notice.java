package nl.koers.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the reader. Holds ids and codes only: its words are made when it is shown.
 *
 * @param kind of the {@link NoticeSource} that it comes from
 * @param subject what it is about: an id that means something to its source only
 * @param trajectory of which client; null when it is about none, or one whom the reader may not know yet
 * @param person user id of whoever did it or whom it is about; null for nobody
 * @param party name of another organisation; null for none
 * @param day that it is about; null for none
 * @param since when it began to wait
 * @param read whether the reader opened it before
 */
public record Notice(
        String kind,
        UUID subject,
        @Nullable TrajectoryCode trajectory,
        @Nullable String person,
        @Nullable String party,
        @Nullable LocalDate day,
        Instant since,
        boolean read) {}

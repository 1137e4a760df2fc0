package nl.koers.dossier.section;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a section of the dossier holds now.
 *
 * @param revision to be given back when it is changed; 0 while nothing was ever written
 * @param changedBy user id; null while nobody has changed it
 * @param changedAt null while nobody has changed it
 * @param lookedAt when somebody said that it is still right, since it was changed; null while nobody has
 */
public record SectionContent<T>(
        T content, int revision, @Nullable String changedBy, @Nullable Instant changedAt, @Nullable Instant lookedAt) {

    @Override
    public String toString() {
        return "SectionContent[revision " + revision + ", content not shown]";
    }
}

package nl.koers.partner;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.koers.shared.Netherlands;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where there is a free place, as somebody was told on the telephone. Caseworkers and team leads note and see it of the partners
 * of their organisation; for everybody else every method throws {@link AccessDeniedException}.
 */
@Service
@Transactional
public class PlacesService {

    private final PlacesStore store;
    private final CurrentActor currentActor;
    private final Clock clock;

    PlacesService(PlacesStore store, CurrentActor currentActor, Clock clock) {
        this.store = store;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** By partner; one statement, however many there are. Partners of whom nothing was told are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, FreePlaces> known() {
        return store.all(colleague().organisationIds());
    }

    /**
     * Somebody was told so today.
     *
     * @param free 0 when it is full, at most {@value FreePlaces#MOST}
     * @throws IllegalArgumentException when it is another number
     */
    public FreePlaces note(UUID partner, int free) {
        var actor = colleague();
        if (free < 0 || free > FreePlaces.MOST) {
            throw new IllegalArgumentException("not a number of free places");
        }
        var today = Netherlands.today(clock);
        if (!store.save(partner, free, today, actor.organisationIds())) {
            throw new AccessDeniedException("no such partner for this user");
        }
        return new FreePlaces(free, today);
    }

    private Actor colleague() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }
}

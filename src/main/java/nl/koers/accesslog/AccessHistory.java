package nl.koers.accesslog;

import java.util.List;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the log of the acting user's organisations, to privacy officers and team leads.
 *
 * <p>Each method throws {@link AccessDeniedException} for anybody else.
 */
@Service
public class AccessHistory {

    /** The most that {@link #list} gives at a time. */
    public static final int PAGE_MAX = 1000;

    private final AccessLogStore store;
    private final ChainReader chains;
    private final CurrentActor currentActor;

    AccessHistory(AccessLogStore store, ChainReader chains, CurrentActor currentActor) {
        this.store = store;
        this.chains = chains;
        this.currentActor = currentActor;
    }

    /**
     * Newest first.
     *
     * @param limit 1 to {@value #PAGE_MAX}
     */
    @Transactional(readOnly = true)
    public List<AccessEntry> list(AccessFilter filter, int offset, int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new IllegalArgumentException("limit out of range");
        }
        return store.list(filter, reader().organisationIds(), offset, limit);
    }

    /** Counts up to {@code atMost}: nobody scrolls further, and an unbounded count is slow. */
    @Transactional(readOnly = true)
    public int count(AccessFilter filter, int atMost) {
        return store.count(filter, reader().organisationIds(), atMost);
    }

    /**
     * The lines of one client, newest first, for those who help the client as well. The caller has let the user through to
     * the client's dossier.
     *
     * @param limit 1 to {@value #PAGE_MAX}
     */
    @Transactional(readOnly = true)
    public List<AccessEntry> ofClient(TrajectoryCode code, int offset, int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new IllegalArgumentException("limit out of range");
        }
        var actor = currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        return store.list(AccessFilter.of(code), actor.organisationIds(), offset, limit);
    }

    /** Reads the whole chain of the organisation: a second for some hundred thousand lines. */
    public ChainReport verify(OrganisationId organisation) {
        if (!reader().belongsTo(organisation)) {
            throw new AccessDeniedException("other organisation");
        }
        return chains.read(organisation);
    }

    private Actor reader() {
        return currentActor.requireAny(Role.PRIVACY_OFFICER, Role.TEAM_LEAD);
    }
}

package nl.koers.accesslog;

import java.time.Instant;
import java.util.List;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.jspecify.annotations.Nullable;
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

    /** About so many lines make a page; the newest day is whole, whatever is in it. */
    static final int PAGE = 500;

    private final AccessLogStore store;
    private final ChainReader chains;
    private final CurrentActor currentActor;

    AccessHistory(AccessLogStore store, ChainReader chains, CurrentActor currentActor) {
        this.store = store;
        this.chains = chains;
        this.currentActor = currentActor;
    }

    /**
     * The newest days that the filter lets through, in two statements however many lines there are. For older ones, see
     * {@link AccessPage#older} and {@link AccessFilter#earlierThan}.
     */
    @Transactional(readOnly = true)
    public AccessPage page(AccessFilter filter) {
        return page(filter, reader());
    }

    /**
     * The lines of one client for those who help the client as well, as {@link #page}. The caller has let the user through
     * to the client's dossier.
     *
     * @param before null for the newest
     */
    @Transactional(readOnly = true)
    public AccessPage ofClient(TrajectoryCode code, @Nullable Instant before) {
        var filter = AccessFilter.of(code);
        return page(
                before == null ? filter : filter.earlierThan(before),
                currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD));
    }

    private AccessPage page(AccessFilter filter, Actor actor) {
        var window = store.window(filter, actor.organisationIds(), PAGE + 1);
        var newest = window.newest();
        var oldest = window.oldest();
        if (newest == null || oldest == null) {
            return new AccessPage(List.of(), null);
        }
        if (window.lines() <= PAGE) {
            return new AccessPage(store.lines(filter.since(oldest), actor.organisationIds()), null);
        }
        // the day of the last line that was counted may go on beyond it
        var newestDay = Netherlands.day(newest);
        var cut = Netherlands.day(oldest);
        var from = Netherlands.startOf(cut.equals(newestDay) ? newestDay : cut.plusDays(1));
        return new AccessPage(store.lines(filter.since(from), actor.organisationIds()), from);
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

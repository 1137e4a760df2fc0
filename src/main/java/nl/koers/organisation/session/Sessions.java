package nl.koers.organisation.session;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.SessionRights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of all nodes. One that was ended here is refused at its next request, wherever it lives; an open page
 * makes one every minute.
 */
@Service
@Transactional
public class Sessions {

    /** Under which a web session keeps the id of its row: a {@link UUID}. */
    public static final String ATTRIBUTE = SessionRights.SESSION;

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration KEPT_FOR = Duration.ofDays(7);

    /** The last use is written down once a minute. */
    private static final Duration COARSE = Duration.ofMinutes(2);

    private final SessionStore store;
    private final CurrentActor currentActor;
    private final Duration longestIdle;

    Sessions(
            SessionStore store,
            CurrentActor currentActor,
            @Value("${server.servlet.session.timeout:30m}") Duration timeout) {
        this.store = store;
        this.currentActor = currentActor;
        this.longestIdle = timeout.plus(COARSE);
    }

    /** Without any request for so long, a session is gone on whichever node it was. */
    public Duration longestIdle() {
        return longestIdle;
    }

    /** A new row for a session that has just begun; rows of long ago go. */
    public UUID begin(String userId, Device device, @Nullable ProviderSession provider) {
        store.deleteUnusedFor(KEPT_FOR);
        var id = UUID.randomUUID();
        store.insert(id, userId, device, provider);
        return id;
    }

    /** False as well when it is another user's. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID id, String userId) {
        return store.isOpen(id, userId);
    }

    /** By {@link SessionRights#marks}. */
    @Transactional(readOnly = true)
    public Map<UUID, String> marksOfRights(Collection<UUID> ids) {
        return store.marksOfRights(ids);
    }

    public void use(UUID id) {
        store.use(id);
    }

    /** The web session is gone, for whatever reason. */
    public void over(UUID id) {
        store.end(id);
    }

    /** Those of the acting user, last used first. */
    @Transactional(readOnly = true)
    public List<UserSession> own() {
        return store.open(currentActor.require().userId(), longestIdle);
    }

    /** Does nothing when it is not a session of the acting user. */
    public void endOwn(UUID id) {
        store.end(id, currentActor.require().userId());
    }

    /** All of the acting user, the present one too. */
    public void endAllOwn() {
        store.endAll(currentActor.require().userId());
    }

    /** For administrators. */
    public void endAllOf(String userId) {
        var actor = currentActor.requireAny(Role.ADMINISTRATOR);
        LOG.info("{} ended {} sessions of {}", actor.userId(), store.endAll(userId), userId);
    }

    /** The account may no longer sign in. */
    public void endAllOfDisabled(String userId) {
        store.endAll(userId);
    }

    /**
     * The identity provider says that somebody signed out there.
     *
     * @param session one session at the provider; null for all of the subject
     */
    public void endAtProvider(String issuer, @Nullable String subject, @Nullable String session) {
        if (session != null) {
            store.endAllOfProviderSession(issuer, session);
        } else if (subject != null) {
            store.endAllOfProviderUser(issuer, subject);
        }
    }
}

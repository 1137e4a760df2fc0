package nl.koers.shared.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;

/** What those who are signed in may do at this moment. */
public interface SessionRights {

    /** Under which a web session keeps the id by which all nodes know it: a {@link UUID}. */
    String SESSION = "nl.koers.session";

    /**
     * Tells by one statement whether anything of accounts has changed: what it gives for a session differs as soon as a role,
     * an organisation, the name or the password does. A session that was ended is not in it.
     */
    Map<UUID, String> marks(Collection<UUID> sessions);

    /**
     * The same person with the roles and organisations of this moment; itself when nothing changed. Empty when the account
     * has no role any more, or another password than the one the session was opened with.
     */
    Optional<Authentication> ofNow(Authentication signedIn);
}

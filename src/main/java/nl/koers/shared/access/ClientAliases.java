package nl.koers.shared.access;

import java.util.Collection;
import java.util.Map;
import nl.koers.shared.TrajectoryCode;

/** What clients want to be called, for lists. */
public interface ClientAliases {

    /**
     * In one statement. A trajectory whose dossier is not open to the acting user is left out.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the user may see no dossiers at all
     */
    Map<TrajectoryCode, String> aliases(Collection<TrajectoryCode> codes);
}

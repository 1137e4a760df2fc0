package nl.koers.privacy.copy;

import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who a client's copy is for: whoever helps the client at this moment, as caseworker or stand-in. Asked whenever something
 * is done with a copy, since hours may lie between.
 */
@Component
class CopyDoor {

    private final DossierService dossiers;
    private final CurrentActor currentActor;

    CopyDoor(DossierService dossiers, CurrentActor currentActor) {
        this.dossiers = dossiers;
        this.currentActor = currentActor;
    }

    /** Whether the acting user helps the client; writes nothing down. */
    boolean isOpen(TrajectoryCode code) {
        return currentActor.require().is(Role.CASEWORKER)
                && dossiers.reason(code).filter(CopyDoor::helpsTheClient).isPresent();
    }

    /**
     * Lets through and writes it down, in the caller's transaction.
     *
     * @throws AccessDeniedException when the acting user does not help the client
     * @throws DossierClosedException when the dossier is not open to the user
     */
    void require(TrajectoryCode code, AccessAction action) {
        currentActor.requireAny(Role.CASEWORKER);
        if (!helpsTheClient(dossiers.requireOpen(code, AccessSubject.COPY, action))) {
            throw new AccessDeniedException("for those who help the client");
        }
    }

    private static boolean helpsTheClient(AccessReason reason) {
        return !reason.isGiven() && reason != AccessReason.TEAM_LEAD;
    }
}

package nl.koers.dossier;

import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The one door to a dossier: only caseworkers and team leads of its organisation get its key. */
@Component
class DossierAccess {

    /** A dossier with its key, and who opened it. */
    record Opened(StoredDossier dossier, TrajectoryKey key, Actor actor) {}

    private final DossierStore store;
    private final KeyVault vault;
    private final CurrentActor currentActor;

    DossierAccess(DossierStore store, KeyVault vault, CurrentActor currentActor) {
        this.store = store;
        this.vault = vault;
        this.currentActor = currentActor;
    }

    /**
     * @throws AccessDeniedException when the user may see no dossiers at all
     */
    Actor actor() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }

    /**
     * @throws AccessDeniedException when there is no such dossier in the user's organisations; which of the two is not
     *     told
     * @throws UnreadableDossierException when its key cannot be unwrapped
     */
    Opened open(TrajectoryCode code) {
        var actor = actor();
        var dossier = store.find(code, actor.organisationIds()).orElseThrow(DossierAccess::denied);
        return new Opened(dossier, key(dossier), actor);
    }

    TrajectoryKey key(StoredDossier dossier) {
        return vault.unwrap(dossier.code(), dossier.organisation(), dossier.key());
    }

    static AccessDeniedException denied() {
        return new AccessDeniedException("no such trajectory for this user");
    }
}

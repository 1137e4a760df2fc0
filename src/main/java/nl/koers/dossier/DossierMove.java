package nl.koers.dossier;

import nl.koers.dossier.access.DossierStore;
import nl.koers.dossier.access.StoredDossier;
import nl.koers.dossier.seal.KeyVault;
import nl.koers.dossier.typing.DraftService;
import nl.koers.dossier.typing.TypingService;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a dossier one of another organisation. Its key stays the same, so nothing is encrypted anew; what the key is wrapped
 * for and what finds the client belong to the new organisation from then on. Asks nobody: only a transfer calls it, after
 * both organisations and the client agreed. See docs/adr/0090-transfer.md.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DossierMove {

    private final JdbcClient jdbc;
    private final KeyVault vault;
    private final Rewrapping rewrapping;
    private final DraftService drafts;
    private final TypingService typing;

    DossierMove(JdbcClient jdbc, KeyVault vault, Rewrapping rewrapping, DraftService drafts, TypingService typing) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.rewrapping = rewrapping;
        this.drafts = drafts;
        this.typing = typing;
    }

    /**
     * To be followed, in the same transaction, by the change of the trajectory's organisation, which that of the dossier
     * follows.
     *
     * @param caseworker user id of whoever gets what was being typed; null leaves it sealed as it is
     * @throws nl.koers.dossier.seal.UnreadableDossierException when its key cannot be unwrapped
     * @throws IllegalStateException when the organisation has no such dossier (any more)
     */
    public void move(TrajectoryCode code, OrganisationId from, OrganisationId to, @Nullable String caseworker) {
        var dossier = lock(code, from);
        var key = vault.unwrap(code, from, dossier.key());
        rewrapping.put(code, to, vault.rewrap(code, from, to, dossier.key()), key, dossier.card());
        if (caseworker != null) {
            drafts.handOnAll(code, key, caseworker);
            typing.handOnAll(code, key, caseworker);
        }
    }

    /** Whoever writes something that refers to the dossier waits as well. */
    private StoredDossier lock(TrajectoryCode code, OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select d.trajectory, d.organisation, d.card, k.master_key, k.wrapped_key
                          from koers.dossier d join koers.dossier_key k on k.trajectory = d.trajectory
                         where d.trajectory = :code and d.organisation = :organisation for update""")
                .param("code", code.value())
                .param("organisation", organisation.value())
                .query(DossierStore::dossier)
                .optional()
                .orElseThrow(() -> new IllegalStateException("the organisation has no such dossier"));
    }
}

package nl.koers.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.access.DossierStore;
import nl.koers.dossier.access.OfferStore;
import nl.koers.dossier.access.StoredDossier;
import nl.koers.dossier.seal.ContentFormat;
import nl.koers.dossier.seal.Place;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Look;
import nl.koers.shared.access.Onlooker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The narrow door for an organisation that a client is offered to: it gives what was written to be offered and the languages,
 * never the key, and nothing else of the dossier. Whether something is offered, to whom, and whether the client's consent
 * holds is read in the same statement as the dossier.
 */
@Service
public class OfferedDossiers {

    /**
     * @param languages codes, best first
     * @param content what was sealed to be offered
     */
    public record Offered<T>(List<String> languages, T content) {

        @Override
        public String toString() {
            return "Offered[content not shown]";
        }
    }

    private record Found(StoredDossier dossier, OrganisationId receiver, byte[] content) {}

    private final JdbcClient jdbc;
    private final DossierAccess access;
    private final AccessLog log;
    private final Onlooker onlooker;
    private final Clock clock;

    OfferedDossiers(JdbcClient jdbc, DossierAccess access, AccessLog log, Onlooker onlooker, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.log = log;
        this.onlooker = onlooker;
        this.clock = clock;
    }

    /**
     * Written down in the logs of both organisations, in the caller's transaction, which must be able to write.
     *
     * @param transfer id of the offer
     * @throws AccessDeniedException when nothing is offered to the user's organisations under this id (any more)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Offered<T> open(UUID transfer, Class<T> type) {
        var found = find(transfer);
        var dossier = found.dossier();
        for (var organisation : List.of(dossier.organisation(), found.receiver())) {
            log.record(organisation, dossier.code(), AccessSubject.TRANSFER, AccessAction.READ, AccessReason.OFFERED);
        }
        onlooker.sees(Set.of(new Look(dossier.code(), AccessSubject.TRANSFER.code())), false);
        var key = access.key(dossier);
        var card = SectionService.content(key, dossier.code(), DossierSection.CARD, dossier.card());
        var place = Place.sealed(dossier.code(), AccessSubject.TRANSFER.code(), transfer);
        var content = ContentFormat.read(dossier.code(), key.decrypt(found.content(), place), type);
        return new Offered<>(card.languages(), content);
    }

    private Found find(UUID transfer) {
        return jdbc.sql(
                        """
                        select d.trajectory, d.organisation, d.card, k.master_key, k.wrapped_key,
                               x.to_organisation, x.content
                          from koers.transfer x
                          join koers.consent c on c.id = x.consent
                          join koers.dossier d on d.trajectory = x.trajectory and d.organisation = x.from_organisation
                          join koers.dossier_key k on k.trajectory = d.trajectory
                         where x.id = :id and
                        """
                                + OfferStore.STANDS)
                .param("id", transfer)
                .param("organisations", access.actor().organisationIds().toArray(String[]::new))
                .param("today", Netherlands.today(clock))
                .query((row, n) -> new Found(
                        DossierStore.dossier(row, n),
                        new OrganisationId(row.getString("to_organisation")),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("not offered to this user"));
    }
}

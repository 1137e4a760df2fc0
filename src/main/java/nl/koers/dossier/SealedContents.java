package nl.koers.dossier;

import java.util.UUID;
import java.util.function.BiFunction;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.seal.ContentFormat;
import nl.koers.dossier.seal.Place;
import nl.koers.dossier.seal.TrajectoryKey;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets another feature keep what was told in its own rows, sealed under the key of the trajectory: for whoever needs to know,
 * written down in the access log, and unreadable with all the rest once the key is gone.
 */
@Service
public class SealedContents {

    private final DossierAccess access;

    SealedContents(DossierAccess access) {
        this.access = access;
    }

    /**
     * Opens a part of the dossier in the caller's transaction, which must be able to write.
     *
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     * @throws nl.koers.dossier.access.DossierClosedException when there is, but this part is not open to the user
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sealer open(TrajectoryCode code, AccessSubject part, AccessAction action) {
        var opened = access.open(code, part, action);
        return new Sealer(opened.dossier().code(), opened.dossier().organisation(), part, opened.key());
    }

    /** Seals and reads content of one part of one trajectory; for one call. */
    public static final class Sealer {

        private final TrajectoryCode code;
        private final OrganisationId organisation;
        private final AccessSubject part;
        private final TrajectoryKey key;

        private Sealer(TrajectoryCode code, OrganisationId organisation, AccessSubject part, TrajectoryKey key) {
            this.code = code;
            this.organisation = organisation;
            this.part = part;
            this.key = key;
        }

        public OrganisationId organisation() {
            return organisation;
        }

        /**
         * @param row id of the row that holds it: in another row it cannot be read
         * @param content a record, written as JSON
         */
        public byte[] seal(UUID row, Object content) {
            return key.encrypt(ContentFormat.write(content), place(row));
        }

        /**
         * @throws nl.koers.dossier.seal.UnreadableDossierException when it was not sealed for this row of this part of this trajectory
         */
        public <T> T read(UUID row, byte[] sealed, Class<T> type) {
            return ContentFormat.read(code, key.decrypt(sealed, place(row)), type);
        }

        /** As {@link #read}, for each row that holds such content. */
        public <T> BiFunction<UUID, byte[], T> reading(Class<T> type) {
            return (row, bytes) -> read(row, bytes, type);
        }

        private Place place(UUID row) {
            return Place.sealed(code, part.code(), row);
        }
    }
}

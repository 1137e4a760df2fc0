package nl.koers.dossier.access;

import nl.koers.shared.TrajectoryCode;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.AccessDeniedException;

/**
 * The dossier belongs to a colleague's client and is not open to the user; it can be opened with a reason
 * ({@link nl.koers.dossier.emergency.EmergencyAccessService}).
 */
@NamedInterface("access")
public final class DossierClosedException extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    private final transient TrajectoryCode code;

    DossierClosedException(TrajectoryCode code) {
        super("the dossier is not open to this user");
        this.code = code;
    }

    public TrajectoryCode code() {
        return code;
    }
}

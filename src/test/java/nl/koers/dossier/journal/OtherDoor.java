package nl.koers.dossier.journal;

import java.time.Clock;
import nl.koers.dossier.access.DossierAccess;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal behind another door to the dossiers, such as one with another master key. */
public final class OtherDoor {

    private OtherDoor() {}

    public static EntryService to(DossierAccess access, JdbcClient jdbc, Clock clock) {
        return new EntryService(new EntryStore(jdbc), access, clock);
    }
}

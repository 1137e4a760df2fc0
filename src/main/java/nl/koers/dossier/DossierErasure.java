package nl.koers.dossier;

import nl.koers.shared.TrajectoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a dossier away for good. Asks nobody: only erasing a trajectory as a whole calls it, after two people agreed or
 * the period to keep it was over. Doing it again changes nothing.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DossierErasure {

    private final JdbcClient jdbc;

    DossierErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on nobody can open the dossier, and what is left of it can be read by nobody. */
    public void destroyKey(TrajectoryCode code) {
        jdbc.sql("delete from koers.dossier_key where trajectory = :code")
                .param("code", code.value())
                .update();
    }

    /** Everything that was told, what finds it, and who opened it with a reason. */
    public void remove(TrajectoryCode code) {
        // all that holds content refers to the dossier and goes with it
        jdbc.sql("delete from koers.dossier where trajectory = :code")
                .param("code", code.value())
                .update();
        jdbc.sql("delete from koers.emergency_access where trajectory = :code")
                .param("code", code.value())
                .update();
    }
}

package nl.koers.safety;

import nl.koers.shared.TrajectoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the view {@code koers.safety_plan_to_renew}. */
@Repository
class RenewalStore {

    private final JdbcClient jdbc;

    RenewalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isToRenew(TrajectoryCode code) {
        return jdbc.sql("select exists (select from koers.safety_plan_to_renew where trajectory = :code)")
                .param("code", code.value())
                .query(Boolean.class)
                .single();
    }
}

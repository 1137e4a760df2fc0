package nl.koers.model;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who put which deployment of models into use, and what was said of it. */
@Repository
public class ModelDeploymentStore {

    record Deed(String userId, String note) {}

    private final JdbcClient jdbc;

    ModelDeploymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String deploymentId, String userId, String note, Instant at) {
        jdbc.sql(
                        """
                        insert into koers.model_deployment (deployment_id, user_id, note, at)
                        values (:deployment, :user, :note, :at)""")
                .param("deployment", deploymentId)
                .param("user", userId)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** By the id of the deployment; one statement. */
    Map<String, Deed> find(Collection<String> deploymentIds) {
        var deeds = new HashMap<String, Deed>();
        jdbc.sql("select deployment_id, user_id, note from koers.model_deployment where deployment_id = any(:ids)")
                .param("ids", deploymentIds.toArray(String[]::new))
                .query((row, n) -> deeds.put(
                        row.getString("deployment_id"), new Deed(row.getString("user_id"), row.getString("note"))))
                .list();
        return deeds;
    }
}

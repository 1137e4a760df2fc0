package nl.koers.testing;

import java.util.List;
import nl.koers.shared.TrajectoryCode;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs for a test what the job executor would run at once: everything asynchronous that is not a timer. */
@Component
public class Jobs {

    private final ManagementService management;
    private final JdbcClient jdbc;

    Jobs(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    /** Until nothing of this client is left to run. */
    public void settle(TrajectoryCode code) {
        for (var due = due(code); !due.isEmpty(); due = due(code)) {
            due.forEach(management::executeJob);
        }
    }

    private List<String> due(TrajectoryCode code) {
        return jdbc.sql(
                        """
                        select j.id_ from camunda.act_ru_job j
                          join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
                         where e.business_key_ = :code and j.type_ = 'message'""")
                .param("code", code.value())
                .query(String.class)
                .list();
    }
}

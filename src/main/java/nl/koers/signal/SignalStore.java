package nl.koers.signal;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.koers.shared.TrajectoryCode;
import nl.koers.signal.SignalService.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code koers.signal}. */
@Repository
class SignalStore {

    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TrajectoryCode trajectory, UUID id, NewSignal signal, String userId, Instant now, byte[] content) {
        jdbc.sql(
                        """
                        insert into koers.signal
                            (id, trajectory, kind, origin, state, state_since, noted_by, noted_at, content)
                        values (:id, :trajectory, :kind, :origin, 'noted', :now, :user, :now, :content)""")
                .param("id", id)
                .param("trajectory", trajectory.value())
                .param("kind", signal.kind().code())
                .param("origin", signal.origin().code())
                .param("now", Timestamp.from(now))
                .param("user", userId)
                .param("content", content)
                .update();
    }

    void setProcessInstance(UUID id, String processInstance) {
        jdbc.sql("update koers.signal set process_instance = :instance where id = :id")
                .param("instance", processInstance)
                .param("id", id)
                .update();
    }

    /** Open ones first, then the newest. */
    List<Signal> list(TrajectoryCode trajectory, BiFunction<UUID, byte[], Content> opener) {
        return jdbc.sql(
                        """
                        select * from koers.signal where trajectory = :trajectory
                         order by state = 'answered', noted_at desc, id""")
                .param("trajectory", trajectory.value())
                .query((row, n) -> signal(row, opener))
                .list();
    }

    Optional<Signal> ofProcess(
            TrajectoryCode trajectory, String processInstance, BiFunction<UUID, byte[], Content> opener) {
        return jdbc.sql("select * from koers.signal where trajectory = :trajectory and process_instance = :instance")
                .param("trajectory", trajectory.value())
                .param("instance", processInstance)
                .query((row, n) -> signal(row, opener))
                .optional();
    }

    /** Where safety is being seen to already, what is told of it again is new. */
    Map<SignalKind, Instant> openKinds(TrajectoryCode trajectory) {
        return jdbc
                .sql(
                        """
                        select kind, max(noted_at) as noted_at from koers.signal
                         where trajectory = :trajectory and state <> 'answered'
                           and response is distinct from 'safetyPlan'
                         group by kind""")
                .param("trajectory", trajectory.value())
                .query((row, n) -> Map.entry(SignalKind.of(row.getString("kind")), instant(row, "noted_at")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void responded(UUID id, SignalResponse response, ResponseReason reason, Instant now) {
        jdbc.sql(
                        """
                        update koers.signal
                           set state = 'responding', state_since = :now, response = :response, reason = :reason
                         where id = :id""")
                .param("response", response.code())
                .param("reason", reason.code())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void answered(UUID id, Instant now) {
        jdbc.sql("update koers.signal set state = 'answered', state_since = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static Signal signal(ResultSet row, BiFunction<UUID, byte[], Content> opener) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Signal(
                id,
                new TrajectoryCode(row.getString("trajectory")),
                SignalKind.of(row.getString("kind")),
                SignalOrigin.of(row.getString("origin")),
                SignalState.of(row.getString("state")),
                instant(row, "state_since"),
                row.getString("noted_by"),
                instant(row, "noted_at"),
                codeOrNull(row, "response", SignalResponse::of),
                codeOrNull(row, "reason", ResponseReason::of),
                row.getString("process_instance"),
                opener.apply(id, row.getBytes("content")).told());
    }
}

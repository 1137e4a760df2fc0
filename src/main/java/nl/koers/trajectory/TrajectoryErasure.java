package nl.koers.trajectory;

import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a trajectory and its path away for good. Asks nobody, as its only caller has done so; see
 * {@code nl.koers.privacy}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TrajectoryErasure {

    /**
     * What can be told of a trajectory in figures.
     *
     * @param closedAt null while it is open
     * @param episodes how often it came to each
     */
    public record Outline(
            OrganisationId organisation,
            Trajectory.Status status,
            Instant openedAt,
            @Nullable Instant closedAt,
            Profile profile,
            Channel channel,
            Step lastStep,
            Map<Step, Integer> episodes) {

        public Outline {
            episodes = Map.copyOf(episodes);
        }
    }

    private final JdbcClient jdbc;

    TrajectoryErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks it until the end of the transaction, so that nobody opens it again meanwhile; empty when it is gone. */
    public Optional<Outline> lock(TrajectoryCode code) {
        return jdbc.sql("select * from koers.trajectory where code = :code for update")
                .param("code", code.value())
                .query((row, n) -> {
                    return new Outline(
                            new OrganisationId(row.getString("organisation")),
                            Trajectory.Status.of(row.getString("status")),
                            instant(row, "opened_at"),
                            instantOrNull(row, "closed_at"),
                            Profile.of(row.getString("profile")),
                            Channel.of(row.getString("channel")),
                            Step.of(row.getString("step")),
                            episodes(code));
                })
                .optional();
    }

    private Map<Step, Integer> episodes(TrajectoryCode code) {
        var episodes = new EnumMap<Step, Integer>(Step.class);
        jdbc.sql("select step, count(*) as times from koers.path_step where trajectory = :code group by step")
                .param("code", code.value())
                .query(row -> {
                    var step = Step.of(row.getString("step"));
                    if (step.kind() == Step.Kind.EPISODE) {
                        episodes.put(step, row.getInt("times"));
                    }
                });
        return episodes;
    }

    /** With its path and everything that refers to it. */
    public void remove(TrajectoryCode code) {
        jdbc.sql("delete from koers.trajectory where code = :code")
                .param("code", code.value())
                .update();
    }
}

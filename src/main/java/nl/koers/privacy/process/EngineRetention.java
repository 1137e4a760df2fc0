package nl.koers.privacy.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the history of a course the same end as the dossier. By itself the engine counts from the end of each instance,
 * and what counted then stays: an early instance of a long course would be gone while the client is still helped. Erasing
 * takes the history away at the end; until then its removal time keeps the engine's own cleanup from being earlier.
 */
@Component
public class EngineRetention {

    /** @param at null as long as the trajectory is open */
    public record End(TrajectoryCode trajectory, @Nullable Instant at) {}

    /** All that have a removal time and belong to an instance; {@code act_hi_procinst} is last and tells what is done. */
    private static final List<String> TABLES = Stream.concat(
                    Stream.of("act_ge_bytearray"), EngineErasure.TABLES.keySet().stream())
            .toList();

    private final JdbcClient jdbc;

    EngineRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement when nothing changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepInStep(Collection<End> ends) {
        record OutOfStep(String root, @Nullable LocalDateTime end) {}
        var found = jdbc.sql(
                        """
                        select h.id_, e.removal_time
                          from unnest(cast(:codes as text[]), cast(:ends as timestamp[])) as e (code, removal_time)
                          join camunda.act_hi_procinst h on h.business_key_ = e.code
                         where h.root_proc_inst_id_ = h.id_ and h.end_time_ is not null
                           and h.removal_time_ is distinct from e.removal_time""")
                .param(
                        "codes",
                        ends.stream().map(end -> end.trajectory().value()).toArray(String[]::new))
                .param("ends", ends.stream().map(EngineRetention::removalTime).toArray(String[]::new))
                .query((row, n) ->
                        new OutOfStep(row.getString("id_"), row.getObject("removal_time", LocalDateTime.class)))
                .list();
        if (found.isEmpty()) {
            return;
        }
        var roots = found.stream().map(OutOfStep::root).toArray(String[]::new);
        var times = found.stream()
                .map(o -> o.end() == null ? null : o.end().toString())
                .toArray(String[]::new);
        for (var table : TABLES) {
            jdbc.sql(
                            """
                            update camunda.%s h set removal_time_ = o.removal_time
                              from unnest(cast(:roots as text[]), cast(:times as timestamp[])) as o (root, removal_time)
                             where h.root_proc_inst_id_ = o.root"""
                                    .formatted(table))
                    .param("roots", roots)
                    .param("times", times)
                    .update();
        }
    }

    /** As the engine writes times: without a zone, in that of the virtual machine, which is UTC. */
    private static @Nullable String removalTime(End end) {
        return end.at() == null
                ? null
                : LocalDateTime.ofInstant(end.at(), ZoneOffset.UTC).toString();
    }
}

package nl.koers.plan;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.koers.plan.Plan.Level;
import nl.koers.plan.PlanService.Content;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code koers.support_need} and {@code koers.need_review}, and the views {@code koers.planned_review} and {@code koers.need_without_partner_on_turn}. */
@Repository
class PlanStore {

    /** What is sealed in the row of a need. */
    record SealedContent(UUID need, byte[] content) {}

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TrajectoryCode trajectory, UUID id, LifeDomain domain, String userId, Instant now, byte[] content) {
        jdbc.sql(
                        """
                        insert into koers.support_need
                            (id, trajectory, life_domain, state, state_since, identified_by, identified_at, content)
                        values (:id, :trajectory, :domain, 'agreeing', :now, :user, :now, :content)""")
                .param("id", id)
                .param("trajectory", trajectory.value())
                .param("domain", domain.code())
                .param("now", Timestamp.from(now))
                .param("user", userId)
                .param("content", content)
                .update();
    }

    void setProcessInstance(UUID id, String processInstance) {
        jdbc.sql("update koers.support_need set process_instance = :instance where id = :id")
                .param("instance", processInstance)
                .param("id", id)
                .update();
    }

    /** Open ones first, then by when they were identified. */
    List<SupportNeed> list(TrajectoryCode trajectory, BiFunction<UUID, byte[], Content> opener) {
        return needs("true", trajectory, opener);
    }

    /** Those that are not finished, by when they were identified. */
    List<SupportNeed> open(TrajectoryCode trajectory, BiFunction<UUID, byte[], Content> opener) {
        return needs("n.state <> 'finished'", trajectory, opener);
    }

    private List<SupportNeed> needs(String which, TrajectoryCode trajectory, BiFunction<UUID, byte[], Content> opener) {
        return jdbc.sql(
                        """
                        select n.*, r.review_at, a.need is not null as no_partner_on_turn
                          from koers.support_need n
                          left join koers.planned_review r on r.process_instance = n.process_instance
                          left join koers.need_without_partner_on_turn a
                                 on a.need = n.id and a.trajectory = n.trajectory
                         where n.trajectory = :trajectory and\s"""
                                + which
                                + " order by n.state = 'finished', n.identified_at, n.id")
                .param("trajectory", trajectory.value())
                .query((row, n) -> need(row, opener))
                .list();
    }

    Set<UUID> openIds(TrajectoryCode trajectory) {
        return jdbc.sql("select id from koers.support_need where trajectory = :trajectory and state <> 'finished'")
                .param("trajectory", trajectory.value())
                .query(UUID.class)
                .set();
    }

    Optional<NeedState> stateOf(TrajectoryCode trajectory, UUID id) {
        return jdbc.sql("select state from koers.support_need where trajectory = :trajectory and id = :id")
                .param("trajectory", trajectory.value())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(NeedState::of);
    }

    Optional<SealedContent> contentOf(TrajectoryCode trajectory, String processInstance) {
        return jdbc.sql(
                        """
                        select id, content from koers.support_need
                         where trajectory = :trajectory and process_instance = :instance""")
                .param("trajectory", trajectory.value())
                .param("instance", processInstance)
                .query((row, n) -> new SealedContent(row.getObject("id", UUID.class), row.getBytes("content")))
                .optional();
    }

    /** Oldest first. */
    List<Level> levels(TrajectoryCode trajectory) {
        return jdbc.sql(
                        """
                        select n.life_domain, r.reviewed_at, r.level
                          from koers.need_review r join koers.support_need n on n.id = r.need
                         where n.trajectory = :trajectory
                         order by r.reviewed_at, r.id""")
                .param("trajectory", trajectory.value())
                .query((row, n) -> new Level(
                        LifeDomain.of(row.getString("life_domain")), instant(row, "reviewed_at"), row.getInt("level")))
                .list();
    }

    void saveContent(UUID id, byte[] content) {
        jdbc.sql("update koers.support_need set content = :content where id = :id")
                .param("content", content)
                .param("id", id)
                .update();
    }

    void enter(UUID id, NeedState state, Instant now) {
        jdbc.sql(
                        """
                        update koers.support_need set state = :state, state_since = :now
                         where id = :id and state <> :state""")
                .param("state", state.code())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void reviewed(UUID id, int level, @Nullable HelpBy helpBy, @Nullable Barrier barrier, Instant now) {
        jdbc.sql(
                        """
                        update koers.support_need
                           set level_first = coalesce(level_first, :level), level_now = :level,
                               help_by = coalesce(:helpBy, help_by), barrier = coalesce(:barrier, barrier)
                         where id = :id""")
                .param("level", level)
                .param("helpBy", helpBy == null ? null : helpBy.code())
                .param("barrier", barrier == null ? null : barrier.code())
                .param("id", id)
                .update();
        jdbc.sql(
                        "insert into koers.need_review (need, reviewed_at, level, barrier) values (:id, :now, :level, :barrier)")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("level", level)
                .param("barrier", barrier == null ? null : barrier.code())
                .update();
    }

    void finish(UUID id, Outcome outcome, Instant now) {
        jdbc.sql(
                        """
                        update koers.support_need set state = 'finished', state_since = :now, outcome = :outcome
                         where id = :id and state <> 'finished'""")
                .param("outcome", outcome.code())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static SupportNeed need(ResultSet row, BiFunction<UUID, byte[], Content> opener) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var content = opener.apply(id, row.getBytes("content"));
        return new SupportNeed(
                id,
                new TrajectoryCode(row.getString("trajectory")),
                LifeDomain.of(row.getString("life_domain")),
                NeedState.of(row.getString("state")),
                instant(row, "state_since"),
                codeOrNull(row, "help_by", HelpBy::of),
                row.getObject("level_first", Integer.class),
                row.getObject("level_now", Integer.class),
                instantOrNull(row, "review_at"),
                row.getBoolean("no_partner_on_turn"),
                codeOrNull(row, "outcome", Outcome::of),
                codeOrNull(row, "barrier", Barrier::of),
                row.getString("process_instance"),
                row.getString("identified_by"),
                instant(row, "identified_at"),
                content.goal(),
                content.steps());
    }
}

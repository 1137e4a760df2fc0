package nl.koers.trajectory;

import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trajectory's own tables. Each query is limited to the organisations that the caller names. */
@Repository
class TrajectoryStore {

    /** The trajectory with its next planned moment, which only the engine knows. */
    private static final String SELECT =
            """
            select t.*,
                   (select min(m.planned_at) from koers.planned_moment m
                     where m.trajectory = t.code and m.organisation = t.organisation) as next_moment_at
            """;

    private final JdbcClient jdbc;

    TrajectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many open ones somebody is the caseworker of, in all organisations. */
    int openOf(String userId) {
        return jdbc.sql("select count(*) from koers.trajectory where caseworker = :user and status = 'open'")
                .param("user", userId)
                .query(Integer.class)
                .single();
    }

    boolean insert(TrajectoryCode code, OpenTrajectory command, Step step, Instant now) {
        return jdbc.sql(
                                """
                        insert into koers.trajectory (code, organisation, caseworker, status, step, step_since, profile,
                            channel, opened_at, last_activity_at)
                        values (:code, :organisation, :caseworker, 'open', :step, :now, 'notChosen', :channel, :now, :now)
                        on conflict (code) do nothing""")
                        .param("code", code.value())
                        .param("organisation", command.organisation().value())
                        .param("caseworker", command.caseworker())
                        .param("step", step.code())
                        .param("channel", command.channel().code())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Trajectory> find(TrajectoryCode code, List<String> organisations) {
        return jdbc.sql(SELECT
                        + " from koers.trajectory t where t.code = :code and t.organisation = any(:organisations)")
                .param("code", code.value())
                .param("organisations", organisations.toArray(String[]::new))
                .query(TrajectoryStore::trajectory)
                .optional();
    }

    Optional<Instant> nextOfCourse(TrajectoryCode code, List<String> organisations) {
        return jdbc.sql(
                        """
                        select min(planned_at) as planned_at from koers.planned_moment
                         where trajectory = :code and organisation = any(:organisations) and not beside
                        having min(planned_at) is not null""")
                .param("code", code.value())
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, n) -> instant(row, "planned_at"))
                .optional();
    }

    Set<String> awaitedMessages(TrajectoryCode code, List<String> organisations) {
        return jdbc.sql(
                        """
                        select distinct message from koers.awaited_message
                         where trajectory = :code and organisation = any(:organisations)""")
                .param("code", code.value())
                .param("organisations", organisations.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    Optional<String> caseworkerOf(String code) {
        return jdbc.sql("select caseworker from koers.trajectory where code = :code and caseworker is not null")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    List<Trajectory> list(
            TrajectoryFilter filter, List<String> organisations, TrajectoryOrder order, int offset, int limit) {
        return filtered(SELECT, filter, organisations, "order by " + sql(order) + ", code offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(TrajectoryStore::trajectory)
                .list();
    }

    private static String sql(TrajectoryOrder order) {
        return switch (order) {
            case LATEST_ACTIVITY -> "last_activity_at desc";
            case QUIET_LONGEST -> "last_activity_at";
            case NEXT_MOMENT -> "next_moment_at nulls last";
            case LATEST_STEP -> "step_since desc";
        };
    }

    int count(TrajectoryFilter filter, List<String> organisations, int atMost) {
        return filtered("select count(*) from (select 1", filter, organisations, "limit :limit) as counted")
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String select, TrajectoryFilter filter, List<String> organisations, String end) {
        var codes = filter.codes();
        return jdbc.sql(select
                        + """
                         from koers.trajectory t
                         where organisation = any(:organisations)
                           and (cast(:caseworker as text) is null or caseworker = :caseworker)
                           and (cardinality(:steps) = 0 or step = any(:steps))
                           and (cardinality(:statuses) = 0 or status = any(:statuses))
                           and (cast(:codes as text[]) is null or code = any(:codes))
                        """
                        + end)
                .param("organisations", organisations.toArray(String[]::new))
                .param("caseworker", filter.caseworker())
                .param("steps", filter.steps().stream().map(Step::code).toArray(String[]::new))
                .param(
                        "statuses",
                        filter.statuses().stream().map(Trajectory.Status::code).toArray(String[]::new))
                .param(
                        "codes",
                        codes == null
                                ? null
                                : codes.stream().map(TrajectoryCode::value).toArray(String[]::new));
    }

    List<PathStep> path(TrajectoryCode code, List<String> organisations) {
        return jdbc.sql(
                        """
                        select p.step, p.started_at, p.ended_at from koers.path_step p
                          join koers.trajectory t on t.code = p.trajectory
                         where p.trajectory = :code and t.organisation = any(:organisations)
                         order by p.started_at, p.id""")
                .param("code", code.value())
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, n) -> new PathStep(
                        Step.of(row.getString("step")), instant(row, "started_at"), instantOrNull(row, "ended_at")))
                .list();
    }

    /** Does nothing when it is there already. */
    void enter(String code, Step step, Instant at) {
        int entered = jdbc.sql(
                        """
                        insert into koers.path_step (trajectory, step, started_at)
                        select :code, :step, :at
                         where not exists (select 1 from koers.path_step
                                            where trajectory = :code and step = :step and ended_at is null)""")
                .param("code", code)
                .param("step", step.code())
                .param("at", Timestamp.from(at))
                .update();
        if (entered == 0) {
            return;
        }
        jdbc.sql("update koers.trajectory set step = :step, step_since = :at where code = :code")
                .param("code", code)
                .param("step", step.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    void leave(String code, Step step, Instant at) {
        jdbc.sql(
                        """
                        update koers.path_step set ended_at = :at
                         where trajectory = :code and step = :step and ended_at is null""")
                .param("code", code)
                .param("step", step.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(String code, Trajectory.Status status, Instant at) {
        jdbc.sql("update koers.path_step set ended_at = :at where trajectory = :code and ended_at is null")
                .param("code", code)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("update koers.trajectory set status = :status, closed_at = :at where code = :code")
                .param("code", code)
                .param("status", status.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return false when the trajectory is not closed (any more) */
    boolean reopen(TrajectoryCode code, Step step, String caseworker, Instant now) {
        return jdbc.sql(
                                """
                        update koers.trajectory
                           set status = 'open', closed_at = null, step = :step, step_since = :now, last_activity_at = :now,
                               caseworker = coalesce(caseworker, :caseworker)
                         where code = :code and status = 'closed'""")
                        .param("code", code.value())
                        .param("step", step.code())
                        .param("caseworker", caseworker)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when somebody else than this one has it now, or nobody can have it any more */
    boolean changeCaseworker(TrajectoryCode code, @Nullable String present, String next, Instant now) {
        return jdbc.sql(
                                """
                        update koers.trajectory set caseworker = :next, last_activity_at = :now
                         where code = :code and caseworker is not distinct from :present and status <> 'handedOver'""")
                        .param("code", code.value())
                        .param("present", present)
                        .param("next", next)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Somebody worked on it; a profile only when one was chosen then. */
    void activity(TrajectoryCode code, @Nullable Profile profile, Instant at) {
        jdbc.sql(
                        """
                        update koers.trajectory
                           set last_activity_at = :at, profile = coalesce(cast(:profile as text), profile)
                         where code = :code""")
                .param("code", code.value())
                .param("profile", profile == null ? null : profile.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Trajectory trajectory(ResultSet row, int n) throws SQLException {
        return new Trajectory(
                new TrajectoryCode(row.getString("code")),
                new OrganisationId(row.getString("organisation")),
                row.getString("caseworker"),
                Trajectory.Status.of(row.getString("status")),
                Step.of(row.getString("step")),
                instant(row, "step_since"),
                Profile.of(row.getString("profile")),
                Channel.of(row.getString("channel")),
                instant(row, "opened_at"),
                instantOrNull(row, "closed_at"),
                instant(row, "last_activity_at"),
                instantOrNull(row, "next_moment_at"));
    }
}

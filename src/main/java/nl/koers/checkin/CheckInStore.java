package nl.koers.checkin;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.koers.model.Models;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the view {@code koers.upcoming_check_in}: one statement for a page, however many clients there are. */
@Repository
class CheckInStore {

    private final JdbcClient jdbc;
    private final Models models;

    CheckInStore(JdbcClient jdbc, Models models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /**
     * The soonest first.
     *
     * @param caseworkers only of clients of these; null for all
     */
    List<UpcomingCheckIn> list(
            @Nullable Collection<String> caseworkers, LocalDate from, LocalDate to, Actor actor, int limit) {
        return jdbc.sql(
                        """
                        select * from koers.upcoming_check_in
                         where organisation = any(:organisations)
                           and (cast(:caseworkers as text[]) is null or caseworker = any(:caseworkers))
                           and planned_at >= :from and planned_at < :until
                         order by planned_at, trajectory, job limit :limit""")
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .param("caseworkers", caseworkers == null ? null : caseworkers.toArray(String[]::new))
                .param("from", Timestamp.from(Netherlands.startOf(from)))
                .param("until", Timestamp.from(Netherlands.startOf(to.plusDays(1))))
                .param("limit", limit)
                .query(this::checkIn)
                .list();
    }

    List<UpcomingCheckIn> of(TrajectoryCode trajectory, Actor actor) {
        return jdbc.sql(
                        """
                        select * from koers.upcoming_check_in
                         where trajectory = :trajectory and organisation = any(:organisations)
                         order by planned_at, job""")
                .param("trajectory", trajectory.value())
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .query(this::checkIn)
                .list();
    }

    Optional<UpcomingCheckIn> find(String id, Actor actor) {
        return jdbc.sql("select * from koers.upcoming_check_in where job = :id and organisation = any(:organisations)")
                .param("id", id)
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .query(this::checkIn)
                .optional();
    }

    private UpcomingCheckIn checkIn(ResultSet row, int n) throws SQLException {
        var definition = row.getString("process_definition_id");
        var process = row.getString("process_key");
        return new UpcomingCheckIn(
                row.getString("job"),
                instant(row, "planned_at"),
                process,
                row.getString("process_instance_id"),
                models.label(definition, process),
                models.label(definition, row.getString("element")),
                new TrajectoryCode(row.getString("trajectory")),
                new OrganisationId(row.getString("organisation")),
                row.getString("caseworker"),
                Step.of(row.getString("step")),
                Profile.of(row.getString("profile")),
                codeOrNull(row, "life_domain", LifeDomain::of),
                codeOrNull(row, "rhythm", Period::parse),
                row.getInt("attempts"));
    }
}

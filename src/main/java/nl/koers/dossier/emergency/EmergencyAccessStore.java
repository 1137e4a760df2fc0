package nl.koers.dossier.emergency;

import static nl.koers.shared.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.accesslog.AccessReason;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of dossiers that were opened with a reason. */
@Repository
class EmergencyAccessStore {

    record ClientOf(TrajectoryCode code, OrganisationId organisation) {}

    private final JdbcClient jdbc;

    EmergencyAccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EmergencyAccess opened, OrganisationId organisation) {
        jdbc.sql(
                        """
                        insert into koers.emergency_access
                            (id, trajectory, organisation, user_id, reason, opened_at, expires_at)
                        values (:id, :code, :organisation, :user, :reason, :openedAt, :expiresAt)""")
                .param("organisation", organisation.value())
                .param("id", opened.id())
                .param("code", opened.code().value())
                .param("user", opened.userId())
                .param("reason", opened.reason().code())
                .param("openedAt", Timestamp.from(opened.openedAt()))
                .param("expiresAt", Timestamp.from(opened.expiresAt()))
                .update();
    }

    /** The newest one of this user that is not over. */
    Optional<EmergencyAccess> current(TrajectoryCode code, String userId, Instant now) {
        return jdbc.sql(
                        """
                        select * from koers.emergency_access
                         where trajectory = :code and user_id = :user and expires_at > :now
                         order by opened_at desc, id limit 1""")
                .param("code", code.value())
                .param("user", userId)
                .param("now", Timestamp.from(now))
                .query(EmergencyAccessStore::opened)
                .optional();
    }

    /** Of the actor's own clients, newest first. */
    List<EmergencyAccess> notSeen(Actor actor) {
        return jdbc.sql(
                        """
                        select e.* from koers.emergency_access e
                          join koers.trajectory t on t.code = e.trajectory
                         where e.seen_at is null and t.caseworker = :user and t.organisation = any(:organisations)
                           and e.user_id <> :user
                         order by e.opened_at desc, e.id""")
                .param("user", actor.userId())
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .query(EmergencyAccessStore::opened)
                .list();
    }

    Optional<ClientOf> confirm(UUID id, Actor actor, Instant now) {
        return jdbc.sql(
                        """
                        update koers.emergency_access e set seen_by = :user, seen_at = :now
                          from koers.trajectory t
                         where e.id = :id and e.seen_at is null and t.code = e.trajectory
                           and t.caseworker = :user and t.organisation = any(:organisations)
                        returning e.trajectory, t.organisation""")
                .param("id", id)
                .param("user", actor.userId())
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, n) -> new ClientOf(
                        new TrajectoryCode(row.getString("trajectory")),
                        new OrganisationId(row.getString("organisation"))))
                .optional();
    }

    private static EmergencyAccess opened(ResultSet row, int n) throws SQLException {
        return new EmergencyAccess(
                row.getObject("id", UUID.class),
                new TrajectoryCode(row.getString("trajectory")),
                row.getString("user_id"),
                AccessReason.of(row.getString("reason")),
                instant(row, "opened_at"),
                instant(row, "expires_at"));
    }
}

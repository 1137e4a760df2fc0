package nl.koers.transfer;

import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;
import static nl.koers.shared.Rows.timestampOrNull;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code koers.caseworker_change}. What it says of a handover that goes on also opens the dossier. */
@Repository
class CaseworkerChangeStore {

    private final JdbcClient jdbc;

    CaseworkerChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, TrajectoryCode trajectory, OrganisationId organisation, CaseworkerChange change) {
        jdbc.sql(
                        """
                        insert into koers.caseworker_change (id, trajectory, organisation, previous, caseworker, reason,
                                                             changed_by, changed_at, handed_over_at)
                        values (:id, :trajectory, :organisation, :previous, :caseworker, :reason, :by, :at, :handedOver)""")
                .param("id", id)
                .param("trajectory", trajectory.value())
                .param("organisation", organisation.value())
                .param("previous", change.previous())
                .param("caseworker", change.caseworker())
                .param("reason", change.reason().code())
                .param("by", change.changedBy())
                .param("at", Timestamp.from(change.changedAt()))
                .param("handedOver", timestampOrNull(change.handedOverAt()))
                .update();
    }

    /** Newest first; none when the client is of another organisation. */
    List<CaseworkerChange> of(TrajectoryCode trajectory, List<String> organisations) {
        return jdbc.sql(
                        """
                        select c.* from koers.caseworker_change c join koers.trajectory t on t.code = c.trajectory
                         where c.trajectory = :trajectory and t.organisation = any(:organisations)
                         order by c.changed_at desc, c.id""")
                .param("organisations", organisations.toArray(String[]::new))
                .param("trajectory", trajectory.value())
                .query((row, n) -> {
                    return new CaseworkerChange(
                            row.getString("previous"),
                            row.getString("caseworker"),
                            ChangeReason.of(row.getString("reason")),
                            row.getString("changed_by"),
                            instant(row, "changed_at"),
                            instantOrNull(row, "handed_over_at"));
                })
                .list();
    }

    Optional<String> previousOf(UUID id) {
        return jdbc.sql("select previous from koers.caseworker_change where id = :id and previous is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void handedOver(UUID id, Instant now) {
        jdbc.sql("update koers.caseworker_change set handed_over_at = :now where id = :id and handed_over_at is null")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** The organisation that had the client is out of it, and so is everybody of it. */
    void handedOverAll(TrajectoryCode trajectory, Instant now) {
        jdbc.sql(
                        """
                        update koers.caseworker_change set handed_over_at = :now
                         where trajectory = :trajectory and handed_over_at is null""")
                .param("now", Timestamp.from(now))
                .param("trajectory", trajectory.value())
                .update();
    }
}

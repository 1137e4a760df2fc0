package nl.koers.transfer;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.dossier.access.OfferStore;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code koers.transfer}; sees the summary as a ciphertext only. */
@Repository
class TransferStore {

    /** What the switch needs to know. */
    record Agreed(Transfer transfer, UUID consent, String agreedBy) {}

    private static final String SELECT =
            """
            select x.*, f.name as from_name, t.name as to_name
              from koers.transfer x
              join koers.organisation f on f.id = x.from_organisation
              join koers.organisation t on t.id = x.to_organisation
            """;

    private final JdbcClient jdbc;

    TransferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            TrajectoryCode trajectory,
            OrganisationId from,
            OrganisationId to,
            UUID consent,
            String userId,
            Instant now) {
        jdbc.sql(
                        """
                        insert into koers.transfer (id, trajectory, from_organisation, to_organisation, consent, state,
                                                    state_since, begun_by, begun_at)
                        values (:id, :trajectory, :from, :to, :consent, 'preparing', :now, :user, :now)""")
                .param("id", id)
                .param("trajectory", trajectory.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("consent", consent)
                .param("user", userId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** That goes on, of a client of one of these organisations. */
    Optional<Transfer> current(TrajectoryCode trajectory, List<String> organisations) {
        return jdbc.sql(
                        SELECT
                                + """
                                where x.trajectory = :trajectory and x.from_organisation = any(:mine)
                                  and x.state in ('preparing', 'offered', 'accepted')""")
                .param("trajectory", trajectory.value())
                .param("mine", organisations.toArray(String[]::new))
                .query(TransferStore::transfer)
                .optional();
    }

    /** Newest first: all of a client that one of these organisations has a part in. */
    List<Transfer> of(TrajectoryCode trajectory, List<String> organisations) {
        return jdbc.sql(
                        SELECT
                                + """
                                where x.trajectory = :trajectory
                                  and (x.from_organisation = any(:mine) or x.to_organisation = any(:mine))
                                order by x.begun_at desc, x.id""")
                .param("trajectory", trajectory.value())
                .param("mine", organisations.toArray(String[]::new))
                .query(TransferStore::transfer)
                .list();
    }

    /** What goes on first, then newest first. */
    List<Transfer> outgoing(List<String> organisations, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where x.from_organisation = any(:mine)
                                order by x.state not in ('preparing', 'offered', 'accepted'), x.state_since desc, x.id
                                limit :limit""")
                .param("mine", organisations.toArray(String[]::new))
                .param("limit", limit)
                .query(TransferStore::transfer)
                .list();
    }

    /** Those with a living consent: the oldest first. */
    List<Transfer> offered(List<String> organisations, LocalDate today) {
        return jdbc.sql(SELECT
                        + """
                                join koers.consent c on c.id = x.consent where
                                """
                        + OfferStore.STANDS
                        + "order by x.state_since, x.id")
                .param("organisations", organisations.toArray(String[]::new))
                .param("today", today)
                .query(TransferStore::transfer)
                .list();
    }

    /** What the receiving side answered, and what came of it; newest first. */
    List<Transfer> received(List<String> organisations, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where x.to_organisation = any(:mine) and x.answered_at is not null
                                  and x.state not in ('preparing', 'offered', 'accepted')
                                order by x.state_since desc, x.id limit :limit""")
                .param("mine", organisations.toArray(String[]::new))
                .param("limit", limit)
                .query(TransferStore::transfer)
                .list();
    }

    /** An offer that nobody answered yet, locked. */
    Optional<Transfer> lockOffered(UUID id, List<String> organisations) {
        return jdbc.sql(
                        SELECT
                                + " where x.id = :id and x.state = 'offered' and x.to_organisation = any(:mine) for update of x")
                .param("id", id)
                .param("mine", organisations.toArray(String[]::new))
                .query(TransferStore::transfer)
                .optional();
    }

    /** To whom a client is offered. */
    Optional<OrganisationId> receiver(String trajectory, UUID id) {
        return jdbc.sql("select to_organisation from koers.transfer where trajectory = :trajectory and id = :id")
                .param("trajectory", trajectory)
                .param("id", id)
                .query((row, n) -> new OrganisationId(row.getString("to_organisation")))
                .optional();
    }

    UUID consentOf(UUID id) {
        return jdbc.sql("select consent from koers.transfer where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** What both sides and the client agreed on, locked; empty when it is not (any more). */
    Optional<Agreed> lockAgreed(UUID id) {
        return jdbc.sql(SELECT + " where x.id = :id and x.state = 'accepted' for update of x")
                .param("id", id)
                .query((row, n) -> new Agreed(
                        transfer(row, n),
                        row.getObject("consent", UUID.class),
                        row.getString("agreed_by") == null ? row.getString("begun_by") : row.getString("agreed_by")))
                .optional();
    }

    boolean isCaseworker(String userId, OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select exists (select from koers.colleague
                         where user_id = :user and organisation = :organisation and :role = any(roles))""")
                .param("user", userId)
                .param("organisation", organisation.value())
                .param("role", Role.CASEWORKER.group())
                .query(Boolean.class)
                .single();
    }

    void saveContent(UUID id, byte[] content) {
        jdbc.sql("update koers.transfer set content = :content where id = :id")
                .param("content", content)
                .param("id", id)
                .update();
    }

    void accepted(UUID id, String userId, String caseworker, Instant now) {
        answered("new_caseworker", caseworker, id, userId, now);
    }

    void declined(UUID id, String userId, DeclineReason reason, Instant now) {
        answered("decline_reason", reason.code(), id, userId, now);
    }

    private void answered(String column, String value, UUID id, String userId, Instant now) {
        jdbc.sql("update koers.transfer set answered_by = :user, answered_at = :now, " + column
                        + " = :value where id = :id")
                .param("user", userId)
                .param("now", Timestamp.from(now))
                .param("value", value)
                .param("id", id)
                .update();
    }

    void agreed(UUID id, String userId) {
        jdbc.sql("update koers.transfer set agreed_by = :user where id = :id")
                .param("user", userId)
                .param("id", id)
                .update();
    }

    /** What was told to be offered goes with the end. */
    void enter(UUID id, TransferState state, Instant now) {
        jdbc.sql(
                        """
                        update koers.transfer
                           set state = :state, state_since = :now, content = case when :goesOn then content end
                         where id = :id and state <> :state
                           and state in ('preparing', 'offered', 'accepted')""")
                .param("state", state.code())
                .param("now", Timestamp.from(now))
                .param("goesOn", state.isGoingOn())
                .param("id", id)
                .update();
    }

    private static Transfer transfer(ResultSet row, int n) throws SQLException {
        return new Transfer(
                row.getObject("id", UUID.class),
                new TrajectoryCode(row.getString("trajectory")),
                new OrganisationId(row.getString("from_organisation")),
                row.getString("from_name"),
                new OrganisationId(row.getString("to_organisation")),
                row.getString("to_name"),
                TransferState.of(row.getString("state")),
                instant(row, "state_since"),
                instant(row, "begun_at"),
                codeOrNull(row, "decline_reason", DeclineReason::of),
                row.getString("new_caseworker"));
    }
}

package nl.koers.privacy.erasure;

import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.privacy.erasure.Erasure.Side;
import nl.koers.privacy.erasure.Erasure.State;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of erasing: requests, how far they are, and what remains to be counted. */
@Repository
public class ErasureStore {

    private static final String SELECT =
            """
            select e.*, array(select s.step from koers.erasure_step s where s.erasure = e.id) as steps
              from koers.erasure e
            """;

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisation of a trajectory, if it is one of these. */
    public Optional<OrganisationId> organisationOf(TrajectoryCode code, List<String> organisations) {
        return jdbc.sql("select organisation from koers.trajectory where code = :code and organisation = any(:mine)")
                .param("code", code.value())
                .param("mine", organisations.toArray(String[]::new))
                .query((row, n) -> new OrganisationId(row.getString(1)))
                .optional();
    }

    /** @return false when there is one that was requested or runs */
    boolean insert(
            UUID id,
            OrganisationId organisation,
            TrajectoryCode code,
            ErasureReason reason,
            Side side,
            String userId,
            Instant now) {
        return jdbc.sql(
                                """
                        insert into koers.erasure
                            (id, organisation, trajectory, reason, state, requested_as, requested_by, requested_at)
                        select :id, :organisation, :code, :reason, 'requested', :side, :user, :now
                         where not exists (select from koers.erasure where trajectory = :code and state = 'running')
                        on conflict do nothing""")
                        .param("id", id)
                        .param("organisation", organisation.value())
                        .param("code", code.value())
                        .param("reason", reason.code())
                        .param("side", side.code())
                        .param("user", userId)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** With a lock, so that it is confirmed or withdrawn once. */
    Optional<Erasure> lock(UUID id, List<String> organisations) {
        return jdbc.sql(SELECT + " where e.id = :id and e.organisation = any(:mine) for update of e")
                .param("id", id)
                .param("mine", organisations.toArray(String[]::new))
                .query(ErasureStore::erasure)
                .optional();
    }

    void confirm(UUID id, String userId, Instant now) {
        jdbc.sql(
                        """
                        update koers.erasure set state = 'running', confirmed_by = :user, confirmed_at = :now
                         where id = :id and state = 'requested'""")
                .param("id", id)
                .param("user", userId)
                .param("now", Timestamp.from(now))
                .update();
    }

    void withdraw(UUID id, Instant now) {
        jdbc.sql("update koers.erasure set state = 'withdrawn', ended_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Newest first; those that are not done before the others. */
    List<Erasure> list(List<String> organisations, int offset, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                         where e.organisation = any(:mine)
                         order by e.state in ('requested', 'running') desc, e.requested_at desc, e.id
                        offset :offset limit :limit""")
                .param("mine", organisations.toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query(ErasureStore::erasure)
                .list();
    }

    int count(List<String> organisations, int atMost) {
        return jdbc.sql(
                        """
                        select count(*) from
                            (select 1 from koers.erasure where organisation = any(:mine) limit :limit) as counted""")
                .param("mine", organisations.toArray(String[]::new))
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    /** That was requested or runs. */
    Optional<Erasure> current(TrajectoryCode code) {
        return jdbc.sql(SELECT + " where e.trajectory = :code and e.state in ('requested', 'running') limit 1")
                .param("code", code.value())
                .query(ErasureStore::erasure)
                .optional();
    }

    /** Whether one of these organisations had the client, who is being erased or is. */
    boolean isErased(TrajectoryCode code, List<String> organisations) {
        return jdbc.sql(
                        """
                        select exists (select from koers.erasure
                         where trajectory = :code and organisation = any(:mine) and state in ('running', 'done'))""")
                .param("code", code.value())
                .param("mine", organisations.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** The next one to go on with, locked; those that another node is at are passed by. */
    Optional<Erasure> lockNext(Collection<UUID> without) {
        return jdbc.sql(
                        SELECT
                                + """
                         where e.state = 'running' and e.id <> all(:without)
                         order by e.requested_at, e.id limit 1
                           for update of e skip locked""")
                .param("without", without.toArray(UUID[]::new))
                .query(ErasureStore::erasure)
                .optional();
    }

    void stepDone(UUID id, ErasureStep step, Instant now) {
        jdbc.sql("insert into koers.erasure_step (erasure, step, done_at) values (:id, :step, :now)")
                .param("id", id)
                .param("step", step.code())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("update koers.erasure set failed_at = null where id = :id and failed_at is not null")
                .param("id", id)
                .update();
    }

    void failed(UUID id, Instant now) {
        jdbc.sql("update koers.erasure set failed_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** This one, and whatever else was asked for the same trajectory. */
    void done(TrajectoryCode code, Instant now) {
        jdbc.sql(
                        """
                        update koers.erasure
                           set state = case state when 'running' then 'done' else 'withdrawn' end, ended_at = :now
                         where trajectory = :code and state in ('requested', 'running')""")
                .param("code", code.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remember(TrajectoryErasure.Outline outline, int openedIn, int endedIn) {
        jdbc.sql(
                        """
                        insert into koers.erased_trajectory (id, organisation, opened_in, ended_in, profile, channel,
                            last_step, doubts, temporary_returns, out_of_sights, pauses)
                        values (:id, :organisation, :openedIn, :endedIn, :profile, :channel, :lastStep, :doubts,
                            :returns, :outOfSights, :pauses)""")
                .param("id", UUID.randomUUID())
                .param("organisation", outline.organisation().value())
                .param("openedIn", openedIn)
                .param("endedIn", endedIn)
                .param("profile", outline.profile().code())
                .param("channel", outline.channel().code())
                .param("lastStep", outline.lastStep().code())
                .param("doubts", times(outline, Step.DOUBT))
                .param("returns", times(outline, Step.TEMPORARY_RETURN))
                .param("outOfSights", times(outline, Step.OUT_OF_SIGHT))
                .param("pauses", times(outline, Step.PAUSE))
                .update();
    }

    private static int times(TrajectoryErasure.Outline outline, Step episode) {
        return outline.episodes().getOrDefault(episode, 0);
    }

    private static Erasure erasure(ResultSet row, int n) throws SQLException {
        var state = row.getString("state");
        var side = row.getString("requested_as");
        var done = (String[]) row.getArray("steps").getArray();
        return new Erasure(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("organisation")),
                new TrajectoryCode(row.getString("trajectory")),
                ErasureReason.of(row.getString("reason")),
                Arrays.stream(State.values())
                        .filter(s -> s.code().equals(state))
                        .findFirst()
                        .orElseThrow(),
                Arrays.stream(Side.values())
                        .filter(s -> s.code().equals(side))
                        .findFirst()
                        .orElseThrow(),
                row.getString("requested_by"),
                instant(row, "requested_at"),
                row.getString("confirmed_by"),
                instantOrNull(row, "confirmed_at"),
                Arrays.stream(done).map(ErasureStep::of).sorted().toList(),
                instantOrNull(row, "failed_at"),
                instantOrNull(row, "ended_at"));
    }
}

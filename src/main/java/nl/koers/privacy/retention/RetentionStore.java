package nl.koers.privacy.retention;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.koers.privacy.erasure.Erasure;
import nl.koers.privacy.process.EngineRetention.End;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is due is asked from the trajectories each time and stands nowhere: coming back, closing again and another period
 * need no bookkeeping. Stored are only the periods, and which lists a dossier stood on.
 */
@Repository
class RetentionStore {

    /** Between the first list that a dossier stands on and its end. */
    static final int DAYS_OF_NOTICE = 28;

    private static final int BATCH = 500;

    /** Ended trajectories, when their period is over, which is short for who was handed over as a minor, and the notice that was given of this closing. */
    private static final String CLOSED =
            """
            with closed as (
                select t.code, t.organisation, t.caseworker, t.closed_at, n.listed_on, n.objection, n.objected_by,
                       greatest(
                           t.closed_at
                           + (case when t.status = 'handedOver' then make_interval(days => :daysOfHandedOver)
                                   else make_interval(months => coalesce(p.months, :defaultMonths)) end)
                               * (case when n.objection is null then 1 else 1.5 end),
                           cast(n.listed_on + :daysOfNotice as timestamp) at time zone 'Europe/Amsterdam') as erased_at
                  from koers.trajectory t
                  left join koers.retention_period p on p.organisation = t.organisation
                  left join koers.retention_notice n on n.trajectory = t.code and n.closed_at = t.closed_at
                 where t.status <> 'open' and t.closed_at is not null)
            """;

    private final JdbcClient jdbc;
    private final int defaultMonths;
    private final int daysOfHandedOver;

    RetentionStore(
            JdbcClient jdbc,
            @Value("${koers.retention.months:24}") int defaultMonths,
            @Value("${koers.retention.handed-over-days:30}") int daysOfHandedOver) {
        if (daysOfHandedOver < DAYS_OF_NOTICE || daysOfHandedOver > 366) {
            throw new IllegalArgumentException(
                    "koers.retention.handed-over-days is %d to 366".formatted(DAYS_OF_NOTICE));
        }
        if (defaultMonths < RetentionPeriod.MONTHS_MIN || defaultMonths > RetentionPeriod.MONTHS_MAX) {
            throw new IllegalArgumentException("koers.retention.months is %d to %d"
                    .formatted(RetentionPeriod.MONTHS_MIN, RetentionPeriod.MONTHS_MAX));
        }
        this.jdbc = jdbc;
        this.defaultMonths = defaultMonths;
        this.daysOfHandedOver = daysOfHandedOver;
    }

    private JdbcClient.StatementSpec closed(String rest) {
        return jdbc.sql(CLOSED + rest)
                .param("defaultMonths", defaultMonths)
                .param("daysOfHandedOver", daysOfHandedOver)
                .param("daysOfNotice", DAYS_OF_NOTICE);
    }

    RetentionPeriod period(OrganisationId organisation) {
        return jdbc.sql("select * from koers.retention_period where organisation = :organisation")
                .param("organisation", organisation.value())
                .query((row, n) -> new RetentionPeriod(
                        organisation, row.getInt("months"), row.getString("changed_by"), instant(row, "changed_at")))
                .optional()
                .orElseGet(() -> new RetentionPeriod(organisation, defaultMonths, null, null));
    }

    void changePeriod(OrganisationId organisation, int months, String userId, Instant now) {
        jdbc.sql(
                        """
                        insert into koers.retention_period (organisation, months, changed_by, changed_at)
                        values (:organisation, :months, :user, :now)
                        on conflict (organisation) do update
                           set months = excluded.months, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("organisation", organisation.value())
                .param("months", months)
                .param("user", userId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those that end within a list's reach from this Monday and do not stand on a list yet. Again: none. */
    int list(LocalDate monday) {
        return closed(
                        """
                        insert into koers.retention_notice (trajectory, closed_at, listed_on)
                        select code, closed_at, :monday from closed
                         where listed_on is null
                           and erased_at < cast(cast(:monday as date) + 7 + :daysOfNotice as timestamp) at time zone 'Europe/Amsterdam'
                        on conflict do nothing""")
                .param("monday", monday)
                .update();
    }

    /** Makes an erasure of each listed one whose end has come and that is not being erased yet. */
    int beginErasures(Instant now) {
        return closed(
                        """
                        insert into koers.erasure
                            (id, organisation, trajectory, reason, state, requested_as, requested_by, requested_at)
                        select gen_random_uuid(), organisation, code, 'retention', 'running', 'retention', :user, :now
                          from closed
                         where listed_on is not null and erased_at <= :now
                        on conflict do nothing""")
                .param("user", Erasure.BY_ITSELF)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Listed ones, the nearest end first. */
    List<RetentionDue> due(List<String> organisations, @Nullable String caseworker, int offset, int limit) {
        return closed(
                        """
                        select * from closed
                         where listed_on is not null and organisation = any(:mine)
                           and (cast(:caseworker as text) is null or caseworker = :caseworker)
                         order by erased_at, code offset :offset limit :limit""")
                .param("mine", organisations.toArray(String[]::new))
                .param("caseworker", caseworker)
                .param("offset", offset)
                .param("limit", limit)
                .query(RetentionStore::due)
                .list();
    }

    int count(List<String> organisations, int atMost) {
        return closed(
                        """
                        select count(*) from
                            (select 1 from closed
                              where listed_on is not null and organisation = any(:mine) limit :limit) as counted""")
                .param("mine", organisations.toArray(String[]::new))
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    /** When it stands on a list. */
    Optional<RetentionDue> due(TrajectoryCode code) {
        return closed("select * from closed where listed_on is not null and code = :code")
                .param("code", code.value())
                .query(RetentionStore::due)
                .optional();
    }

    /** When the period of a closed one is over. */
    Optional<Instant> end(TrajectoryCode code, List<String> organisations) {
        return closed("select erased_at from closed where code = :code and organisation = any(:mine)")
                .param("code", code.value())
                .param("mine", organisations.toArray(String[]::new))
                .query((row, n) -> instant(row, "erased_at"))
                .optional();
    }

    /** @return false when there is nothing to object to, or somebody did before */
    boolean object(TrajectoryCode code, ObjectionReason reason, String userId, Instant now) {
        return jdbc.sql(
                                """
                        update koers.retention_notice n
                           set objection = :reason, objected_by = :user, objected_at = :now
                          from koers.trajectory t
                         where t.code = n.trajectory and t.closed_at = n.closed_at and t.status <> 'open'
                           and n.trajectory = :code and n.objection is null""")
                        .param("reason", reason.code())
                        .param("user", userId)
                        .param("now", Timestamp.from(now))
                        .param("code", code.value())
                        .update()
                == 1;
    }

    /** The ends of the next trajectories in the order of their codes; of an open one there is none. */
    List<End> ends(String after) {
        var ends = new ArrayList<End>(BATCH);
        closed(
                        """
                        select t.code, c.erased_at from koers.trajectory t left join closed c on c.code = t.code
                         where t.code > :after order by t.code limit :batch""")
                .param("after", after)
                .param("batch", BATCH)
                .query(row -> {
                    ends.add(new End(new TrajectoryCode(row.getString("code")), instantOrNull(row, "erased_at")));
                });
        return ends;
    }

    private static RetentionDue due(ResultSet row, int n) throws SQLException {
        return new RetentionDue(
                new OrganisationId(row.getString("organisation")),
                new TrajectoryCode(row.getString("code")),
                row.getString("caseworker"),
                instant(row, "closed_at"),
                instant(row, "erased_at"),
                row.getObject("listed_on", LocalDate.class),
                codeOrNull(row, "objection", ObjectionReason::of),
                row.getString("objected_by"));
    }
}

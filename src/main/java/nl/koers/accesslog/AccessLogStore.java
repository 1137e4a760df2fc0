package nl.koers.accesslog;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.timestampOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the log. The application may read them and append through a function of the database, nothing else. */
@Repository
class AccessLogStore {

    /** What one line says, besides when. */
    record Line(
            OrganisationId organisation,
            String userId,
            @Nullable TrajectoryCode trajectory,
            AccessSubject part,
            AccessAction action,
            @Nullable AccessReason reason) {}

    /** A line as it stands in the database, whatever was done to it there. */
    record StoredLine(
            long sequence,
            long micros,
            String userId,
            @Nullable String trajectory,
            String part,
            String action,
            @Nullable String reason,
            byte[] hash) {}

    /** The end of a chain. */
    record Head(long sequence, byte[] hash) {}

    private static final int FETCH_SIZE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    AccessLogStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        // a chain does not fit in memory
        this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH_SIZE);
    }

    /** In one statement. */
    void append(Map<Line, Instant> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var all = List.copyOf(lines.keySet());
        jdbc.sql(
                        """
                        select koers.append_to_access_log(
                            :organisations, :moments, :users, :trajectories, :parts, :actions, :reasons)""")
                .param("organisations", column(all, line -> line.organisation().value()))
                .param(
                        "moments",
                        lines.values().stream().map(AccessLogStore::micros).toArray(Long[]::new))
                .param("users", column(all, Line::userId))
                .param(
                        "trajectories",
                        column(
                                all,
                                line -> line.trajectory() == null
                                        ? null
                                        : line.trajectory().value()))
                .param("parts", column(all, line -> line.part().code()))
                .param("actions", column(all, line -> line.action().code()))
                .param(
                        "reasons",
                        column(
                                all,
                                line -> line.reason() == null
                                        ? null
                                        : line.reason().code()))
                .query((row, n) -> true)
                .list();
    }

    private static @Nullable String[] column(List<Line> lines, Function<Line, @Nullable String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    private static long micros(Instant moment) {
        return Duration.between(Instant.EPOCH, moment).toNanos() / 1000;
    }

    /** Newest first. */
    List<AccessEntry> list(AccessFilter filter, List<String> organisations, int offset, int limit) {
        return filtered(
                        "select *",
                        filter,
                        organisations,
                        "order by recorded_at desc, sequence desc offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(AccessLogStore::entry)
                .list();
    }

    int count(AccessFilter filter, List<String> organisations, int atMost) {
        return filtered("select count(*) from (select 1", filter, organisations, "limit :limit) as counted")
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String select, AccessFilter filter, List<String> organisations, String end) {
        return jdbc.sql(select
                        + """
                         from koers.access_log
                         where organisation = any(:organisations)
                           and (cast(:trajectory as text) is null or trajectory = :trajectory)
                           and (cast(:user as text) is null or user_id = :user)
                           and (cast(:part as text) is null or part = :part)
                           and (not :reasonGiven or reason = any(:given))
                           and (cast(:from as timestamptz) is null or recorded_at >= :from)
                           and (cast(:before as timestamptz) is null or recorded_at < :before)
                        """
                        + end)
                .param("organisations", organisations.toArray(String[]::new))
                .param(
                        "trajectory",
                        filter.trajectory() == null ? null : filter.trajectory().value())
                .param("user", filter.userId())
                .param("part", filter.part() == null ? null : filter.part().code())
                .param("reasonGiven", filter.reasonGiven())
                .param(
                        "given",
                        java.util.Arrays.stream(AccessReason.values())
                                .filter(AccessReason::isGiven)
                                .map(AccessReason::code)
                                .toArray(String[]::new))
                .param("from", timestampOrNull(filter.from()))
                .param("before", timestampOrNull(filter.before()));
    }

    /** Of every organisation that has a head or a line. */
    List<OrganisationId> chains() {
        return jdbc.sql(
                        """
                        select organisation from koers.access_log_head
                        union select distinct organisation from koers.access_log order by 1""")
                .query((row, n) -> new OrganisationId(row.getString(1)))
                .list();
    }

    Optional<Head> head(OrganisationId organisation) {
        return jdbc.sql("select sequence, hash from koers.access_log_head where organisation = :organisation")
                .param("organisation", organisation.value())
                .query((row, n) -> new Head(row.getLong("sequence"), row.getBytes("hash")))
                .optional();
    }

    /** The lines up to this one, in the order of the chain; needs a transaction, so that they come piece by piece. */
    void read(OrganisationId organisation, Consumer<StoredLine> reader) {
        streaming.query(
                """
                select *, (extract(epoch from recorded_at) * 1000000)::bigint as micros
                  from koers.access_log where organisation = ? order by sequence""",
                row -> {
                    reader.accept(new StoredLine(
                            row.getLong("sequence"),
                            row.getLong("micros"),
                            row.getString("user_id"),
                            row.getString("trajectory"),
                            row.getString("part"),
                            row.getString("action"),
                            row.getString("reason"),
                            row.getBytes("hash")));
                },
                organisation.value());
    }

    private static AccessEntry entry(ResultSet row, int n) throws SQLException {
        return new AccessEntry(
                new OrganisationId(row.getString("organisation")),
                row.getLong("sequence"),
                instant(row, "recorded_at"),
                row.getString("user_id"),
                codeOrNull(row, "trajectory", TrajectoryCode::new),
                AccessSubject.of(row.getString("part")),
                AccessAction.of(row.getString("action")),
                codeOrNull(row, "reason", AccessReason::of));
    }
}

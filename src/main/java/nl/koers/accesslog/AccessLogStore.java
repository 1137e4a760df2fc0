package nl.koers.accesslog;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** As an index has it. */
    private static final String GIVEN = Arrays.stream(AccessReason.values())
            .filter(AccessReason::isGiven)
            .map(reason -> "'" + reason.code() + "'")
            .collect(Collectors.joining(", ", " and reason in (", ")"));

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

    /**
     * The newest lines before a moment, counted up to {@code most}.
     *
     * @param newest null, as the oldest, when there are none
     */
    record Window(@Nullable Instant newest, @Nullable Instant oldest, int lines) {}

    /** Each organisation by itself, in the order of an index: so it reads no more lines than it counts. */
    Window window(AccessFilter filter, List<String> organisations, int most) {
        return filtered(
                        """
                        select max(recorded_at) as newest, min(recorded_at) as oldest, count(*) as lines
                          from (select l.recorded_at
                                  from unnest(cast(:organisations as text[])) as mine (organisation)
                                 cross join lateral
                                       (select recorded_at from koers.access_log log
                                         where log.organisation = mine.organisation %s
                                         order by recorded_at desc limit :most) l
                                 order by l.recorded_at desc limit :most) as newest""",
                        filter, organisations)
                .param("most", most)
                .query((row, n) ->
                        new Window(instantOrNull(row, "newest"), instantOrNull(row, "oldest"), row.getInt("lines")))
                .single();
    }

    /** Newest first. */
    List<AccessEntry> lines(AccessFilter filter, List<String> organisations) {
        return filtered(
                        """
                        select * from koers.access_log log where log.organisation = any(:organisations) %s
                         order by recorded_at desc, sequence desc""",
                        filter, organisations)
                .query(AccessLogStore::entry)
                .list();
    }

    /** Only the conditions that are asked for, so that each way to search finds its index. */
    private JdbcClient.StatementSpec filtered(String sql, AccessFilter filter, List<String> organisations) {
        var conditions = new LinkedHashMap<String, Object>();
        if (filter.trajectory() != null) {
            conditions.put("trajectory = :trajectory", filter.trajectory().value());
        }
        if (filter.userId() != null) {
            conditions.put("user_id = :user", filter.userId());
        }
        if (filter.part() != null) {
            conditions.put("part = :part", filter.part().code());
        }
        if (filter.from() != null) {
            conditions.put("recorded_at >= :from", Timestamp.from(filter.from()));
        }
        if (filter.before() != null) {
            conditions.put("recorded_at < :before", Timestamp.from(filter.before()));
        }
        var where = conditions.keySet().stream().map(" and "::concat).collect(Collectors.joining());
        var statement = jdbc.sql(sql.formatted(filter.reasonGiven() ? where + GIVEN : where))
                .param("organisations", organisations.toArray(String[]::new));
        for (var condition : conditions.entrySet()) {
            statement = statement.param(condition.getKey().replaceAll(".*:", ""), condition.getValue());
        }
        return statement;
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

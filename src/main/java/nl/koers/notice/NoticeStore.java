package nl.koers.notice;

import static java.util.stream.Collectors.joining;
import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.WorkingDays;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks all sources in one statement, and keeps who has read what. */
@Repository
class NoticeStore {

    /** What is only told, and waits for nobody to do something, is told this long. */
    private static final Duration LATELY = Duration.ofDays(30);

    private static final String MARK =
            """
            insert into koers.notice_read (user_id, kind, subject, trajectory, read_at)
            select :actor, kind, subject, trajectory, :now from waiting""";

    private static final String ONCE = " on conflict do nothing";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param sources at least one */
    int countUnread(List<NoticeSource> sources, Actor actor, int atMost) {
        return waiting(
                        sources,
                        actor,
                        """
                        select count(*) from (select from waiting w
                          left join koers.notice_read r
                            on r.user_id = :actor and r.kind = w.kind and r.subject = w.subject
                         where r.subject is null limit :limit) as counted""")
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    List<Notice> list(List<NoticeSource> sources, Actor actor, int offset, int limit) {
        return waiting(
                        sources,
                        actor,
                        """
                        select w.*, r.subject is not null as is_read from waiting w
                          left join koers.notice_read r
                            on r.user_id = :actor and r.kind = w.kind and r.subject = w.subject
                         order by w.since desc, w.kind, w.subject offset :offset limit :limit""")
                .param("offset", offset)
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    /** Does nothing when it does not wait for the actor (any more). */
    void read(List<NoticeSource> sources, Actor actor, String kind, UUID subject) {
        waiting(sources, actor, MARK + " where kind = :kind and subject = :subject" + ONCE)
                .param("kind", kind)
                .param("subject", subject)
                .update();
    }

    void readAll(List<NoticeSource> sources, Actor actor) {
        waiting(sources, actor, MARK + ONCE).update();
    }

    /** Marks of what does not wait any more: should it begin again, it is new. */
    void forgetWhatIsOver(List<NoticeSource> sources, Actor actor) {
        waiting(
                        sources,
                        actor,
                        """
                        delete from koers.notice_read r
                         where r.user_id = :actor and (r.kind, r.subject) not in (select kind, subject from waiting)""")
                .update();
    }

    private JdbcClient.StatementSpec waiting(List<NoticeSource> sources, Actor actor, String what) {
        var all = sources.stream()
                .map(source -> "select '" + source.kind() + "' as kind, s.* from (" + source.select() + ") s")
                .collect(joining("\nunion all\n"));
        Instant now = clock.instant();
        var today = Netherlands.day(now);
        return jdbc.sql("with waiting as (" + all + ")\n" + what)
                .param("actor", actor.userId())
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .param("lead", actor.is(Role.TEAM_LEAD))
                .param("today", today)
                .param("nextWorkingDay", WorkingDays.from(today.plusDays(1)))
                .param("lately", Timestamp.from(now.minus(LATELY)))
                .param("now", Timestamp.from(now));
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        return new Notice(
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                codeOrNull(row, "trajectory", TrajectoryCode::new),
                row.getString("person"),
                row.getString("party"),
                row.getObject("day", LocalDate.class),
                instant(row, "since"),
                row.getBoolean("is_read"));
    }
}

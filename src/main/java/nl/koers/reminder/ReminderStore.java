package nl.koers.reminder;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.koers.reminder.ReminderState.LastMail;
import nl.koers.shared.Netherlands;
import nl.koers.shared.WorkingDays;
import nl.koers.shared.mail.MailFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails of each day, and what they count: the same number of statements however many users and clients there are. */
@Repository
class ReminderStore {

    /** The process whose tasks are about signals. */
    private static final String SIGNAL = "signal";

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row for everybody who gets a mail on this day and has none yet. */
    void plan(LocalDate day, Instant now) {
        jdbc.sql(
                        """
                        insert into koers.reminder_mail (user_id, day, state, next_attempt_at, changed_at)
                        select user_id, :day, 'planned', :now, :now from koers.reminder_recipient
                         where wanted and address is not null
                        on conflict do nothing""")
                .param("day", day)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Mails of days before that were not sent: their counts are not true any more. */
    void giveUpBefore(LocalDate day, Instant now) {
        jdbc.sql(
                        """
                        update koers.reminder_mail
                           set state = 'failed', failure = coalesce(failure, :failure), changed_at = :now
                         where state = 'planned' and day < :day""")
                .param("failure", MailFailure.DAY_OVER.code())
                .param("day", day)
                .param("now", Timestamp.from(now))
                .update();
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from koers.reminder_mail where day < :day")
                .param("day", day)
                .update();
    }

    /**
     * Takes mails of this day that are to be sent now, so that no other node does before the lease is over.
     *
     * @return how often each of them was tried, this time included, by user id
     */
    Map<String, Integer> take(LocalDate day, Instant now, Instant lease, int most) {
        return jdbc
                .sql(
                        """
                        update koers.reminder_mail m
                           set attempts = attempts + 1, next_attempt_at = :lease, changed_at = :now
                          from (select mail.user_id from koers.reminder_mail mail
                                  join koers.reminder_recipient r on r.user_id = mail.user_id
                                 where mail.day = :day and mail.state = 'planned' and mail.next_attempt_at <= :now
                                   and r.wanted and r.address is not null
                                   and not case when r.quiet_from < r.quiet_until
                                                then :time >= r.quiet_from and :time < r.quiet_until
                                                else :time >= r.quiet_from or :time < r.quiet_until end
                                 order by mail.next_attempt_at, mail.user_id limit :most
                                   for update of mail skip locked) due
                         where m.user_id = due.user_id and m.day = :day
                        returning m.user_id, m.attempts""")
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .param("time", LocalTime.ofInstant(now, Netherlands.ZONE))
                .param("most", most)
                .query((row, n) -> Map.entry(row.getString("user_id"), row.getInt("attempts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void settle(
            String userId, LocalDate day, MailState state, @Nullable MailFailure failure, Instant now, Instant next) {
        jdbc.sql(
                        """
                        update koers.reminder_mail
                           set state = :state, failure = :failure, changed_at = :now, next_attempt_at = :next
                         where user_id = :user and day = :day and state = 'planned'""")
                .param("user", userId)
                .param("day", day)
                .param("state", state.code())
                .param("failure", failure == null ? null : failure.code())
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(next))
                .update();
    }

    /** The kinds of work that there are: keys of processes. */
    List<String> kinds() {
        return jdbc.sql("select distinct process_key from koers.work_item")
                .query(String.class)
                .list();
    }

    /**
     * What there is for each of these users.
     *
     * @param notice for each kind of work the last day on which it was due that a team lead hears of
     */
    List<Reminder> count(List<String> userIds, LocalDate today, Map<String, LocalDate> notice) {
        var kinds = List.copyOf(notice.entrySet());
        return jdbc.sql(
                        """
                        with recipient as (
                            select * from koers.reminder_recipient where user_id = any(:users) and address is not null),
                        dated as (
                            select *, (due_at at time zone cast(:zone as text))::date as due_day from koers.work_item),
                        work as (
                            select organisation, assignee, for_team_lead, process_key, due_day,
                                   at_once, not at_once and due_day < :today as overdue,
                                   not at_once and due_day = :today as today, process_key = :signal as signal
                              from dated where at_once or due_day <= :today or process_key = :signal),
                        own as (
                            select assignee, organisation, count(*) filter (where at_once) as at_once,
                                   count(*) filter (where overdue) as overdue, count(*) filter (where today) as today,
                                   count(*) filter (where signal) as signals
                              from work where assignee is not null group by assignee, organisation),
                        leads as (
                            select organisation, count(*) filter (where at_once) as at_once,
                                   count(*) filter (where overdue) as overdue, count(*) filter (where today) as today,
                                   count(*) filter (where signal) as signals
                              from work where assignee is null and for_team_lead group by organisation),
                        notice as (
                            select w.organisation, count(*) as tasks from work w
                              join unnest(:kinds::text[], :days::date[]) as k (kind, last_day) on k.kind = w.process_key
                             where w.due_day <= k.last_day group by w.organisation),
                        contact as (
                            select organisation, caseworker, count(*) as moments from koers.upcoming_check_in
                             where (planned_at at time zone cast(:zone as text))::date = :today group by organisation, caseworker),
                        parts as (
                            select r.user_id, o.at_once, o.overdue, o.today, 0 as contacts, o.signals, 0 as stand_in,
                                   0 as beginning, 0 as notice
                              from recipient r join own o
                                on o.assignee = r.user_id and o.organisation = any(r.organisations)
                            union all
                            select r.user_id, l.at_once, l.overdue, l.today, 0, l.signals, 0, 0, 0
                              from recipient r join leads l on r.team_lead and l.organisation = any(r.organisations)
                            union all
                            select r.user_id, 0, 0, 0, c.moments, 0, 0, 0, 0
                              from recipient r join contact c
                                on c.caseworker = r.user_id and c.organisation = any(r.organisations)
                            union all
                            select r.user_id, 0, 0, 0, 0, o.signals, o.at_once + o.overdue + o.today, 0, 0
                              from recipient r
                              join koers.away(:today) a on a.organisation = any(r.organisations)
                                   and (a.stand_in = r.user_id or a.stand_in is null and r.team_lead)
                              join own o on o.assignee = a.user_id and o.organisation = a.organisation
                            union all
                            select r.user_id, 0, 0, 0, 0, 0, 0, 1, 0
                              from recipient r
                              join koers.absence a on a.stand_in = r.user_id and a.organisation = any(r.organisations)
                                   and a.withdrawn_at is null and a.first_day between :today and :nextWorkingDay
                            union all
                            select r.user_id, 0, 0, 0, 0, 0, 0, 0, n.tasks
                              from recipient r join notice n on r.team_lead and n.organisation = any(r.organisations))
                        select r.user_id, r.address, r.language, coalesce(sum(p.at_once), 0) as at_once,
                               coalesce(sum(p.overdue), 0) as overdue, coalesce(sum(p.today), 0) as today,
                               coalesce(sum(p.contacts), 0) as contacts, coalesce(sum(p.signals), 0) as signals,
                               coalesce(sum(p.stand_in), 0) as stand_in,
                               coalesce(sum(p.beginning), 0) as beginning, coalesce(sum(p.notice), 0) as notice
                          from recipient r left join parts p on p.user_id = r.user_id
                         group by r.user_id, r.address, r.language order by r.user_id""")
                .param("users", userIds.toArray(String[]::new))
                .param("zone", Netherlands.ZONE.getId())
                .param("today", today)
                .param("nextWorkingDay", WorkingDays.from(today.plusDays(1)))
                .param("signal", SIGNAL)
                .param("kinds", kinds.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "days",
                        kinds.stream().map(kind -> kind.getValue().toString()).toArray(String[]::new))
                .query(ReminderStore::reminder)
                .list();
    }

    private static Reminder reminder(ResultSet row, int n) throws SQLException {
        return new Reminder(
                row.getString("user_id"),
                row.getString("address"),
                Locale.forLanguageTag(row.getString("language")),
                new DayCounts(
                        row.getInt("at_once"),
                        row.getInt("overdue"),
                        row.getInt("today"),
                        row.getInt("contacts"),
                        row.getInt("signals"),
                        row.getInt("stand_in"),
                        row.getInt("beginning"),
                        row.getInt("notice")));
    }

    Optional<ReminderChoice> choice(String userId) {
        return jdbc.sql("select wanted, quiet_from, quiet_until from koers.reminder_choice where user_id = :user")
                .param("user", userId)
                .query((row, n) -> new ReminderChoice(
                        row.getBoolean("wanted"),
                        new QuietHours(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class))))
                .optional();
    }

    boolean hasAddress(String userId) {
        return jdbc.sql(
                        """
                        select exists (select from koers.reminder_recipient
                         where user_id = :user and address is not null)""")
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    void choose(String userId, ReminderChoice choice) {
        jdbc.sql(
                        """
                        insert into koers.reminder_choice (user_id, wanted, quiet_from, quiet_until)
                        values (:user, :wanted, :from, :until)
                        on conflict (user_id) do update
                           set wanted = excluded.wanted, quiet_from = excluded.quiet_from,
                               quiet_until = excluded.quiet_until""")
                .param("user", userId)
                .param("wanted", choice.wanted())
                .param("from", choice.quiet().from())
                .param("until", choice.quiet().until())
                .update();
    }

    /** Everybody who could get a mail, with the last one; what failed first, then by name. */
    List<ReminderState> states(@Nullable List<String> organisations, int most) {
        return jdbc.sql(
                        """
                        select r.display_name, r.wanted, r.address is not null as has_address,
                               m.day, m.state, m.attempts, m.failure, m.changed_at, m.next_attempt_at
                          from koers.reminder_recipient r
                          left join lateral (select * from koers.reminder_mail mail where mail.user_id = r.user_id
                                              order by mail.day desc limit 1) m on true
                         where cast(:organisations as text[]) is null or r.organisations && cast(:organisations as text[])
                         order by coalesce(m.failure is not null, false) desc, lower(r.display_name), r.user_id
                         limit :most""")
                .param("organisations", organisations == null ? null : organisations.toArray(String[]::new))
                .param("most", most)
                .query(ReminderStore::state)
                .list();
    }

    private static ReminderState state(ResultSet row, int n) throws SQLException {
        @Nullable LocalDate day = row.getObject("day", LocalDate.class);
        @Nullable Instant changed = instantOrNull(row, "changed_at");
        @Nullable Instant next = instantOrNull(row, "next_attempt_at");
        return new ReminderState(
                row.getString("display_name"),
                row.getBoolean("wanted"),
                row.getBoolean("has_address"),
                day == null || changed == null || next == null
                        ? null
                        : new LastMail(
                                day,
                                MailState.of(row.getString("state")),
                                row.getInt("attempts"),
                                codeOrNull(row, "failure", MailFailure::of),
                                changed,
                                next));
    }

    /** How many mails of this day are in each state. */
    Map<MailState, Integer> numbers(LocalDate day) {
        return jdbc
                .sql("select state, count(*) from koers.reminder_mail where day = :day group by state")
                .param("day", day)
                .query((row, n) -> Map.entry(MailState.of(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package nl.koers.organisation.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of absences. Nothing is ever removed from it: an absence explains what a stand-in could open. */
@Repository
class AbsenceStore {

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Absence absence, Instant now) {
        jdbc.sql(
                        """
                        insert into koers.absence
                            (id, organisation, user_id, stand_in, first_day, last_day, entered_by, entered_at)
                        values (:id, :organisation, :user, :standIn, :firstDay, :lastDay, :enteredBy, :now)""")
                .param("id", absence.id())
                .param("organisation", absence.organisation().value())
                .param("user", absence.userId())
                .param("standIn", absence.standIn())
                .param("firstDay", absence.firstDay())
                .param("lastDay", absence.lastDay())
                .param("enteredBy", absence.enteredBy())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** One at a time in an organisation, so that two entries at the same moment see each other. */
    void lock(OrganisationId organisation) {
        jdbc.sql("select id from koers.organisation where id = :organisation for no key update")
                .param("organisation", organisation.value())
                .query(String.class)
                .list();
    }

    /** The first one of this user that has a day in common with these. */
    Optional<Absence> firstOf(OrganisationId organisation, String userId, LocalDate firstDay, LocalDate lastDay) {
        return jdbc.sql(
                        """
                        select * from koers.absence
                         where organisation = :organisation and user_id = :user and withdrawn_at is null
                           and first_day <= :lastDay and last_day >= :firstDay
                         order by first_day, id limit 1""")
                .param("organisation", organisation.value())
                .param("user", userId)
                .param("firstDay", firstDay)
                .param("lastDay", lastDay)
                .query(AbsenceStore::absence)
                .optional();
    }

    /** Those that are not over and not withdrawn, the soonest first. */
    List<Absence> notOver(List<String> organisations, LocalDate today) {
        return jdbc.sql(
                        """
                        select * from koers.absence
                         where organisation = any(:organisations) and last_day >= :today and withdrawn_at is null
                         order by first_day, user_id, id""")
                .param("organisations", organisations.toArray(String[]::new))
                .param("today", today)
                .query(AbsenceStore::absence)
                .list();
    }

    Optional<Absence> find(UUID id, List<String> organisations) {
        return jdbc.sql(
                        """
                        select * from koers.absence
                         where id = :id and organisation = any(:organisations) and withdrawn_at is null""")
                .param("id", id)
                .param("organisations", organisations.toArray(String[]::new))
                .query(AbsenceStore::absence)
                .optional();
    }

    boolean standsIn(String userId, String absentUserId, OrganisationId organisation, LocalDate today) {
        return jdbc.sql(
                        """
                        select exists (select from koers.absence
                         where stand_in = :user and user_id = :absent and organisation = :organisation
                           and withdrawn_at is null and first_day <= :today and last_day >= :today)""")
                .param("user", userId)
                .param("absent", absentUserId)
                .param("organisation", organisation.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** With whoever really stands in on that day. */
    Optional<Away> awayOn(LocalDate day, OrganisationId organisation, String userId) {
        return jdbc.sql(
                        """
                        select stand_in, first_day, last_day from koers.away(:day)
                         where organisation = :organisation and user_id = :user
                         order by first_day limit 1""")
                .param("day", day)
                .param("organisation", organisation.value())
                .param("user", userId)
                .query((row, n) -> new Away(
                        row.getString("stand_in"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .optional();
    }

    void withdraw(UUID id, String userId, Instant now) {
        jdbc.sql(
                        """
                        update koers.absence set withdrawn_by = :user, withdrawn_at = :now
                         where id = :id and withdrawn_at is null""")
                .param("id", id)
                .param("user", userId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("organisation")),
                row.getString("user_id"),
                row.getString("stand_in"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("entered_by"));
    }
}

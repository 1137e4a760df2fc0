package nl.koers.organisation.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.koers.organisation.people.AccountEvent.What;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done with accounts, written down in the transaction that does it. Privacy officers read it; the owner of an account is
 * told what concerns the way in.
 */
@Service
@Transactional
public class AccountEvents {

    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccountEvents(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void record(String userId, What what) {
        record(userId, what, currentActor.require().userId());
    }

    void record(String userId, What what, String by) {
        jdbc.sql(
                        "insert into koers.account_event (id, user_id, what, by_user, at) values (:id, :user, :what, :by, :at)")
                .param("id", UUID.randomUUID())
                .param("user", userId)
                .param("what", what.code())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The last {@link #MOST} about people of the acting privacy officer's organisations, the newest first. */
    @Transactional(readOnly = true)
    public List<AccountEvent> list() {
        var actor = currentActor.requireAny(Role.PRIVACY_OFFICER);
        return jdbc.sql(
                        """
                        select e.user_id, e.what, e.by_user, e.at from koers.account_event e
                         where exists (select from koers.colleague c
                                        where c.user_id = e.user_id and c.organisation = any(:organisations))
                         order by e.at desc, e.id limit :most""")
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> new AccountEvent(
                        row.getString("user_id"),
                        What.of(row.getString("what")),
                        row.getString("by_user"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}

package nl.koers.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had an account once. What they did stands under their id for as long as it is kept, and so does what they could open: no
 * id is given to a second person.
 */
@Component
public class DepartedUsers {

    private final JdbcClient jdbc;
    private final Clock clock;

    DepartedUsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(String userId) {
        jdbc.sql("insert into koers.departed_user (id, departed_at) values (:id, :now) on conflict do nothing")
                .param("id", userId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public boolean contains(String userId) {
        return jdbc.sql("select exists (select from koers.departed_user where id = :id)")
                .param("id", userId)
                .query(Boolean.class)
                .single();
    }

    /** Which of these ids are among them, in one statement. */
    public List<String> among(Collection<String> userIds) {
        return jdbc.sql("select id from koers.departed_user where id = any(:ids)")
                .param("ids", userIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}

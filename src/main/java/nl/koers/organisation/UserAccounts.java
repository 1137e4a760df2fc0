package nl.koers.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.koers.organisation.session.Sessions;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All users with how they sign in, for administrators. Accounts themselves are made in Admin. */
@Service
@Transactional(readOnly = true)
public class UserAccounts {

    public static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final CurrentActor currentActor;

    UserAccounts(JdbcClient jdbc, Sessions sessions, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.currentActor = currentActor;
    }

    /**
     * The first {@link #MOST} by name.
     *
     * @param text part of the name or the user id; empty finds everybody
     */
    public List<UserAccount> find(String text) {
        currentActor.requireAny(Role.ADMINISTRATOR);
        return jdbc.sql(
                        """
                        select u.user_id, u.display_name, u.roles,
                               array(select o.name from koers.colleague c
                                       join koers.organisation o on o.id = c.organisation
                                      where c.user_id = u.user_id order by o.name) as organisations,
                               exists (select from koers.provider_account p where p.user_id = u.user_id) as from_provider,
                               exists (select from koers.second_factor f where f.user_id = u.user_id) as second_factor,
                               (select count(*) from koers.user_session s
                                 where s.user_id = u.user_id and s.ended_at is null
                                   and s.last_used_at > now() - :idle * interval '1 second') as sessions
                          from (select distinct user_id, display_name, roles from koers.colleague) u
                         where position(lower(:text) in lower(u.display_name || ' ' || u.user_id)) > 0
                         order by lower(u.display_name), u.user_id
                         limit :most""")
                .param("idle", sessions.longestIdle().toSeconds())
                .param("text", text.strip())
                .param("most", MOST)
                .query((row, n) -> new UserAccount(
                        row.getString("user_id"),
                        row.getString("display_name"),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .flatMap(group -> Role.ofGroup(group).stream())
                                .collect(Collectors.toSet()),
                        List.of((String[]) row.getArray("organisations").getArray()),
                        row.getBoolean("from_provider"),
                        row.getBoolean("second_factor"),
                        row.getInt("sessions")))
                .list();
    }
}

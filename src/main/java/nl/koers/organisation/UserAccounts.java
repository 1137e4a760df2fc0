package nl.koers.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import nl.koers.organisation.session.Sessions;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Users with how they sign in, for administrators: of those who work at their organisations; of everybody for an administrator of
 * all.
 */
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
        var actor = currentActor.requireAny(Role.ADMINISTRATOR);
        return jdbc.sql(
                        """
                        select u.user_id, u.display_name, u.roles, u.never_signed_in,
                               array(select o.name from koers.colleague c
                                       join koers.organisation o on o.id = c.organisation
                                      where c.user_id = u.user_id order by o.name) as organisations,
                               array(select c.organisation from koers.colleague c
                                      where c.user_id = u.user_id and c.organisation is not null) as ids,
                               exists (select from koers.provider_account p where p.user_id = u.user_id) as from_provider,
                               exists (select from koers.second_factor f where f.user_id = u.user_id) as second_factor,
                               (select count(*) from koers.user_session s
                                 where s.user_id = u.user_id and s.ended_at is null
                                   and s.last_used_at > now() - :idle * interval '1 second') as sessions
                          from (select distinct user_id, display_name, roles, never_signed_in from koers.colleague) u
                         where (:all or exists (select from koers.colleague c
                                                 where c.user_id = u.user_id and c.organisation = any(:organisations)))
                           and position(lower(:text) in lower(u.display_name || ' ' || u.user_id)) > 0
                         order by lower(u.display_name), u.user_id
                         limit :most""")
                .param("idle", sessions.longestIdle().toSeconds())
                .param("all", AdministratorScope.isOfAll(actor))
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .param("text", text.strip())
                .param("most", MOST)
                .query((row, n) -> account(row, actor))
                .list();
    }

    private static UserAccount account(ResultSet row, Actor reader) throws SQLException {
        var userId = row.getString("user_id");
        boolean fromProvider = row.getBoolean("from_provider");
        var organisations = texts(row, "ids").stream().map(OrganisationId::new).toList();
        var roles = texts(row, "roles").stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toSet());
        return new UserAccount(
                userId,
                row.getString("display_name"),
                roles,
                texts(row, "organisations"),
                fromProvider,
                row.getBoolean("second_factor"),
                row.getInt("sessions"),
                row.getBoolean("never_signed_in"),
                AdministratorScope.covers(reader, roles, organisations),
                AdministratorScope.mayChange(reader, userId, roles, organisations, fromProvider));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

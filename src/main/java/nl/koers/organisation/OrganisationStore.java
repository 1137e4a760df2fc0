package nl.koers.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations' own table, and who works there. */
@Repository
public class OrganisationStore {

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Organisation organisation) {
        jdbc.sql("insert into koers.organisation (id, name, region) values (:id, :name, :region)")
                .param("id", organisation.id().value())
                .param("name", organisation.name())
                .param("region", organisation.region())
                .update();
    }

    List<Organisation> all() {
        return jdbc.sql("select id, name, region from koers.organisation order by name, id")
                .query((row, n) -> new Organisation(
                        new OrganisationId(row.getString("id")), row.getString("name"), row.getString("region")))
                .list();
    }

    List<String> regions() {
        return jdbc.sql("select distinct region from koers.organisation")
                .query(String.class)
                .list();
    }

    public List<Colleague> colleagues(OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select user_id, display_name, roles from koers.colleague
                         where organisation = :organisation
                         order by lower(display_name), user_id""")
                .param("organisation", organisation.value())
                .query(OrganisationStore::colleague)
                .list();
    }

    /** Of all users, by user id. */
    Map<String, String> displayNames() {
        return jdbc
                .sql("select distinct user_id, display_name from koers.colleague")
                .query((row, n) -> Map.entry(row.getString("user_id"), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Colleague colleague(ResultSet row, int n) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Colleague(
                row.getString("user_id"),
                row.getString("display_name"),
                Arrays.stream(roles)
                        .flatMap(group -> Role.ofGroup(group).stream())
                        .collect(Collectors.toSet()));
    }
}

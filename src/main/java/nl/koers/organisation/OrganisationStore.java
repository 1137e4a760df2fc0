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

    void insert(Organisation organisation, Letterhead letterhead) {
        written(
                        """
                        insert into koers.organisation (id, name, region, address, phone)
                        values (:id, :name, :region, :address, :phone)""",
                        organisation,
                        letterhead)
                .update();
    }

    /** @return whether there is such an organisation */
    boolean update(Organisation organisation, Letterhead letterhead) {
        return written(
                                """
                                update koers.organisation
                                   set name = :name, region = :region, address = :address, phone = :phone
                                 where id = :id""",
                                organisation,
                                letterhead)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(String sql, Organisation organisation, Letterhead letterhead) {
        return jdbc.sql(sql)
                .param("id", organisation.id().value())
                .param("name", organisation.name())
                .param("region", organisation.region())
                .param("address", letterhead.address())
                .param("phone", letterhead.phone());
    }

    Letterhead letterhead(OrganisationId organisation) {
        return jdbc.sql("select address, phone from koers.organisation where id = :id")
                .param("id", organisation.value())
                .query((row, n) -> new Letterhead(row.getString("address"), row.getString("phone")))
                .optional()
                .orElse(Letterhead.NONE);
    }

    List<Organisation> all() {
        return jdbc.sql("select id, name, region from koers.organisation order by name, id")
                .query((row, n) -> new Organisation(
                        new OrganisationId(row.getString("id")), row.getString("name"), row.getString("region")))
                .list();
    }

    boolean contains(OrganisationId id) {
        return jdbc.sql("select exists (select from koers.organisation where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether another one is called like this, whatever the case of its letters. */
    boolean isCalled(String name, OrganisationId except) {
        return jdbc.sql("select exists (select from koers.organisation where lower(name) = lower(:name) and id <> :id)")
                .param("name", name)
                .param("id", except.value())
                .query(Boolean.class)
                .single();
    }

    List<String> regions() {
        return jdbc.sql("select distinct region from koers.organisation")
                .query(String.class)
                .list();
    }

    public List<Colleague> colleagues(OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select user_id, display_name, roles, languages, never_signed_in from koers.colleague
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
                        .collect(Collectors.toSet()),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getBoolean("never_signed_in"));
    }
}

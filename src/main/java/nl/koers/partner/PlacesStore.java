package nl.koers.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code koers.partner_places}, apart from that of partners: nobody's change of a partner is in the way of it. */
@Repository
class PlacesStore {

    private final JdbcClient jdbc;

    PlacesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By partner, of all partners of these organisations of whom it was told. */
    Map<UUID, FreePlaces> all(List<String> organisations) {
        var known = new HashMap<UUID, FreePlaces>();
        jdbc.sql(
                        """
                        select w.* from koers.partner_places w join koers.partner p on p.id = w.partner
                         where p.organisation = any(:organisations)""")
                .param("organisations", organisations.toArray(String[]::new))
                .query((ResultSet row) -> {
                    known.put(row.getObject("partner", UUID.class), places(row));
                });
        return known;
    }

    /** @return false when it is no partner of these organisations */
    boolean save(UUID partner, int free, LocalDate toldOn, List<String> organisations) {
        return jdbc.sql(
                                """
                                insert into koers.partner_places (partner, free, told_on)
                                select p.id, :free, :toldOn from koers.partner p
                                 where p.id = :partner and p.organisation = any(:organisations)
                                on conflict (partner) do update set free = excluded.free, told_on = excluded.told_on""")
                        .param("partner", partner)
                        .param("free", free)
                        .param("toldOn", toldOn)
                        .param("organisations", organisations.toArray(String[]::new))
                        .update()
                == 1;
    }

    private static FreePlaces places(ResultSet row) throws SQLException {
        return new FreePlaces(row.getInt("free"), row.getObject("told_on", LocalDate.class));
    }
}

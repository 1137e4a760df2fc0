package nl.koers.dossier.access;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which clients of other organisations are offered at this moment. */
@Repository
public class OfferStore {

    /**
     * Of a transfer {@code x}, with its consent {@code c}: what was written for the other organisation may be read there. Takes
     * the parameters {@code organisations} and {@code today}.
     */
    public static final String STANDS =
            """
            x.to_organisation = any(:organisations)
            and x.state in ('offered', 'accepted') and x.content is not null
            and c.trajectory = x.trajectory and c.organisation = x.to_organisation
            and c.withdrawn_at is null and :today between c.given_on and c.valid_until
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public OfferStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the clients that are offered to one of the user's organisations. One statement, none for no clients. */
    Set<TrajectoryCode> standing(Collection<TrajectoryCode> clients, Actor actor) {
        if (clients.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select x.trajectory from koers.transfer x join koers.consent c on c.id = x.consent"
                        + " where x.trajectory = any(:clients) and " + STANDS)
                .param("clients", clients.stream().map(TrajectoryCode::value).toArray(String[]::new))
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .param("today", Netherlands.today(clock))
                .query((row, n) -> new TrajectoryCode(row.getString("trajectory")))
                .set();
    }
}

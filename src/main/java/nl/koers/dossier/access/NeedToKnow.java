package nl.koers.dossier.access;

import static nl.koers.shared.Rows.codeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.shared.Netherlands;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who needs to know what: decides from what a user is to a client whether a dossier is open, and why. What it decides on
 * is read in the same statement as the dossier itself. See docs/adr/0031-need-to-know.md.
 */
@Component
public class NeedToKnow {

    /** For the select list of a query that has {@code koers.trajectory t} in it and the parameters of {@link #bind}. */
    public static final String COLUMNS =
            """
            t.caseworker = :needsToKnow as is_caseworker,
            t.caseworker is null as has_no_caseworker,
            exists (select from koers.absence a
                     where a.stand_in = :needsToKnow and a.user_id = t.caseworker and a.organisation = t.organisation
                       and a.withdrawn_at is null and a.first_day <= :today and a.last_day >= :today) as is_stand_in,
            exists (select from koers.caseworker_change h
                     where h.trajectory = t.code and h.previous = :needsToKnow and h.organisation = t.organisation
                       and h.handed_over_at is null) as is_handing_over,
            (select e.reason from koers.emergency_access e
              where e.trajectory = t.code and e.user_id = :needsToKnow and e.expires_at > :now
              order by e.opened_at desc limit 1) as emergency_reason
            """;

    /** What a user is to one client. */
    record Standing(
            boolean caseworker,
            boolean standIn,
            boolean handingOver,
            boolean noCaseworker,
            @Nullable AccessReason emergency) {}

    private final Clock clock;

    NeedToKnow(Clock clock) {
        this.clock = clock;
    }

    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Actor actor) {
        Instant now = clock.instant();
        return statement
                .param("needsToKnow", actor.userId())
                .param("today", Netherlands.day(now))
                .param("now", Timestamp.from(now));
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getBoolean("is_caseworker"),
                row.getBoolean("is_stand_in"),
                row.getBoolean("is_handing_over"),
                row.getBoolean("has_no_caseworker"),
                codeOrNull(row, "emergency_reason", AccessReason::of));
    }

    /** Why this part is open to the actor; empty when it is not. */
    static Optional<AccessReason> basis(Actor actor, Standing standing, AccessSubject part) {
        if (actor.is(Role.CASEWORKER)) {
            if (standing.caseworker()) {
                return Optional.of(AccessReason.CASEWORKER);
            }
            if (standing.standIn()) {
                return Optional.of(AccessReason.STAND_IN);
            }
            if (standing.handingOver()) {
                return Optional.of(AccessReason.HANDING_OVER);
            }
            if (standing.noCaseworker()) {
                return Optional.of(AccessReason.NO_CASEWORKER);
            }
        }
        if (actor.is(Role.TEAM_LEAD) && !part.isForCaseworkerOnly()) {
            return Optional.of(AccessReason.TEAM_LEAD);
        }
        return Optional.ofNullable(standing.emergency());
    }
}

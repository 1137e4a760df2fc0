package nl.koers.trajectory;

import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a trajectory one of another organisation, with its code and its path. Asks nobody, as its only caller has done so;
 * see {@code nl.koers.transfer}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TrajectoryMove {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TrajectoryMove(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Whoever begins or changes something of this client waits until the end of the transaction.
     *
     * @throws IllegalStateException when the organisation has no such trajectory (any more)
     */
    public void lock(TrajectoryCode code, OrganisationId organisation) {
        var found = jdbc.sql("select code from koers.trajectory where code = :code and organisation = :from for update")
                .param("code", code.value())
                .param("from", organisation.value())
                .query(String.class)
                .optional();
        if (found.isEmpty()) {
            throw new IllegalStateException("the organisation has no such trajectory");
        }
    }

    /** @param caseworker user id of the new fixed caseworker; null when there is none yet */
    public void move(TrajectoryCode code, OrganisationId from, OrganisationId to, @Nullable String caseworker) {
        jdbc.sql("update koers.trajectory set organisation = :to, caseworker = :caseworker where code = :code")
                .param("to", to.value())
                .param("caseworker", caseworker)
                .param("code", code.value())
                .update();
        events.publishEvent(new ClientMoved(code, from, to));
    }
}

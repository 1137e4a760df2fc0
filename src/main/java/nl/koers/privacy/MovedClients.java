package nl.koers.privacy;

import nl.koers.trajectory.ClientMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a client goes to another organisation: what was asked to be erased is decided there, and a copy that waits is not
 * handed out any more by those who do not help the client; the client can ask for another one.
 */
@Component
class MovedClients {

    private final JdbcClient jdbc;

    MovedClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(ClientMoved moved) {
        jdbc.sql("update koers.erasure set organisation = :to where trajectory = :code and state = 'requested'")
                .param("to", moved.to().value())
                .param("code", moved.trajectory().value())
                .update();
        jdbc.sql("delete from koers.client_copy where trajectory = :code")
                .param("code", moved.trajectory().value())
                .update();
    }
}

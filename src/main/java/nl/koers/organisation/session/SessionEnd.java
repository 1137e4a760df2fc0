package nl.koers.organisation.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.UUID;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes a session out of the list when the container ends it: signed out, idle, or refused. Not while the node stops,
 * when the database may have stopped before it; those fall out of the list by themselves.
 */
@Component
class SessionEnd implements HttpSessionListener {

    private final Sessions sessions;
    private volatile boolean stopping;

    SessionEnd(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (!stopping && event.getSession().getAttribute(Sessions.ATTRIBUTE) instanceof UUID id) {
            sessions.over(id);
        }
    }
}

package nl.koers.organisation.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a session out of the list when the container ends it: signed out, idle, or refused. */
@Component
class SessionEnd implements HttpSessionListener {

    private final Sessions sessions;

    SessionEnd(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(Sessions.ATTRIBUTE) instanceof UUID id) {
            sessions.over(id);
        }
    }
}

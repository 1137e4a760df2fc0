package nl.koers.organisation;

import jakarta.servlet.http.HttpSession;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.session.Sessions;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;

/** Adds to a filter chain what keeps or ends its sessions ({@link AccountSession}). */
@Component
public class SessionKeeping {

    private final UserDirectory directory;
    private final PassingTime nanoTime;
    private final Sessions sessions;
    private final SignInSettings settings;

    SessionKeeping(UserDirectory directory, PassingTime nanoTime, Sessions sessions, SignInSettings settings) {
        this.directory = directory;
        this.nanoTime = nanoTime;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** After a sign-in in a session that may have been signed in before. */
    public void startAnew(HttpSession session) {
        AccountSession.startAnew(session, sessions);
    }

    public void addTo(HttpSecurity http) {
        http.addFilterAfter(
                new AccountSession(directory, nanoTime, sessions, settings), SecurityContextHolderFilter.class);
    }
}

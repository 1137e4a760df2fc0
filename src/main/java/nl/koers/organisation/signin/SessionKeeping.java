package nl.koers.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;
import nl.koers.organisation.session.Sessions;
import nl.koers.shared.access.SessionRights;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;

/** Adds to a filter chain what keeps or ends its sessions ({@link AccountSession}). */
@NamedInterface("signin")
@Component
public class SessionKeeping {

    private final SessionRights rights;
    private final PassingTime nanoTime;
    private final Sessions sessions;
    private final SignInSettings settings;

    SessionKeeping(SessionRights rights, PassingTime nanoTime, Sessions sessions, SignInSettings settings) {
        this.rights = rights;
        this.nanoTime = nanoTime;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** To be called by a sign-in that does more than check a password; after one that does not, the next request does it. */
    public void startAnew(HttpServletRequest request, Authentication signedIn) {
        if (signedIn.getPrincipal() instanceof KoersPrincipal principal) {
            filter().startAnew(request, principal, signedIn.getDetails());
        }
    }

    public void addTo(HttpSecurity http) {
        http.addFilterAfter(filter(), SecurityContextHolderFilter.class);
    }

    private AccountSession filter() {
        return new AccountSession(rights, nanoTime, sessions, settings);
    }
}

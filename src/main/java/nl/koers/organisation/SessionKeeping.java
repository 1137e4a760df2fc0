package nl.koers.organisation;

import nl.koers.organisation.process.UserDirectory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;

/** Adds to a filter chain what keeps or ends its sessions ({@link AccountSession}). */
@Component
public class SessionKeeping {

    private final UserDirectory directory;
    private final PassingTime nanoTime;

    SessionKeeping(UserDirectory directory, PassingTime nanoTime) {
        this.directory = directory;
        this.nanoTime = nanoTime;
    }

    public void addTo(HttpSecurity http) {
        http.addFilterAfter(new AccountSession(directory, nanoTime), SecurityContextHolderFilter.class);
    }
}

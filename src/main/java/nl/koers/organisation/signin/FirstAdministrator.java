package nl.koers.organisation.signin;

import java.util.Set;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.shared.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from configuration, since no page does: the engine's own set-up page, which would make
 * one for whoever comes first, is closed. Does nothing once there is an administrator.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Set<Role> OF_ALL = Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL);
    private static final String ID = "koers.first-administrator.id";
    private static final String PASSWORD = "koers.first-administrator.password";

    private final UserDirectory directory;
    private final String id;
    private final String password;
    private final SignInSettings settings;

    FirstAdministrator(
            UserDirectory directory,
            @Value("${" + ID + ":}") String id,
            @Value("${" + PASSWORD + ":}") String password,
            SignInSettings settings) {
        this.directory = directory;
        this.id = id;
        this.password = password;
        this.settings = settings;
    }

    /** After the runners, of which one may fill an empty database with fictitious people. */
    @EventListener(ApplicationReadyEvent.class)
    void makeWhenThereIsNone() {
        // without passwords it is the identity provider who makes administrators
        if (!settings.local() || directory.anybodyIs(Role.ADMINISTRATOR)) {
            return;
        }
        if (id.isEmpty() || password.isEmpty()) {
            LOG.warn("There is no administrator. Set {} and {} and start again.", ID, PASSWORD);
            return;
        }
        directory.create(new NewUser(id, id, "", password, OF_ALL, Set.of()));
        LOG.info("The first administrator, {}, was made from {}. Change the password after signing in.", id, ID);
    }
}

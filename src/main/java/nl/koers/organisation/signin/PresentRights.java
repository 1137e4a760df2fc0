package nl.koers.organisation.signin;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.session.Sessions;
import nl.koers.shared.access.SessionRights;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Looks at the accounts of those who are signed in. */
@Component
class PresentRights implements SessionRights {

    private final UserDirectory directory;
    private final Sessions sessions;

    PresentRights(UserDirectory directory, Sessions sessions) {
        this.directory = directory;
        this.sessions = sessions;
    }

    @Override
    public Map<UUID, String> marks(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : sessions.marksOfRights(ids);
    }

    @Override
    public Optional<Authentication> ofNow(Authentication signedIn) {
        if (!(signedIn.getPrincipal() instanceof KoersPrincipal principal)) {
            return Optional.of(signedIn);
        }
        return directory
                .find(principal.userId())
                .filter(account -> !account.roles().isEmpty())
                .filter(account -> account.passwordMark().equals(principal.passwordMark()))
                .map(account -> account.equals(principal) ? signedIn : renewed(account, signedIn));
    }

    private static Authentication renewed(KoersPrincipal account, Authentication before) {
        var renewed = SignIn.authenticated(account);
        renewed.setDetails(before.getDetails());
        return renewed;
    }
}

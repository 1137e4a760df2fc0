package nl.koers.organisation.signin;

import java.util.Locale;
import java.util.Optional;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.provider.ProviderAccounts;
import nl.koers.shared.access.PasswordCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks passwords, slowly for whoever guesses, and without telling what was wrong. */
@Component
public class Passwords implements PasswordCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);
    private static final int LONGEST = 1_000;

    private final UserDirectory directory;
    private final SignInThrottle throttle;
    private final ProviderAccounts providerAccounts;
    private final SignInSettings settings;

    Passwords(
            UserDirectory directory,
            SignInThrottle throttle,
            ProviderAccounts providerAccounts,
            SignInSettings settings) {
        this.directory = directory;
        this.throttle = throttle;
        this.providerAccounts = providerAccounts;
        this.settings = settings;
    }

    /** @return who this is, or empty, whatever the reason */
    Optional<KoersPrincipal> signIn(String typedName, String password, String address) {
        var userId = typedName.strip().toLowerCase(Locale.ROOT);
        if (!settings.local() || !isRight(userId, password, address)) {
            return Optional.empty();
        }
        return directory.find(userId).filter(account -> !account.roles().isEmpty());
    }

    /** Counted apart from signing in: the one session cannot make the other wait. */
    @Override
    public boolean matches(String userId, String password) {
        return isRight(userId, password, "session");
    }

    @Override
    public boolean hasPassword(String userId) {
        return !providerAccounts.isOne(userId);
    }

    private boolean isRight(String userId, String password, String address) {
        if (!userId.matches(NewUser.ID_PATTERN) || password.length() > LONGEST) {
            // still counted, and not logged: people type their password here
            throttle.admits("?", address);
            return false;
        }
        if (!throttle.admits(userId, address)) {
            return false;
        }
        if (!directory.checkPassword(userId, password) || providerAccounts.isOne(userId)) {
            LOG.debug("a wrong password from {}", address);
            return false;
        }
        throttle.succeeded(userId, address);
        return true;
    }
}

package nl.koers.organisation.signin;

import java.util.Optional;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.provider.ProviderAccounts;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.UserActors;
import org.springframework.stereotype.Component;

/** What an account may do at this moment, without its user being here: by the same rules as a tool with a token. */
@Component
class Accounts implements UserActors {

    private final UserDirectory directory;
    private final ProviderAccounts providerAccounts;

    Accounts(UserDirectory directory, ProviderAccounts providerAccounts) {
        this.directory = directory;
        this.providerAccounts = providerAccounts;
    }

    @Override
    public Optional<Actor> find(String userId) {
        return directory
                .find(userId)
                .filter(account -> !account.roles().isEmpty())
                .filter(account -> !providerAccounts.isOne(userId) || providerAccounts.isVouchedFor(userId))
                .map(KoersPrincipal::actor);
    }
}

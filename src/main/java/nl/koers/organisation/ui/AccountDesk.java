package nl.koers.organisation.ui;

import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.UserContacts;
import nl.koers.organisation.factor.SecondFactors;
import nl.koers.organisation.provider.ProviderAccounts;
import nl.koers.organisation.session.Sessions;
import nl.koers.organisation.token.AccessTokens;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.UserNames;
import org.springframework.stereotype.Component;

/** What the page of the user's own account asks, and its sections. */
@Component
class AccountDesk {

    final OrganisationService organisations;
    final UserContacts contacts;
    final SecondFactors secondFactors;
    final Sessions sessions;
    final AccessTokens tokens;
    private final CurrentActor currentActor;
    private final UserNames names;
    private final ProviderAccounts providerAccounts;

    AccountDesk(
            OrganisationService organisations,
            UserContacts contacts,
            SecondFactors secondFactors,
            Sessions sessions,
            AccessTokens tokens,
            CurrentActor currentActor,
            UserNames names,
            ProviderAccounts providerAccounts) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.tokens = tokens;
        this.currentActor = currentActor;
        this.names = names;
        this.providerAccounts = providerAccounts;
    }

    Actor user() {
        return currentActor.require();
    }

    String nameOf(Actor user) {
        return names.displayName(user.userId());
    }

    /** Nobody has one here whom the identity provider vouches for. */
    boolean hasPassword(Actor user) {
        return !providerAccounts.isOne(user.userId());
    }
}

package nl.koers.organisation.provider;

import java.util.List;
import nl.koers.organisation.session.ProviderSession;
import nl.koers.organisation.signin.KoersPrincipal;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * Somebody who has just come back from the identity provider. It is nobody who could act here: that is the account,
 * which takes its place as soon as the sign-in is complete.
 */
public final class ProviderUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final KoersPrincipal account;
    private final ProviderSession session;

    ProviderUser(KoersPrincipal account, String registrationId, OidcIdToken token) {
        super(List.of(), token);
        this.account = account;
        this.session = new ProviderSession(registrationId, token);
    }

    public KoersPrincipal account() {
        return account;
    }

    public ProviderSession session() {
        return session;
    }
}

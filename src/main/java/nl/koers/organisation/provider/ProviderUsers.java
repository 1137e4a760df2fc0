package nl.koers.organisation.provider;

import java.util.HashMap;
import nl.koers.organisation.signin.KoersPrincipal;
import nl.koers.shared.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.StringUtils;

/** Turns somebody whom the identity provider vouches for into an account, before anything of the session changes. */
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NO_ACCESS = "no_access";

    private final OidcUserService claims = new OidcUserService();
    private final ProviderAccounts accounts;
    private final CurrentActor currentActor;

    ProviderUsers(ProviderAccounts accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        // wherever the claims may be, also when a provider has them under scopes of its own
        claims.setRetrieveUserInfo(request -> StringUtils.hasText(request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri()));
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        var token = request.getIdToken();
        var said = new HashMap<>(claims.loadUser(request).getClaims());
        var account = accountOf(token.getIssuer().toString(), token.getSubject(), said);
        var already = currentActor.find();
        if (already.isPresent() && !already.get().userId().equals(account.userId())) {
            // what is open in this session is the other's
            throw refused("somebody else is signed in here");
        }
        return new ProviderUser(account, request.getClientRegistration().getRegistrationId(), token);
    }

    private KoersPrincipal accountOf(String issuer, String subject, HashMap<String, Object> said) {
        try {
            return accounts.signedIn(issuer, subject, said);
        } catch (NoAccessException e) {
            throw refused(e.getMessage());
        }
    }

    private static OAuth2AuthenticationException refused(@Nullable String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(NO_ACCESS, reason, null));
    }
}

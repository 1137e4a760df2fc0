package nl.koers.organisation.session;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * What is known of the session at the identity provider in which somebody signed in; it stands in the details of the
 * authentication.
 *
 * @param idToken hints at the session when signing out there
 */
public record ProviderSession(String registrationId, OidcIdToken idToken) implements Serializable {

    private static final long serialVersionUID = 1L;

    public String issuer() {
        return idToken.getIssuer().toString();
    }

    public String subject() {
        return idToken.getSubject();
    }

    /** By which the provider calls this session, if it does. */
    public @Nullable String id() {
        return idToken.getClaimAsString("sid");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "ProviderSession[" + registrationId + "]";
    }
}

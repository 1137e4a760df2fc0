package nl.koers.organisation.provider;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.koers.organisation.session.ProviderSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Signs out at the identity provider as well, when that is where somebody signed in and it says how. */
class ProviderSignOut implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler provider;

    ProviderSignOut(ClientRegistrationRepository registrations, RedirectStrategy redirects) {
        provider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        provider.setPostLogoutRedirectUri("{baseUrl}/login");
        provider.setDefaultTargetUrl("/login");
        provider.setRedirectStrategy(redirects);
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        provider.onLogoutSuccess(request, response, atProvider(authentication));
    }

    private static @Nullable Authentication atProvider(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof ProviderSession session
                ? new OAuth2AuthenticationToken(
                        new DefaultOidcUser(List.of(), session.idToken()), List.of(), session.registrationId())
                : authentication;
    }
}

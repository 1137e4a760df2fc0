package nl.koers.organisation.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.koers.organisation.session.Sessions;
import nl.koers.organisation.signin.SignInSettings;
import nl.koers.shared.access.CurrentActor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** The way in by the identity provider, and out again. A bean of this type exists only where one is configured. */
public class ProviderSignIn {

    private final ClientRegistrationRepository registrations;
    private final String registrationId;
    private final ProviderAccounts accounts;
    private final Sessions sessions;
    private final SignInSettings settings;
    private final CurrentActor currentActor;

    ProviderSignIn(
            ClientRegistrationRepository registrations,
            String registrationId,
            ProviderAccounts accounts,
            Sessions sessions,
            SignInSettings settings,
            CurrentActor currentActor) {
        this.registrations = registrations;
        this.registrationId = registrationId;
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
        this.currentActor = currentActor;
    }

    /** As the button calls it; does not ask the provider, which may be out of reach. */
    public String name() {
        return settings.provider().name().isEmpty()
                ? registrationId
                : settings.provider().name();
    }

    /** Where the way to the provider begins, without a slash in front. */
    public String address() {
        return "oauth2/authorization/" + registrationId;
    }

    /** Where it begins for somebody who is to show once more who he or she is. */
    public String addressAgain() {
        return address() + "?" + AuthorizationRequests.AGAIN;
    }

    /** @param signedIn gets the authentication of a {@link ProviderUser} */
    public void addTo(HttpSecurity http, AuthenticationSuccessHandler signedIn) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(registrations)
                        // lives and dies with the session; the default would keep access tokens for ever
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(new AuthorizationRequests(registrations)))
                        .userInfoEndpoint(user -> user.oidcUserService(new ProviderUsers(accounts, currentActor)))
                        .successHandler(signedIn)
                        .failureHandler(ProviderSignIn::refuse))
                .oidcLogout(logout ->
                        logout.backChannel(channel -> channel.logoutHandler((request, response, authentication) -> {
                            if (authentication.getPrincipal() instanceof OidcLogoutToken token) {
                                sessions.endAtProvider(
                                        token.getIssuer().toString(), token.getSubject(), token.getSessionId());
                            }
                        })));
    }

    public LogoutSuccessHandler signOut(RedirectStrategy redirects) {
        return new ProviderSignOut(registrations, redirects);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean noAccess = reason instanceof OAuth2AuthenticationException oauth
                && oauth.getError().getErrorCode().equals(ProviderUsers.NO_ACCESS);
        response.sendRedirect(request.getContextPath() + "/login?error=" + (noAccess ? "noAccess" : "provider"));
    }
}

package nl.koers.organisation.ui.signin;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.koers.organisation.provider.ProviderSignIn;
import nl.koers.organisation.provider.ProviderUser;
import nl.koers.organisation.signin.SessionKeeping;
import nl.koers.organisation.signin.SignIn;
import nl.koers.shared.ui.blank.BlankScreens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The way in by the identity provider, and out again, where one is configured; else nothing. */
@Component
class ProviderDoor {

    private final ObjectProvider<ProviderSignIn> provider;
    private final SessionKeeping sessions;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    ProviderDoor(ObjectProvider<ProviderSignIn> provider, SessionKeeping sessions) {
        this.provider = provider;
        this.sessions = sessions;
    }

    /** Set before Vaadin's own configuration looks for it. */
    void addTo(HttpSecurity http) throws Exception {
        var configured = provider.getIfAvailable();
        if (configured != null) {
            http.setSharedObject(LogoutSuccessHandler.class, configured.signOut(new UidlRedirectStrategy()));
            configured.addTo(
                    http, (request, response, authentication) -> signedIn(request, response, authentication, http));
        }
    }

    /** Puts the account in the place of the provider's user, as whom nobody can act. */
    private void signedIn(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication, HttpSecurity http)
            throws IOException, ServletException {
        var user = (ProviderUser) authentication.getPrincipal();
        var account = SignIn.authenticated(user.account());
        account.setDetails(user.session());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(account);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        sessions.startAnew(request, account);
        if (BlankScreens.isBlank(request.getSession())) {
            BlankScreens.giveBack(request.getSession(), user.session().idToken().getAuthenticatedAt());
            response.sendRedirect(request.getContextPath() + "/signed-in-again");
        } else {
            http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class)
                    .onAuthenticationSuccess(request, response, account);
        }
    }
}

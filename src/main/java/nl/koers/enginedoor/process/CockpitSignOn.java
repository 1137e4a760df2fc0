package nl.koers.enginedoor.process;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import nl.koers.organisation.signin.KoersPrincipal;
import nl.koers.shared.access.Role;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Single sign-on: whoever is signed in to Koers is signed in to Cockpit and Admin, with the same roles and
 * organisations.
 */
class CockpitSignOn extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new FromSession();
    }

    /** Always the one engine: the superclass would leave out some addresses, such as that of the signed-in user. */
    @Override
    protected String extractEngineName(HttpServletRequest request) {
        return ProcessEngines.NAME_DEFAULT;
    }

    /** Roles and organisations may have changed since. */
    @Override
    protected boolean existisAuthentication(Authentications known, String engineName, String userId) {
        return super.existisAuthentication(known, engineName, userId)
                && known.getAuthenticationForProcessEngine(engineName) instanceof UserAuthentication present
                && principal() instanceof KoersPrincipal now
                && sameMembers(present.getGroupIds(), groups(now))
                && sameMembers(present.getTenantIds(), now.actor().organisationIds());
    }

    private static boolean sameMembers(List<String> one, List<String> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static List<String> groups(KoersPrincipal principal) {
        return principal.roles().stream().map(Role::group).sorted().toList();
    }

    private static @Nullable Object principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private static class FromSession extends ContainerBasedAuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            if (!(principal() instanceof KoersPrincipal principal)) {
                return AuthenticationResult.unsuccessful();
            }
            var result = AuthenticationResult.successful(principal.userId());
            result.setGroups(groups(principal));
            result.setTenants(principal.actor().organisationIds());
            return result;
        }
    }
}

package nl.koers.enginedoor.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls its REST interface. Without this it would check nothing there. */
class EngineRestIdentity extends OncePerRequestFilter {

    private final IdentityService identity;
    private final CurrentActor currentActor;

    EngineRestIdentity(IdentityService identity, CurrentActor currentActor) {
        this.identity = identity;
        this.currentActor = currentActor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = currentActor.require();
        identity.setAuthentication(
                actor.userId(), actor.roles().stream().map(Role::group).toList(), actor.organisationIds());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}

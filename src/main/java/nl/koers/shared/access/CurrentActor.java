package nl.koers.shared.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import nl.koers.shared.OrganisationId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds out who is acting. Services ask here and fail closed: without an actor nothing is shown or done, since the
 * engine itself checks nothing when nobody is signed in.
 */
@Component
public class CurrentActor {

    /** The actor behind a Spring Security authentication, implemented by its principal. */
    public interface ActingPrincipal {
        Actor actor();
    }

    private record Background(Actor actor) implements ActingPrincipal {}

    /**
     * @throws AccessDeniedException when nobody is signed in on this thread
     */
    public Actor require() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /** The actor, or empty when nobody is signed in: for what is shown to anybody, such as an error page. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActingPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    /**
     * @throws AccessDeniedException when the actor has none of the roles
     */
    public Actor requireAny(Role... roles) {
        var actor = require();
        if (Arrays.stream(roles).noneMatch(actor::is)) {
            throw new AccessDeniedException("role missing");
        }
        return actor;
    }

    /**
     * @throws AccessDeniedException when the actor does not belong to the organisation
     */
    public Actor requireMemberOf(OrganisationId organisation) {
        var actor = require();
        if (!actor.belongsTo(organisation)) {
            throw new AccessDeniedException("other organisation");
        }
        return actor;
    }

    /** Runs work under the given identity on this thread and restores the previous one. */
    public <T> T callAs(Actor actor, Supplier<T> work) {
        var previous = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new Background(actor), null, java.util.List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(previous);
        }
    }

    public void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return true;
        });
    }
}

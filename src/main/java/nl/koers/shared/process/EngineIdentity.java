package nl.koers.shared.process;

import java.util.function.Supplier;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Lets the engine know who is acting. With no authenticated user the engine checks nothing at all, so every call of a
 * service to the engine goes through here.
 */
@Component
public class EngineIdentity {

    private final IdentityService identity;
    private final CurrentActor currentActor;

    EngineIdentity(IdentityService identity, CurrentActor currentActor) {
        this.identity = identity;
        this.currentActor = currentActor;
    }

    /** Runs work under the current actor's id, groups and organisations. */
    public <T> T call(Supplier<T> work) {
        Actor actor = currentActor.require();
        var previous = identity.getCurrentAuthentication();
        identity.setAuthentication(
                actor.userId(), actor.roles().stream().map(Role::group).toList(), actor.organisationIds());
        try {
            return work.get();
        } finally {
            if (previous == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(previous);
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}

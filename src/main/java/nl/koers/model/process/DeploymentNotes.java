package nl.koers.model.process;

import java.util.function.Supplier;
import nl.koers.model.ModelDeploymentStore;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps who put models into use and with which note, in the transaction of the deployment itself and by whichever door it comes. The
 * engine has no place for it: a note is free text, which the engine does not get.
 */
@Component
class DeploymentNotes implements Deployer {

    private static final ThreadLocal<@Nullable String> NOTE = new ThreadLocal<>();

    private final ObjectProvider<ModelDeploymentStore> store;

    DeploymentNotes(ObjectProvider<ModelDeploymentStore> store) {
        this.store = store;
    }

    /** Deploys with this note; without it, as by REST, the name of the deployment is the note. */
    <T> T with(String note, Supplier<T> deployment) {
        NOTE.set(note);
        try {
            return deployment.get();
        } finally {
            NOTE.remove();
        }
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        var user = Context.getCommandContext().getAuthenticatedUserId();
        // nobody deploys what comes with the application
        if (deployment.isNew() && user != null) {
            var note = NOTE.get();
            store.getObject()
                    .insert(
                            deployment.getId(),
                            user,
                            note != null ? note : deployment.getName() == null ? "" : deployment.getName(),
                            deployment.getDeploymentTime().toInstant());
        }
    }
}

package nl.koers.trajectory.process;

import nl.koers.trajectory.PathProjection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Gives work to the client's fixed caseworker ({@code ${caseworker.of(execution)}}). */
public class CaseworkerAssignment {

    private final ObjectProvider<PathProjection> trajectories;

    CaseworkerAssignment(ObjectProvider<PathProjection> trajectories) {
        this.trajectories = trajectories;
    }

    /** The user id, or null so that the task is open to the whole team. */
    public @Nullable String of(DelegateExecution execution) {
        return trajectories
                .getObject()
                .caseworkerOf(execution.getProcessBusinessKey())
                .orElse(null);
    }
}

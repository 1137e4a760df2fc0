package nl.koers.trajectory.process;

import nl.koers.shared.process.ElementListeners;
import nl.koers.trajectory.PathProjection;
import nl.koers.trajectory.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hangs the projection of the path on the spine. A handover goes on while a team lead helps with it, and is over when somebody
 * has received the client: with the trajectory itself.
 */
@Component
class PathListener extends ElementListeners {

    PathListener(ObjectProvider<PathProjection> path) {
        super(TrajectoryProcess.KEY);
        TrajectoryProcess.STEP_ELEMENTS.forEach((element, step) -> {
            atStart(element, spine -> path.getObject().entered(spine.getProcessBusinessKey(), step));
            if (step != Step.HANDOVER) {
                atEnd(element, spine -> path.getObject().left(spine.getProcessBusinessKey(), step));
            }
        });
        TrajectoryProcess.END_ELEMENTS.forEach((element, status) ->
                atStart(element, spine -> path.getObject().ended(spine.getProcessBusinessKey(), status)));
    }
}

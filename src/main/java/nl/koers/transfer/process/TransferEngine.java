package nl.koers.transfer.process;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.koers.consent.process.ConsentVariables;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.trajectory.CourseConflictException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts and steers instances of {@code transfer}, at most one for a client at a time. */
@Component
public class TransferEngine {

    public static final String PROCESS = TransferProcess.KEY;
    public static final String TASK_WRITE = TransferProcess.TASK_WRITE;
    public static final String TASK_TALK = TransferProcess.TASK_TALK;

    /** Nobody goes anywhere before somebody wrote down that the client goes along. */
    private static final String UNTIL_ASKED = TransferProcess.STOP;

    private final RuntimeService runtime;
    private final EngineIdentity identity;
    private final CurrentActor currentActor;

    TransferEngine(RuntimeService runtime, EngineIdentity identity, CurrentActor currentActor) {
        this.runtime = runtime;
        this.identity = identity;
        this.currentActor = currentActor;
    }

    /** Whether this task is about client and new caseworker getting to know each other. */
    public static boolean isGettingAcquainted(String processKey, String taskKey) {
        return processKey.equals(TransferProcess.KEY) && taskKey.equals(TransferProcess.TASK_ACQUAINTED);
    }

    /** @param endsOn the first day without consent */
    public void start(TrajectoryCode code, OrganisationId from, UUID transfer, UUID consent, LocalDate endsOn) {
        identity.run(() -> runtime.startProcessInstanceByKey(
                TransferProcess.KEY,
                code.value(),
                Map.ofEntries(
                        RoutingVariable.ORGANISATION.is(from),
                        TransferProcess.TRANSFER.is(transfer),
                        ConsentVariables.CONSENT.is(consent),
                        ConsentVariables.CONSENT_ENDS_ON.is(endsOn),
                        TransferProcess.NEXT.is(UNTIL_ASKED))));
    }

    /** @param from the organisation of the client, which is not that of whoever answers */
    public void accepted(TrajectoryCode code, OrganisationId from, UUID transfer) {
        answer(code, from, transfer, TransferProcess.ACCEPTED);
    }

    /** As {@link #accepted}. */
    public void declined(TrajectoryCode code, OrganisationId from, UUID transfer) {
        answer(code, from, transfer, TransferProcess.DECLINED);
    }

    public void withdrawn(TrajectoryCode code, UUID transfer) {
        correlate(code, transfer, TransferProcess.WITHDRAWN);
    }

    /** The one thing that somebody from elsewhere does to a process: this message, to this instance. */
    private void answer(TrajectoryCode code, OrganisationId from, UUID transfer, String message) {
        var answering = new Actor(currentActor.require().userId(), EnumSet.of(Role.CASEWORKER), Set.of(from));
        currentActor.runAs(answering, () -> correlate(code, transfer, message));
    }

    private void correlate(TrajectoryCode code, UUID transfer, String message) {
        try {
            identity.run(() -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(code.value())
                    .processInstanceVariableEquals(
                            TransferProcess.TRANSFER.name(), TransferProcess.TRANSFER.written(transfer))
                    .correlate());
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException e) {
            throw new CourseConflictException("the transfer moved on meanwhile");
        }
    }
}

package nl.koers.trajectory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.trajectory.process.TrajectoryEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens trajectories, shows where they stand and which path they walked, changes their course, and opens them again.
 * Everything is limited to the organisations of the acting user.
 */
@Service
@Transactional
public class TrajectoryService {

    private final TrajectoryStore store;
    private final TrajectoryEngine engine;
    private final CurrentActor currentActor;
    private final Clock clock;

    TrajectoryService(TrajectoryStore store, TrajectoryEngine engine, CurrentActor currentActor, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Opens a trajectory; its first task is there when this returns. A minor is not enrolled: the only task is the warm
     * handover.
     */
    public TrajectoryCode open(OpenTrajectory command) {
        currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        currentActor.requireMemberOf(command.organisation());
        var first = command.ageGroup() == AgeGroup.MINOR ? Step.HANDOVER : Step.CONTACT;
        var code = TrajectoryCode.random();
        while (!store.insert(code, command, first, clock.instant())) {
            code = TrajectoryCode.random();
        }
        engine.open(code, command);
        return code;
    }

    /**
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations; which of the two is
     *     not told
     */
    @Transactional(readOnly = true)
    public Trajectory get(TrajectoryCode code) {
        return store.find(code, clientsOf())
                .orElseThrow(() -> new AccessDeniedException("no such trajectory for this user"));
    }

    /** What the course itself waits for next, without what is done beside it; empty when for nothing with a date. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextOfCourse(TrajectoryCode code) {
        return store.nextOfCourse(code, clientsOf());
    }

    @Transactional(readOnly = true)
    public List<Trajectory> list(TrajectoryFilter filter, TrajectoryOrder order, int offset, int limit) {
        return store.list(filter, clientsOf(), order, offset, limit);
    }

    /** Counts up to {@code atMost}: nobody scrolls further, and an unbounded count is slow. */
    @Transactional(readOnly = true)
    public int count(TrajectoryFilter filter, int atMost) {
        return store.count(filter, clientsOf(), atMost);
    }

    /** The path walked so far, oldest first. */
    @Transactional(readOnly = true)
    public List<PathStep> path(TrajectoryCode code) {
        return store.path(code, clientsOf());
    }

    /**
     * @throws CourseConflictException when the trajectory has ended or somebody else changed it at the same moment
     */
    public void change(TrajectoryCode code, CourseChange change) {
        engine.change(requireOpen(code), change);
        store.activity(code, null, clock.instant());
    }

    /**
     * The client got in touch while the course was waiting: the wait ends and the task that belongs to it appears.
     *
     * @throws CourseConflictException when the course is not waiting for the client
     */
    public void clientSpoke(TrajectoryCode code) {
        requireOpen(code);
        engine.clientSpoke(code);
        store.activity(code, null, clock.instant());
    }

    @Transactional(readOnly = true)
    public Awaited awaited(TrajectoryCode code) {
        return TrajectoryEngine.awaited(store.awaitedMessages(code, clientsOf()));
    }

    /**
     * What client and caseworker agreed on aftercare is to change: what is planned ends, and the task to agree appears.
     *
     * @throws CourseConflictException when nothing is agreed at this moment
     */
    public void agreeAftercareAnew(TrajectoryCode code) {
        requireOpen(code);
        engine.agreeAftercareAnew(code);
        store.activity(code, null, clock.instant());
    }

    /**
     * Somebody received the client while a team lead was asked to help: the team lead's task ends, and the caseworker has the
     * task again in which the handover is written down.
     *
     * @throws CourseConflictException when no team lead is asked at this moment
     */
    public void resumeHandover(TrajectoryCode code) {
        requireOpen(code);
        engine.resumeHandover(code);
        store.activity(code, null, clock.instant());
    }

    /**
     * Opens a closed trajectory again, in any phase, under the same code and with the same caseworker.
     *
     * @throws CourseConflictException when it is not closed
     */
    public void reenter(TrajectoryCode code, Step phase) {
        var trajectory = get(code);
        var actor = currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        if (!store.reopen(code, phase, actor.userId(), clock.instant())) {
            throw new CourseConflictException("not closed");
        }
        engine.reenter(trajectory, phase);
    }

    /**
     * Makes somebody else of the organisation the fixed caseworker.
     *
     * @param present user id of whom the change was made from; null when nobody has it
     * @param next user id
     * @throws CourseConflictException when somebody else changed it meanwhile, or it was handed over
     */
    public void changeCaseworker(TrajectoryCode code, @Nullable String present, String next) {
        get(code);
        if (!store.changeCaseworker(code, present, next, clock.instant())) {
            throw new CourseConflictException("another caseworker meanwhile");
        }
    }

    /**
     * Notes that somebody worked on the trajectory.
     *
     * @param profile the profile that was chosen in doing so, or null
     */
    public void recordActivity(TrajectoryCode code, @Nullable Profile profile) {
        store.activity(code, profile, clock.instant());
    }

    private Trajectory requireOpen(TrajectoryCode code) {
        currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        var trajectory = get(code);
        if (trajectory.status() != Trajectory.Status.OPEN) {
            throw new CourseConflictException("already ended");
        }
        return trajectory;
    }

    private List<String> clientsOf() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD).organisationIds();
    }
}

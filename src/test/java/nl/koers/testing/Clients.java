package nl.koers.testing;

import java.util.Map;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkService;
import org.springframework.stereotype.Component;

/** Clients for tests, opened and brought somewhere by the services that caseworkers use. */
@Component
public class Clients {

    private final CaseloadService caseload;
    private final TrajectoryService trajectories;
    private final WorkService work;
    private final CurrentActor currentActor;

    Clients(CaseloadService caseload, TrajectoryService trajectories, WorkService work, CurrentActor currentActor) {
        this.caseload = caseload;
        this.trajectories = trajectories;
        this.work = work;
        this.currentActor = currentActor;
    }

    public TrajectoryCode of(Team team, Actor caseworker, String alias) {
        return of(team.organisation(), caseworker, alias);
    }

    public TrajectoryCode of(OrganisationId organisation, Actor caseworker, String alias) {
        return as(caseworker, alias, AgeGroup.ADULT, organisation);
    }

    public TrajectoryCode minor(Team team, String alias) {
        return as(team.nora(), alias, AgeGroup.MINOR, team.organisation());
    }

    private TrajectoryCode as(Actor caseworker, String alias, AgeGroup age, OrganisationId organisation) {
        return currentActor.callAs(
                caseworker,
                () -> caseload.open(new NewClient(organisation, alias, Channel.DROP_IN, FirstQuestion.MONEY, age)));
    }

    public TrajectoryCode in(Step step, Team team, String alias) {
        var code = of(team, team.nora(), alias);
        var change =
                switch (step) {
                    case DOUBT -> new CourseChange.DoubtArose();
                    case TEMPORARY_RETURN -> new CourseChange.TemporaryReturnBegan();
                    case OUT_OF_SIGHT -> new CourseChange.OutOfSightNoted();
                    case CLOSE -> new CourseChange.CloseRequested();
                    default -> new CourseChange.PhaseChangeRequested(step);
                };
        currentActor.runAs(team.nora(), () -> trajectories.change(code, change));
        return code;
    }

    /** Closed, with the closing task done. */
    public TrajectoryCode closed(Team team, String alias) {
        var code = in(Step.CLOSE, team, alias);
        complete(team.nora(), code, Map.of("nextStep", "close"));
        return code;
    }

    /** Completes the first open task of the client. */
    public void complete(Actor caseworker, TrajectoryCode code, Map<String, Object> answers) {
        currentActor.runAs(caseworker, () -> work.complete(work.of(code).get(0).taskId(), answers));
    }

    /** The answers of a first conversation, with a note. */
    public static Map<String, Object> spoke(String notes) {
        return Map.of(
                "contactResult",
                "reached",
                "ageGroup",
                "adult",
                "contactWish",
                "light",
                "notes",
                notes,
                "nextStep",
                "orientation");
    }
}

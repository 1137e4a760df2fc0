package nl.koers.plan;

import java.util.HashMap;
import java.util.Map;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Jobs;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.springframework.stereotype.Component;

/** Needs for tests, brought somewhere by the services that caseworkers use. One in each life domain of a client. */
@Component
public class Needs {

    private final PlanService plans;
    private final WorkService work;
    private final Jobs jobs;
    private final CurrentActor currentActor;

    Needs(PlanService plans, WorkService work, Jobs jobs, CurrentActor currentActor) {
        this.plans = plans;
        this.work = work;
        this.jobs = jobs;
        this.currentActor = currentActor;
    }

    /** Its task to agree on a goal is open. */
    public void named(Actor caseworker, TrajectoryCode code, LifeDomain domain, String goal) {
        currentActor.runAs(caseworker, () -> plans.identify(code, domain, goal));
        jobs.settle(code);
    }

    /** Help by the organisation itself is going on since a goal was agreed on. */
    public void underWay(Actor caseworker, TrajectoryCode code, LifeDomain domain, String goal, int level) {
        named(caseworker, code, domain, goal);
        agree(caseworker, code, domain, goal, level);
        complete(caseworker, code, domain, Map.of());
    }

    public void agree(Actor caseworker, TrajectoryCode code, LifeDomain domain, String goal, int level) {
        complete(
                caseworker,
                code,
                domain,
                Map.of(
                        "needNext", "start",
                        "goal", goal,
                        "needLevel", String.valueOf(level),
                        "helpBy", "own",
                        "steps", "Call on Tuesday",
                        "reviewEvery", "P1M"));
    }

    /** A goal was agreed on, and the task to find a partner is open. */
    public void byPartner(Actor caseworker, TrajectoryCode code, LifeDomain domain) {
        complete(
                caseworker,
                code,
                domain,
                Map.of(
                        "needNext",
                        "start",
                        "goal",
                        "A goal",
                        "needLevel",
                        "2",
                        "helpBy",
                        "partner",
                        "reviewEvery",
                        "P1M"));
    }

    /** Looked at before it is due, and it goes on. */
    public void reviewed(Actor caseworker, TrajectoryCode code, LifeDomain domain, int level) {
        review(
                caseworker,
                code,
                domain,
                Map.of("needLevel", String.valueOf(level), "needNext", "goOn", "reviewEvery", "P1M"));
    }

    public void finished(Actor caseworker, TrajectoryCode code, LifeDomain domain, Outcome outcome) {
        var answers = new HashMap<String, Object>(
                Map.of("needLevel", "4", "needNext", "finish", "needOutcome", outcome.code()));
        if (outcome == Outcome.PARTLY || outcome == Outcome.NOT_POSSIBLE) {
            answers.put("barrier", Barrier.NO_OFFER.code());
        }
        review(caseworker, code, domain, answers);
    }

    private void review(Actor caseworker, TrajectoryCode code, LifeDomain domain, Map<String, Object> answers) {
        currentActor.runAs(caseworker, () -> plans.of(code).in(domain).stream()
                .filter(SupportNeed::open)
                .forEach(need -> plans.lookNow(code, need.id())));
        complete(caseworker, code, domain, answers);
    }

    public WorkItem task(Actor caseworker, TrajectoryCode code, LifeDomain domain) {
        return currentActor.callAs(caseworker, () -> work.of(code).stream()
                .filter(item -> item.lifeDomain() == domain)
                .findFirst()
                .orElseThrow());
    }

    private void complete(Actor caseworker, TrajectoryCode code, LifeDomain domain, Map<String, Object> answers) {
        var task = task(caseworker, code, domain);
        currentActor.runAs(caseworker, () -> work.complete(task.taskId(), answers));
        jobs.settle(code);
    }
}

package nl.koers.plan;

import java.util.Map;
import java.util.Optional;
import nl.koers.form.Answers;
import nl.koers.plan.PlanService.Content;
import nl.koers.plan.process.NeedEngine;
import nl.koers.plan.process.PlanTables;
import nl.koers.work.TaskFeature;
import nl.koers.work.TaskHint;
import nl.koers.work.WorkItem;
import org.springframework.stereotype.Component;

/** Lets tasks about a need begin with its goal and steps, and takes over what is told about them. */
@Component
class NeedTasks implements TaskFeature {

    private static final String GOAL = "goal";
    private static final String STEPS = "steps";

    private final PlanService plans;
    private final PlanTables tables;

    NeedTasks(PlanService plans, PlanTables tables) {
        this.plans = plans;
        this.tables = tables;
    }

    @Override
    public String processKey() {
        return NeedEngine.PROCESS;
    }

    @Override
    public Map<String, Object> known(WorkItem item) {
        var content = plans.contentOf(item.trajectory(), item.processInstanceId());
        return Map.of(GOAL, content.goal(), STEPS, content.steps());
    }

    /** Where the steps of self-reliance are asked for: what they mean here, and who can usually help. */
    @Override
    public Optional<TaskHint> hint(WorkItem item) {
        var domain = item.lifeDomain();
        if (domain == null || !NeedEngine.asksForLevel(item.taskKey())) {
            return Optional.empty();
        }
        var advice = tables.advice();
        return Optional.of(new TaskHint("plan.hint", advice.how(domain), advice.levels(domain), false));
    }

    @Override
    public void completed(WorkItem item, Answers answers) {
        var told = answers.told();
        if (told.containsKey(GOAL) || told.containsKey(STEPS)) {
            plans.tell(
                    item.trajectory(),
                    item.processInstanceId(),
                    content -> new Content(text(told, GOAL, content.goal()), text(told, STEPS, content.steps())));
        }
    }

    private static String text(Map<String, Object> told, String key, String before) {
        return told.get(key) instanceof String text ? text : before;
    }
}

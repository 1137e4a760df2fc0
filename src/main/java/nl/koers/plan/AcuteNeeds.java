package nl.koers.plan;

import java.util.Optional;
import nl.koers.plan.process.NeedEngine;
import nl.koers.shared.LifeDomain;
import nl.koers.work.TaskCompleted;

/** Needs of which somebody just said that help is needed at once: the first step of self-reliance. */
public final class AcuteNeeds {

    private AcuteNeeds() {}

    /** In which domain; empty for any other answer. */
    public static Optional<LifeDomain> in(TaskCompleted task) {
        var item = task.item();
        return NeedEngine.saysAcute(
                        item.processKey(), item.taskKey(), task.answers().routing())
                ? Optional.ofNullable(item.lifeDomain())
                : Optional.empty();
    }
}

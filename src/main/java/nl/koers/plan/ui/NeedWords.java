package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.util.Optional;
import nl.koers.plan.Barrier;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.text.Moments;

/** What stands on the screen about a need. */
final class NeedWords {

    private final Moments moments;

    NeedWords(Moments moments) {
        this.moments = moments;
    }

    static String name(LifeDomain domain) {
        return text("lifeDomain." + domain.code());
    }

    /** The goal, or that there is none yet. */
    static String goal(SupportNeed need) {
        return need.goal().isEmpty() ? text("plan.noGoal") : need.goal();
    }

    /** Who has the next move, and since when. */
    String nextMove(SupportNeed need) {
        return text("plan.nextMove", text("nextMove." + need.nextMove().code()), moments.howLong(need.stateSince()));
    }

    /** As short as it can be: who has the next move. */
    static String nextMoveInShort(SupportNeed need) {
        return text("plan.nextMove.short", text("nextMove." + need.nextMove().code()));
    }

    Optional<String> reviewAt(SupportNeed need) {
        return Optional.ofNullable(need.reviewAt()).map(moment -> text("plan.reviewAt", moments.shortDate(moment)));
    }

    /** Such as 2 → 3 of 5; one figure as long as nothing has changed. */
    static Optional<String> level(SupportNeed need) {
        var first = need.levelFirst();
        var now = need.levelNow();
        if (first == null || now == null) {
            return Optional.empty();
        }
        return Optional.of(first.equals(now) ? text("plan.level", now) : text("plan.level.changed", first, now));
    }

    /** The same for those who hear it. */
    static String levelSpoken(int first, int now) {
        return first == now ? text("plan.level.spoken", now) : text("plan.level.changed.spoken", first, now);
    }

    static Optional<String> barrier(SupportNeed need) {
        return Optional.ofNullable(need.barrier())
                .filter(barrier -> barrier != Barrier.NONE)
                .map(barrier -> text("plan.barrier", text("barrier." + barrier.code())));
    }
}

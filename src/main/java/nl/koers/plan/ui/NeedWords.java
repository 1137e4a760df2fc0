package nl.koers.plan.ui;

import static nl.koers.shared.ui.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.koers.plan.Barrier;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.ui.Moments;

/** What stands on the screen about a need. */
final class NeedWords {

    private static final int IN_WEEKS_AFTER_DAYS = 14;
    private static final int IN_MONTHS_AFTER_DAYS = 70;

    private final LocalDate today;

    NeedWords(LocalDate today) {
        this.today = today;
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
        return text("plan.nextMove", text("nextMove." + need.nextMove().code()), since(need.stateSince()));
    }

    /** As short as it can be: who has the next move. */
    static String nextMoveInShort(SupportNeed need) {
        return text("plan.nextMove.short", text("nextMove." + need.nextMove().code()));
    }

    Optional<String> reviewAt(SupportNeed need) {
        return Optional.ofNullable(need.reviewAt())
                .map(moment -> text("plan.reviewAt", new Moments(today).date(moment)));
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

    String since(Instant moment) {
        long days = ChronoUnit.DAYS.between(Netherlands.day(moment), today);
        if (days <= 0) {
            return text("plan.since.today");
        } else if (days < IN_WEEKS_AFTER_DAYS) {
            return text("plan.since.days", days);
        } else if (days < IN_MONTHS_AFTER_DAYS) {
            return text("plan.since.weeks", days / 7);
        }
        return text("plan.since.months", ChronoUnit.MONTHS.between(Netherlands.day(moment), today));
    }
}

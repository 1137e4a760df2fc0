package nl.koers.fictitious;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.plan.Barrier;
import nl.koers.plan.HelpBy;
import nl.koers.plan.Outcome;
import nl.koers.plan.PlanService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Step;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;

/**
 * What the client of a story needs, in life domains that fit the profile: some of it goes on, some has ended, some has only
 * just been named. It happens beside the course, whatever becomes of that.
 */
class FictitiousNeeds {

    private static final String AGREE = "agreeGoal";
    private static final String FIND_PARTNER = "findPartner";
    private static final String REVIEW = "reviewNeed";

    private static final Set<Step> WITH_A_PLAN = Set.of(Step.EXECUTION, Step.AFTERCARE);
    /** In so long a course nobody looks at everything each month. */
    private static final int LONG_IN_WEEKS = 26;

    /** With these the organisation never helps by itself (Regioplan 2021, ch. 3.2). */
    private static final Set<LifeDomain> BY_PARTNER = Set.of(LifeDomain.HEALTH, LifeDomain.SAFETY, LifeDomain.DEBTS);

    /** How far it has come today. */
    private enum Ends {
        GOES_ON,
        FINISHED,
        LOOKS_FOR_PARTNER,
        JUST_NAMED
    }

    private static final class Need {
        private final LifeDomain domain;
        private final Instant named;
        private final Ends ends;
        private int level;
        private int reviewsLeft;
        private boolean isNamed;

        private Need(LifeDomain domain, Instant named, Ends ends, int level, int reviews) {
            this.domain = domain;
            this.named = named;
            this.ends = ends;
            this.level = level;
            this.reviewsLeft = reviews;
        }
    }

    private record Event(Instant at, Runnable happens) {}

    private final PlanService plans;
    private final WorkService work;
    private final MovedTime time;
    private final Story story;
    private final Random random;
    private final FictitiousTexts texts;
    private final List<Need> needs = new ArrayList<>();

    FictitiousNeeds(PlanService plans, WorkService work, MovedTime time, Story story, Instant now) {
        this.plans = plans;
        this.work = work;
        this.time = time;
        this.story = story;
        // not the story's own, so that its course stays the same
        this.random = new Random(story.alias().hashCode());
        this.texts = new FictitiousTexts(random);
        if (story.legs().stream().anyMatch(leg -> WITH_A_PLAN.contains(leg.step()))) {
            plan(now);
        }
    }

    private void plan(Instant now) {
        var domains =
                switch (story.profile()) {
                    case SEVERAL_NEEDS -> List.of(LifeDomain.WORK_AND_INCOME, LifeDomain.DEBTS, LifeDomain.HOUSING);
                    case EXPLOITATION -> List.of(LifeDomain.SAFETY, LifeDomain.HEALTH, LifeDomain.NETWORK);
                    default -> List.of(LifeDomain.WORK_AND_INCOME, LifeDomain.EDUCATION_AND_LANGUAGE);
                };
        for (int i = 0; i < domains.size(); i++) {
            var ends = i == 0
                    ? Ends.GOES_ON
                    : i == 1 ? Ends.FINISHED : random.nextBoolean() ? Ends.LOOKS_FOR_PARTNER : Ends.JUST_NAMED;
            var named =
                    switch (ends) {
                        case JUST_NAMED -> now.minus(Duration.ofDays(2));
                        case LOOKS_FOR_PARTNER -> now.minus(Duration.ofDays(8));
                        default -> now.minus(Duration.ofDays(7L * story.weeksAgo() * (3 - i) / 4 + random.nextInt(9)));
                    };
            needs.add(new Need(domains.get(i), named, ends, 1 + random.nextInt(2), 2 + random.nextInt(2)));
        }
    }

    /** Everything about the needs up to a moment, each at its own time. */
    void goOnUntil(TrajectoryCode code, Instant moment) {
        for (var next = next(code); next.isPresent() && !next.get().at().isAfter(moment); next = next(code)) {
            time.moveTo(next.get().at());
            next.get().happens().run();
            time.settle(code);
        }
    }

    /** The earliest of what is to be named, to be done and to be looked at again. */
    private Optional<Event> next(TrajectoryCode code) {
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        var events = new ArrayList<Event>();
        needs.stream()
                .filter(need -> !need.isNamed)
                .forEach(need -> events.add(new Event(need.named, () -> name(code, need))));
        work.of(code).stream().filter(task -> task.lifeDomain() != null).forEach(task -> need(task)
                .ifPresent(need -> {
                    if (!isLeftOpen(need, task)) {
                        events.add(new Event(done(task), () -> work.complete(task.taskId(), answers(need, task))));
                    }
                }));
        time.nextTimerOfNeeds(code)
                .ifPresent(timer -> events.add(new Event(timer, () -> time.fireNextTimerOfNeeds(code))));
        return events.stream().min(Comparator.comparing(Event::at));
    }

    private void name(TrajectoryCode code, Need need) {
        plans.identify(
                code, need.domain, texts.next("need.goal." + need.domain.code()).orElse(""));
        need.isNamed = true;
    }

    private Optional<Need> need(WorkItem task) {
        return needs.stream().filter(need -> need.domain == task.lifeDomain()).findFirst();
    }

    private static boolean isLeftOpen(Need need, WorkItem task) {
        return need.ends == Ends.JUST_NAMED && task.taskKey().equals(AGREE)
                || need.ends == Ends.LOOKS_FOR_PARTNER && task.taskKey().equals(FIND_PARTNER);
    }

    private static Instant done(WorkItem task) {
        return task.createdAt()
                .plus(Duration.ofDays(1 + Math.floorMod(task.taskKey().hashCode(), 3)));
    }

    private Map<String, Object> answers(Need need, WorkItem task) {
        var answers = new HashMap<String, Object>();
        switch (task.taskKey()) {
            case AGREE -> {
                answers.put("needNext", "start");
                answers.put("goal", work.open(task.taskId()).values().getOrDefault("goal", ""));
                answers.put("needLevel", String.valueOf(need.level));
                answers.put("helpBy", helpBy(need).code());
                answers.put("reviewEvery", reviewEvery());
                say(answers, "steps", "need.steps." + need.domain.code());
            }
            case REVIEW -> review(need, answers);
            case FIND_PARTNER -> say(answers, "partnerSearch", "need.partnerSearch");
            default -> say(answers, "stepsTaken", "need.stepsTaken");
        }
        return answers;
    }

    private void review(Need need, Map<String, Object> answers) {
        need.reviewsLeft--;
        boolean ends = need.ends == Ends.FINISHED && need.reviewsLeft <= 0;
        int drawn = random.nextInt(6);
        need.level = Math.max(1, Math.min(5, need.level + (drawn < 3 || ends ? 1 : drawn == 3 ? -1 : 0)));
        say(answers, "progress", "need.progress");
        if (ends) {
            var outcome = outcome();
            need.level = outcome == Outcome.MET ? Math.max(4, need.level) : need.level;
            answers.put("needNext", "finish");
            answers.put("needOutcome", outcome.code());
            if (outcome != Outcome.MET) {
                answers.put("barrier", barrier(need.domain).code());
            }
        } else {
            answers.put("needNext", "goOn");
            answers.put("reviewEvery", reviewEvery());
        }
        answers.put("needLevel", String.valueOf(need.level));
    }

    private Outcome outcome() {
        int drawn = random.nextInt(5);
        return drawn < 3 ? Outcome.MET : drawn == 3 ? Outcome.PARTLY : Outcome.NOT_POSSIBLE;
    }

    private static Barrier barrier(LifeDomain domain) {
        return switch (domain) {
            case HOUSING -> Barrier.NO_HOUSING;
            case WORK_AND_INCOME -> Barrier.NO_SUITABLE_WORK;
            case EDUCATION_AND_LANGUAGE -> Barrier.NO_TRAINING_MONEY;
            case SAFETY -> Barrier.NO_SHELTER;
            case HEALTH -> Barrier.NO_EXPERTISE;
            default -> Barrier.NO_OFFER;
        };
    }

    private static HelpBy helpBy(Need need) {
        if (need.domain == LifeDomain.HOUSING) {
            return HelpBy.BOTH;
        }
        return BY_PARTNER.contains(need.domain) ? HelpBy.PARTNER : HelpBy.OWN;
    }

    private String reviewEvery() {
        return story.weeksAgo() > LONG_IN_WEEKS ? "P3M" : "P1M";
    }

    private void say(Map<String, Object> answers, String key, String heading) {
        texts.next(heading).ifPresent(words -> answers.put(key, words));
    }
}

package nl.koers.fictitious;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.fictitious.Story.Leg;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.springframework.stereotype.Component;

/** Lets a story happen, by working it through the same services as a caseworker, under a moved clock. */
@Component
class StoryTeller {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int MOST_EVENTS = 400;
    private static final int MOST_DAYS_OPEN = 30;

    private final CaseloadService caseload;
    private final TrajectoryService trajectories;
    private final WorkService work;
    private final MovedTime time;
    private final CurrentActor currentActor;

    StoryTeller(
            CaseloadService caseload,
            TrajectoryService trajectories,
            WorkService work,
            MovedTime time,
            CurrentActor currentActor) {
        this.caseload = caseload;
        this.trajectories = trajectories;
        this.work = work;
        this.time = time;
        this.currentActor = currentActor;
    }

    void tell(Story story, Instant now, Random random) {
        currentActor.runAs(story.caseworker(), () -> new Telling(story, now, random).tell());
    }

    private final class Telling {
        private final Story story;
        private final Instant now;
        private final Random random;
        private final FictitiousAnswers answers;
        /** What came up after this has not been done yet, so that there is work to see. */
        private final Instant leftOpenSince;

        private Instant clock;
        private Instant legEnds;
        private int leg;

        Telling(Story story, Instant now, Random random) {
            this.story = story;
            this.now = now;
            this.random = random;
            this.answers = new FictitiousAnswers(story, random);
            this.clock = workingHour(now.minus(Duration.ofDays(7L * story.weeksAgo())));
            this.legEnds = endOf(0, clock);
            this.leftOpenSince = now.minus(Duration.ofDays(random.nextInt(MOST_DAYS_OPEN)));
        }

        void tell() {
            time.moveTo(clock);
            var code = caseload.open(new NewClient(
                    story.caseworker().organisations().iterator().next(),
                    story.alias(),
                    story.channel(),
                    story.firstQuestion(),
                    story.age()));
            for (int i = 0; i < MOST_EVENTS && next(code); i++) {
                time.settle(code);
            }
        }

        /** @return false when the story has come to today */
        private boolean next(TrajectoryCode code) {
            if (trajectories.get(code).status() != Trajectory.Status.OPEN) {
                return comeBack(code);
            }
            List<WorkItem> open = work.of(code);
            return open.isEmpty() ? waitOn(code) : workOn(open.get(0));
        }

        private boolean workOn(WorkItem item) {
            Instant moment = workingHour(clock.plus(Duration.ofHours(20 + random.nextInt(120))));
            if (clock.isAfter(leftOpenSince) || !moveTo(moment)) {
                return false;
            }
            Step target = clock.isAfter(legEnds) ? advance(item.step()) : item.step();
            var form = work.open(item.taskId()).form();
            Map<String, Object> given = answers.to(form, item.step(), target, legEnds);
            work.complete(item.taskId(), given);
            if (target != item.step() && !target.code().equals(given.get("nextStep"))) {
                time.settle(item.trajectory());
                changeTo(item.trajectory(), target);
            }
            return true;
        }

        private boolean waitOn(TrajectoryCode code) {
            Instant timer = time.nextTimer(code).orElse(Instant.MAX);
            Step step = trajectories.get(code).step();
            if (leg + 1 < story.legs().size() && legEnds.isBefore(timer)) {
                if (!moveTo(workingHour(legEnds.isAfter(clock) ? legEnds : clock.plus(Duration.ofDays(1))))) {
                    return false;
                }
                changeTo(code, advance(step));
                return true;
            }
            if (timer.equals(Instant.MAX) || !moveTo(timer)) {
                return false;
            }
            time.fireNextTimer(code);
            return true;
        }

        private boolean comeBack(TrajectoryCode code) {
            if (leg + 1 >= story.legs().size()
                    || trajectories.get(code).status() != Trajectory.Status.CLOSED
                    || !moveTo(workingHour(legEnds.isAfter(clock) ? legEnds : clock))) {
                return false;
            }
            trajectories.reenter(code, advance(Step.CLOSE));
            return true;
        }

        private void changeTo(TrajectoryCode code, Step step) {
            if (trajectories.get(code).step() == step) {
                return;
            }
            trajectories.change(
                    code,
                    switch (step) {
                        case DOUBT -> new CourseChange.DoubtArose();
                        case TEMPORARY_RETURN -> new CourseChange.TemporaryReturnBegan();
                        case OUT_OF_SIGHT -> new CourseChange.OutOfSightNoted();
                        case PAUSE ->
                            new CourseChange.PauseRequested(legEnds.atZone(ZONE).toLocalDate());
                        case CLOSE, HANDOVER -> new CourseChange.CloseRequested();
                        default -> new CourseChange.PhaseChangeRequested(step);
                    });
        }

        /** Goes to the next leg, if there is one. */
        private Step advance(Step current) {
            if (leg + 1 >= story.legs().size()) {
                return current;
            }
            leg++;
            legEnds = endOf(leg, clock);
            return story.legs().get(leg).step();
        }

        private Instant endOf(int index, Instant from) {
            Leg stretch = story.legs().get(index);
            boolean last = index == story.legs().size() - 1;
            return last ? now.plus(Duration.ofDays(60)) : from.plus(Duration.ofDays(7L * stretch.weeks()));
        }

        private boolean moveTo(Instant moment) {
            if (moment.isAfter(now)) {
                return false;
            }
            clock = moment.isAfter(clock) ? moment : clock;
            time.moveTo(clock);
            return true;
        }

        private Instant workingHour(Instant moment) {
            var local = moment.atZone(ZONE);
            while (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
                local = local.plusDays(1);
            }
            return local.with(LocalTime.of(9 + random.nextInt(8), random.nextInt(60)))
                    .toInstant();
        }
    }
}

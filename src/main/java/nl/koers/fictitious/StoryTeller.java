package nl.koers.fictitious;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.JournalService;
import nl.koers.caseload.NewClient;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.plan.PlanService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a story happen, by working it through the same services as a caseworker, under a moved clock. */
@Component
class StoryTeller {

    private static final int MOST_EVENTS = 400;
    /** What came up so shortly before the task of today came up is left open in its place. */
    private static final Duration NEARLY = Duration.ofDays(3);

    private final CaseloadService caseload;
    private final FictitiousDossier told;
    private final JournalService journal;
    private final TrajectoryService trajectories;
    private final WorkService work;
    private final PlanService plans;
    private final FictitiousReferrals referrals;
    private final FictitiousSignals signals;
    private final FictitiousCheckIns checkIns;
    private final MovedTime time;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    StoryTeller(
            CaseloadService caseload,
            FictitiousDossier told,
            JournalService journal,
            TrajectoryService trajectories,
            WorkService work,
            PlanService plans,
            FictitiousReferrals referrals,
            FictitiousSignals signals,
            FictitiousCheckIns checkIns,
            MovedTime time,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.caseload = caseload;
        this.told = told;
        this.journal = journal;
        this.trajectories = trajectories;
        this.work = work;
        this.plans = plans;
        this.referrals = referrals;
        this.signals = signals;
        this.checkIns = checkIns;
        this.time = time;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    /** All of it or nothing; a commit after each of its hundreds of changes would take much longer as well. */
    TrajectoryCode tell(Story story, Instant now, Random random) {
        return currentActor.callAs(story.caseworker(), () -> {
            var telling = new Telling(story, now, random);
            var code = Objects.requireNonNull(transaction.execute(status -> telling.tell()));
            // not in that transaction: a draft is saved in one of its own
            telling.leaveForToday(code);
            return code;
        });
    }

    private final class Telling {
        private final Story story;
        private final Instant now;
        private final Random random;
        private final FictitiousAnswers answers;
        private final FictitiousNeeds needs;
        /** When the task came up that is open today. */
        private final Instant opens;

        private @Nullable TrajectoryCode code;
        private Instant clock;
        private Instant legEnds;
        private int writtenDown;
        private int leg;

        Telling(Story story, Instant now, Random random) {
            this.story = story;
            this.now = now;
            this.random = random;
            this.answers = new FictitiousAnswers(story, random);
            this.needs = new FictitiousNeeds(plans, work, time, story, now);
            this.opens = opens();
            this.clock = story.weeksAgo() == 0 ? opens : atWork(now.minus(Duration.ofDays(7L * story.weeksAgo())));
            this.legEnds = endOf(0, clock);
        }

        /** So long before it is due as the models give for the tasks of the last step. */
        private Instant opens() {
            if (!story.today().hasTask()) {
                return Instant.MAX;
            }
            int daysToDo =
                    switch (story.lastLeg().step()) {
                        case ORIENTATION, CLOSE -> 14;
                        case OUT_OF_SIGHT, HANDOVER -> 2;
                        default -> 7;
                    };
            return atDaytime(now.minus(Duration.ofDays(daysToDo - story.today().dueInDays())));
        }

        TrajectoryCode tell() {
            time.moveTo(clock);
            var opened = caseload.open(new NewClient(
                    story.caseworker().organisations().iterator().next(),
                    story.alias(),
                    story.channel(),
                    story.firstQuestion(),
                    story.age()));
            told.tell(opened, story);
            code = opened;
            for (int i = 0; i < MOST_EVENTS && next(opened); i++) {
                time.settle(opened);
                signals.answer(opened);
            }
            needs.goOnUntil(opened, now);
            referrals.tell(opened, now);
            signals.tell(opened, now);
            checkIns.tell(opened, now);
            return opened;
        }

        void leaveForToday(TrajectoryCode code) {
            var open = ofTheCourse(code);
            if (open.isEmpty()) {
                return;
            }
            moveTo(clock.plus(Duration.ofHours(3)));
            var item = open.get(0);
            switch (story.today().work()) {
                case TASK_OF_NOBODY -> work.release(item.taskId());
                case TASK_WITH_DRAFT ->
                    work.saveDraft(item, answers.begun(work.open(item.taskId()).form()));
                default -> {}
            }
        }

        /** @return false when the story has come to today */
        private boolean next(TrajectoryCode code) {
            var trajectory = trajectories.get(code);
            if (trajectory.status() != Trajectory.Status.OPEN) {
                return comeBack(code, trajectory.status());
            }
            var open = ofTheCourse(code);
            return open.isEmpty() ? waitOn(code, trajectory.step()) : workOn(open.get(0));
        }

        /** What is done beside it goes on whatever it does. */
        private List<WorkItem> ofTheCourse(TrajectoryCode code) {
            return work.of(code).stream().filter(item -> !item.beside()).toList();
        }

        private boolean workOn(WorkItem item) {
            if (isLastLeg() && !clock.isBefore(opens.minus(NEARLY))) {
                return false;
            }
            Instant moment = atWork(clock.plus(Duration.ofHours(20 + random.nextInt(120))));
            if (isLastLeg() && moment.isAfter(opens)) {
                moment = clock.plus(Duration.between(clock, opens).dividedBy(2));
            }
            if (!moveTo(moment)) {
                return false;
            }
            Step target = clock.isAfter(legEnds) ? advance(item.step()) : item.step();
            var form = work.open(item.taskId()).form();
            Map<String, Object> given = answers.to(form, item.step(), target, legEnds, clock);
            work.complete(item.taskId(), given);
            if (target != item.step() && !target.code().equals(given.get("nextStep"))) {
                time.settle(item.trajectory());
                changeTo(item.trajectory(), target);
            }
            return true;
        }

        private boolean waitOn(TrajectoryCode code, Step step) {
            Instant timer = time.nextTimer(code).orElse(Instant.MAX);
            if (!isLastLeg() && legEnds.isBefore(timer)) {
                if (!moveTo(atWork(legEnds.isAfter(clock) ? legEnds : clock.plus(Duration.ofDays(1))))) {
                    return false;
                }
                changeTo(code, advance(step));
                return true;
            }
            if (isLastLeg() && timer.isAfter(opens)) {
                moveTo(opens);
                trajectories.clientSpoke(code);
                return true;
            }
            if (timer.equals(Instant.MAX) || !moveTo(timer)) {
                return false;
            }
            time.fireNextTimer(code);
            writeDown(code);
            return true;
        }

        private void writeDown(TrajectoryCode code) {
            var note = answers.note();
            if (note != null && writtenDown++ % 2 == 0) {
                journal.addContact(code, told.contact(story, clock, writtenDown, note));
            } else if (note != null) {
                journal.addNote(code, note);
            }
        }

        private boolean comeBack(TrajectoryCode code, Trajectory.Status status) {
            if (isLastLeg()
                    || status != Trajectory.Status.CLOSED
                    || !moveTo(atWork(legEnds.isAfter(clock) ? legEnds : clock))) {
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
                        case PAUSE -> new CourseChange.PauseRequested(Netherlands.day(legEnds));
                        case CLOSE, HANDOVER -> new CourseChange.CloseRequested();
                        default -> new CourseChange.PhaseChangeRequested(step);
                    });
        }

        private boolean isLastLeg() {
            return leg == story.legs().size() - 1;
        }

        /** Goes to the next leg, if there is one. */
        private Step advance(Step current) {
            if (isLastLeg()) {
                return current;
            }
            leg++;
            legEnds = endOf(leg, clock);
            return story.legs().get(leg).step();
        }

        private Instant endOf(int index, Instant from) {
            if (index == story.legs().size() - 1) {
                return now.plus(Duration.ofDays(60));
            }
            boolean nextIsTheTaskOfToday = index == story.legs().size() - 2
                    && story.lastLeg().weeks() == 0
                    && story.today().hasTask();
            return nextIsTheTaskOfToday
                    ? opens
                    : from.plus(Duration.ofDays(7L * story.legs().get(index).weeks()));
        }

        private boolean moveTo(Instant moment) {
            if (moment.isAfter(now)) {
                return false;
            }
            clock = moment.isAfter(clock) ? moment : clock;
            if (code != null) {
                needs.goOnUntil(code, clock);
            }
            time.moveTo(clock);
            return true;
        }

        private Instant atWork(Instant moment) {
            var local = moment.atZone(Netherlands.ZONE);
            while (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
                local = local.plusDays(1);
            }
            return atDaytime(local.toInstant());
        }

        private Instant atDaytime(Instant moment) {
            return moment.atZone(Netherlands.ZONE)
                    .with(LocalTime.of(9 + random.nextInt(8), random.nextInt(60)))
                    .toInstant();
        }
    }
}

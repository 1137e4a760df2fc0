package nl.koers.checkin.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.function.Supplier;
import nl.koers.checkin.CheckInConflictException;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.RhythmCalendar;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Moves timers of the engine and lets them go off, in the caller's transaction. */
@Component
public class CheckInEngine {

    private final ManagementService management;
    private final CommandExecutor commands;
    private final EngineIdentity identity;
    private final RhythmCalendar calendar;
    private final Clock clock;

    CheckInEngine(ProcessEngine engine, EngineIdentity identity, RhythmCalendar calendar, Clock clock) {
        this.management = engine.getManagementService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        this.identity = identity;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param seen when it was planned as far as the caller knows
     * @param day the timer will end at the start of this working day
     * @throws CheckInConflictException when it is not planned then (any more); nothing was changed
     */
    public void move(String timer, Instant seen, LocalDate day) {
        onSeen(timer, seen, calendar.on(day.toString()));
    }

    /**
     * What the timer waits for happens at once.
     *
     * @throws CheckInConflictException as above
     */
    public void doNow(String timer, Instant seen) {
        // takes the timer, so that nobody moves it or lets it go off at the same moment
        onSeen(timer, seen, Date.from(clock.instant()));
        unlessItMovedOn(() -> {
            management.executeJob(timer);
            return true;
        });
    }

    /** In one command: what was compared is what is changed, or the engine's own check of the revision fails. */
    private void onSeen(String timer, Instant seen, Date dueDate) {
        boolean asSeen = unlessItMovedOn(() -> commands.execute(context -> {
            var job = context.getJobManager().findJobById(timer);
            if (job == null || !isSame(job.getDuedate(), seen)) {
                return false;
            }
            management.setJobDuedate(timer, dueDate, false);
            return true;
        }));
        if (!asSeen) {
            throw new CheckInConflictException();
        }
    }

    private <T> T unlessItMovedOn(Supplier<T> call) {
        try {
            return identity.call(call);
        } catch (OptimisticLockingException e) {
            throw new CheckInConflictException();
        }
    }

    private static boolean isSame(Date planned, Instant seen) {
        return planned.toInstant().truncatedTo(ChronoUnit.MILLIS).equals(seen.truncatedTo(ChronoUnit.MILLIS));
    }
}

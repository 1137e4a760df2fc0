package nl.koers.fictitious.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.koers.shared.TrajectoryCode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Lets the past happen: sets the engine's clock and does what the job executor would have done at that time. Only
 * before the application takes requests, since the clock is that of the whole application.
 */
@Component
public class MovedTime {

    private final ManagementService management;
    private final RuntimeService runtime;

    MovedTime(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    public void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    public void backToNow() {
        ClockUtil.reset();
    }

    /** Runs everything that would have run at once. */
    public void settle(TrajectoryCode code) {
        List<Job> jobs;
        do {
            jobs = jobsOf(code).stream().filter(job -> job.getDuedate() == null).toList();
            jobs.forEach(job -> management.executeJob(job.getId()));
        } while (!jobs.isEmpty());
    }

    public Optional<Instant> nextTimer(TrajectoryCode code) {
        return timers(code).map(job -> job.getDuedate().toInstant());
    }

    public void fireNextTimer(TrajectoryCode code) {
        timers(code).ifPresent(job -> management.executeJob(job.getId()));
    }

    private Optional<Job> timers(TrajectoryCode code) {
        return jobsOf(code).stream().filter(job -> job.getDuedate() != null).min(Comparator.comparing(Job::getDuedate));
    }

    private List<Job> jobsOf(TrajectoryCode code) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(code.value()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }
}

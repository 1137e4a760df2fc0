package nl.koers.fictitious.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.koers.shared.TrajectoryCode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the past happen: sets the engine's clock and does what the job executor would have done at that time. Only
 * before the application takes requests, since the clock is that of the whole application.
 */
@Component
public class MovedTime {

    private static final String NEED = "supportNeed";
    private static final String SIGNAL = "signal";

    /** @param beside whether it is of what runs beside the course */
    private record Due(String jobId, String process, boolean beside, @Nullable Instant at) {}

    private final ManagementService management;
    private final JdbcClient jdbc;

    MovedTime(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    public void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    public void backToNow() {
        ClockUtil.reset();
    }

    /** Runs everything that would have run at once. */
    public void settle(TrajectoryCode code) {
        List<Due> atOnce;
        do {
            atOnce = jobsOf(code).stream().filter(job -> job.at() == null).toList();
            atOnce.forEach(job -> management.executeJob(job.jobId()));
        } while (!atOnce.isEmpty());
    }

    /** Of the course; what runs beside it has timers of its own. */
    public Optional<Instant> nextTimer(TrajectoryCode code) {
        return timerOfCourse(code).map(Due::at);
    }

    public void fireNextTimer(TrajectoryCode code) {
        timerOfCourse(code).ifPresent(job -> management.executeJob(job.jobId()));
    }

    public Optional<Instant> nextTimerOfNeeds(TrajectoryCode code) {
        return timer(code, job -> job.process().equals(NEED)).map(Due::at);
    }

    public void fireNextTimerOfNeeds(TrajectoryCode code) {
        timer(code, job -> job.process().equals(NEED)).ifPresent(job -> management.executeJob(job.jobId()));
    }

    /** Nobody looked at them in time. */
    public void fireTimersOfSignals(TrajectoryCode code) {
        timer(code, job -> job.process().equals(SIGNAL)).ifPresent(job -> management.executeJob(job.jobId()));
    }

    private Optional<Due> timerOfCourse(TrajectoryCode code) {
        return timer(code, job -> !job.beside());
    }

    private Optional<Due> timer(TrajectoryCode code, Predicate<Due> which) {
        return jobsOf(code).stream()
                .filter(job -> job.at() != null && which.test(job))
                .findFirst();
    }

    /** The earliest first, in one statement: the engine's own query takes one for each process instance. */
    private List<Due> jobsOf(TrajectoryCode code) {
        return jdbc.sql(
                        """
                        select j.id_, j.process_def_key_, d.key_ <> 'trajectory' as beside,
                               j.duedate_ at time zone 'UTC' as due_at
                          from camunda.act_ru_job j
                          join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
                          join camunda.act_ru_execution r on r.id_ = e.root_proc_inst_id_
                          join camunda.act_re_procdef d on d.id_ = r.proc_def_id_
                         where e.business_key_ = :code
                         order by j.duedate_ nulls first, j.id_""")
                .param("code", code.value())
                .query((row, n) -> {
                    var at = row.getObject("due_at", OffsetDateTime.class);
                    return new Due(
                            row.getString("id_"),
                            row.getString("process_def_key_"),
                            row.getBoolean("beside"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }
}

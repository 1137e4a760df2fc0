package nl.koers.work.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkChanges;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class WorkChangeListenerTest {

    @Autowired
    private WorkChanges changes;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private WorkService work;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger told = new AtomicInteger();
    private Team team;
    private WorkChanges.Subscription subscription;

    @BeforeEach
    void listen() {
        team = Team.create(jdbc);
        subscription = changes.subscribe(team.nora().organisations(), told::incrementAndGet);
    }

    @AfterEach
    void stopListening() {
        subscription.cancel();
    }

    @Test
    void aCourseThatBeginsToWaitIsToldAlthoughNoTaskChanged() {
        var code = inDoubt();
        currentActor.runAs(
                team.nora(),
                () -> work.complete(
                        work.of(code).get(0).taskId(), Map.of("planMeanwhile", "goesOn", "contactWish", "light")));
        await().untilAsserted(() -> assertThat(told).hasPositiveValue());
        int before = told.get();

        runRules(code);

        await().untilAsserted(() -> assertThat(told).hasValueGreaterThan(before));
        assertThat(currentActor.callAs(
                        team.nora(), () -> trajectories.awaited(code).client()))
                .isTrue();
    }

    /** All that came before is told once the wait for further changes is over. */
    private TrajectoryCode inDoubt() {
        return currentActor.callAs(team.nora(), () -> {
            var code = caseload.open(
                    new NewClient(team.organisation(), "Bo", Channel.DROP_IN, FirstQuestion.MONEY, AgeGroup.ADULT));
            trajectories.change(code, new CourseChange.DoubtArose());
            return code;
        });
    }

    private void runRules(TrajectoryCode code) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(code.value()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }
}

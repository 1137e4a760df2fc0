package nl.koers.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.plan.PlanService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stand-in does the work of whoever is away, whatever process it comes from. */
@EngineTest
class StandInTest {

    @Autowired
    private WorkService work;

    @Autowired
    private PlanService plans;

    @Autowired
    private Clients clients;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode client;

    @BeforeEach
    void aNeedIsNamed() {
        team = Team.create(jdbc);
        client = clients.of(team, team.nora(), "Wilg");
        currentActor.runAs(team.nora(), () -> plans.identify(client, LifeDomain.DEBTS, "Fewer letters."));
        jobs.settle(client);
    }

    private WorkItem agreeGoal() {
        return currentActor.callAs(team.nick(), () -> work.list(WorkFilter.of(WorkFilter.Scope.TEAM), 0, 50)).stream()
                .filter(item -> item.taskKey().equals("agreeGoal"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTasksOfNeedsAreTheStandInsOwnAndDoneByHer() {
        team.standsIn(jdbc, team.nick(), team.nora());
        var task = agreeGoal();
        assertThat(task.lifeDomain()).isEqualTo(LifeDomain.DEBTS);

        currentActor.runAs(team.nick(), () -> {
            assertThat(work.list(WorkFilter.of(WorkFilter.Scope.MINE), 0, 50)).contains(task);
            assertThat(work.open(task.taskId()).values()).containsEntry("goal", "Fewer letters.");
            work.complete(
                    task.taskId(),
                    Map.of(
                            "needNext",
                            "start",
                            "goal",
                            "No more letters.",
                            "helpBy",
                            "own",
                            "needLevel",
                            "2",
                            "reviewEvery",
                            "P1M"));
        });

        assertThat(currentActor.callAs(team.nora(), () -> plans.of(client)).needs())
                .singleElement()
                .satisfies(need -> assertThat(need.goal()).isEqualTo("No more letters."));
    }

    @Test
    void aColleagueWhoDoesNotStandInDoesNotTakeThemOn() {
        var task = agreeGoal();

        currentActor.runAs(team.nick(), () -> {
            assertThat(work.isInPlaceOfSomebody(task)).isFalse();
            assertThatThrownBy(() -> work.claim(task.taskId())).isInstanceOf(DossierClosedException.class);
        });
    }

    /** The answers are not acceptable either, which nobody is told to whom the dossier is closed. */
    @Test
    void theRightToTheDossierIsLookedAtBeforeAnythingHappensToTheTask() {
        var task = agreeGoal();
        currentActor.runAs(team.nora(), () -> work.release(task.taskId()));

        currentActor.runAs(team.nick(), () -> assertThatThrownBy(() -> work.complete(task.taskId(), Map.of()))
                .isInstanceOf(DossierClosedException.class));
    }
}

package nl.koers.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.TrajectoryOrder;
import nl.koers.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class CaseloadServiceTest {

    private static final CaseloadFilter TEAM_AND_ALL =
            new CaseloadFilter(false, "", Set.of(), Set.of(), TrajectoryOrder.LATEST_ACTIVITY);

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private Clients clients;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void makeTeam() {
        team = Team.create(jdbc);
    }

    @Test
    void myClientsAreOnlyMineAndTheTeamsAreAll() {
        clients.of(team, team.nora(), "Roos");
        var bibi = clients.of(team, team.nick(), "Bibi");

        assertThat(aliases(CaseloadFilter.mineAndOpen())).containsExactly("Roos");
        assertThat(codes(team.nora())).contains(bibi).hasSize(2);
    }

    @Test
    void theAliasOfAColleaguesClientIsForTheStandInAndTheTeamLead() {
        clients.of(team, team.nora(), "Roos");
        clients.of(team, team.nick(), "Bibi");

        assertThat(aliases(TEAM_AND_ALL)).containsExactlyInAnyOrder("Roos", "");
        assertThat(aliases(team.lead())).containsExactlyInAnyOrder("Roos", "Bibi");
        team.standsIn(jdbc, team.nora(), team.nick());
        assertThat(aliases(TEAM_AND_ALL)).containsExactlyInAnyOrder("Roos", "Bibi");
    }

    @Test
    void anAliasOrACodeFindsAClient() {
        var code = clients.of(team, team.nora(), "Roos");
        clients.of(team, team.nora(), "Bibi");

        assertThat(aliases(search("roos"))).containsExactly("Roos");
        assertThat(aliases(search(code.value().toLowerCase()))).containsExactly("Roos");
        assertThat(aliases(search("Ro"))).isEmpty();
    }

    @Test
    void theNextMomentIsTheEarliestOfTasksAndTimers() {
        var code = clients.of(team, team.nora(), "Roos");
        Instant due = as(team.nora(), code).trajectory().nextMomentAt();
        assertThat(due).isEqualTo(as(team.nora(), code).openWork().get(0).dueAt());

        var until = LocalDate.now(Netherlands.ZONE).plusMonths(2);
        currentActor.runAs(team.nora(), () -> trajectories.change(code, new CourseChange.PauseRequested(until)));

        assertThat(as(team.nora(), code).trajectory().nextMomentAt())
                .isEqualTo(until.atTime(9, 0).atZone(Netherlands.ZONE).toInstant());
        assertThat(as(team.nora(), code).awaited().client()).isTrue();
    }

    @Test
    void theListCanBeginWithWhoWasQuietForLongest() {
        var first = clients.of(team, team.nora(), "Roos");
        clients.of(team, team.nora(), "Bibi");
        currentActor.runAs(team.nora(), () -> trajectories.recordActivity(first, null));

        assertThat(aliases(order(TrajectoryOrder.QUIET_LONGEST))).containsExactly("Bibi", "Roos");
        assertThat(aliases(order(TrajectoryOrder.LATEST_ACTIVITY))).containsExactly("Roos", "Bibi");
    }

    @Test
    void theListCanBeginWithWhatIsPlannedSoonest() {
        clients.in(Step.OUT_OF_SIGHT, team, "Without a date");
        var late = clients.of(team, team.nora(), "Late");
        currentActor.runAs(
                team.nora(),
                () -> trajectories.change(
                        late,
                        new CourseChange.PauseRequested(
                                LocalDate.now(Netherlands.ZONE).plusYears(1))));
        clients.of(team, team.nora(), "Soon");

        assertThat(aliases(order(TrajectoryOrder.NEXT_MOMENT))).containsExactly("Soon", "Late", "Without a date");
    }

    @Test
    void theListCanBeLimitedToAStepAndToWhatIsClosed() {
        clients.of(team, team.nora(), "Roos");
        clients.in(Step.EXECUTION, team, "Bibi");
        clients.closed(team, "Kim");

        assertThat(aliases(new CaseloadFilter(
                        true, "", Set.of(Step.EXECUTION), Set.of(), TrajectoryOrder.LATEST_ACTIVITY)))
                .containsExactly("Bibi");
        assertThat(aliases(new CaseloadFilter(
                        true, "", Set.of(), Set.of(Trajectory.Status.CLOSED), TrajectoryOrder.LATEST_ACTIVITY)))
                .containsExactly("Kim");
    }

    @Test
    void aPageTakesTwoStatementsHoweverLongItIs() {
        clients.of(team, team.nora(), "Roos");
        assertThat(statementsOfAPage()).hasSize(2);
        for (int i = 0; i < 6; i++) {
            clients.of(team, team.nora(), "Client " + i);
        }

        assertThat(statementsOfAPage()).hasSize(2);
        assertThat(statements.of(() -> currentActor.callAs(team.nora(), () -> caseload.count(TEAM_AND_ALL, 3))))
                .singleElement()
                .asString()
                .contains("limit");
        assertThat(currentActor.<Integer>callAs(team.nora(), () -> caseload.count(TEAM_AND_ALL, 3)))
                .isEqualTo(3);
    }

    @Test
    void aClientOfAnotherOrganisationLooksLikeNoClient() {
        var code = clients.of(team, team.nora(), "Roos");
        var other = Team.create(jdbc);

        assertThatThrownBy(() -> as(other.nora(), code)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(other.nora(), TrajectoryCode.random())).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> statementsOfAPage() {
        return statements.of(() -> currentActor.callAs(team.nora(), () -> caseload.list(TEAM_AND_ALL, 0, 50)));
    }

    private Client as(Actor actor, TrajectoryCode code) {
        return currentActor.callAs(actor, () -> caseload.client(code));
    }

    private List<String> aliases(CaseloadFilter filter) {
        return currentActor.callAs(team.nora(), () -> caseload.list(caseload.search(filter), 0, 50)).stream()
                .map(CaseloadRow::alias)
                .toList();
    }

    private List<String> aliases(Actor actor) {
        return currentActor.callAs(actor, () -> caseload.list(TEAM_AND_ALL, 0, 50)).stream()
                .map(CaseloadRow::alias)
                .toList();
    }

    private List<TrajectoryCode> codes(Actor actor) {
        return currentActor.callAs(actor, () -> caseload.list(TEAM_AND_ALL, 0, 50)).stream()
                .map(row -> row.trajectory().code())
                .toList();
    }

    private static CaseloadFilter search(String typed) {
        return new CaseloadFilter(false, typed, Set.of(), Set.of(), TrajectoryOrder.LATEST_ACTIVITY);
    }

    private static CaseloadFilter order(TrajectoryOrder order) {
        return new CaseloadFilter(true, "", Set.of(), Set.of(), order);
    }
}

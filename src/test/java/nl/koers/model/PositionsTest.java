package nl.koers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class PositionsTest {

    @Autowired
    private Positions positions;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode code;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        code = currentActor.callAs(
                team.nora(),
                () -> caseload.open(new NewClient(
                        team.organisation(), "Roos", Channel.DROP_IN, FirstQuestion.MONEY, AgeGroup.ADULT)));
    }

    @Test
    void aNewCourseIsInTheSpineAndInTheContactPhaseThatTheSpineCalled() {
        var found = positions();

        assertThat(found).extracting(position -> position.name().english()).containsExactly("Trajectory", "Contact");
        assertThat(found.get(0).current()).containsExactlyInAnyOrder("course", "contact");
        assertThat(found.get(0).walked()).contains("opened", "opened_to_underEighteen", "whichPart_to_contact");
        assertThat(found.get(0).walked()).doesNotContain("whichPart_to_doubt", "doubtArose");
        assertThat(found.get(1).current()).containsExactly("getAcquainted");
    }

    @Test
    void theRouteInWordsSaysWhereItIsWhatWasBeforeAndWhatCanFollow() {
        currentActor.runAs(team.nora(), () -> trajectories.change(code, new CourseChange.DoubtArose()));

        var spine = positions().get(0);
        assertThat(spine.now()).extracting(ModelGraph.Node::id).containsExactly("doubt");
        assertThat(spine.before())
                .extracting(visit -> visit.name().dutch())
                .containsExactly("Contact", "Twijfel ontstaan");
        assertThat(spine.following())
                .filteredOn(ModelGraph.Next::interrupts)
                .extracting(next -> next.node().id())
                .contains("temporaryReturnBegan", "pauseRequested");
        assertThat(spine.following())
                .filteredOn(next -> !next.interrupts())
                .extracting(next -> next.node().id())
                .contains("contact", "execution", "aftercare", "closeWithOpenDoor", "handOverWarmly");
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        var other = Team.create(jdbc);

        assertThat(currentActor.callAs(other.nora(), () -> positions.of(code))).isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheCourse() {
        positions();
        int before = count();
        currentActor.runAs(team.nora(), () -> {
            for (Step phase : List.of(Step.ORIENTATION, Step.EXECUTION, Step.AFTERCARE, Step.CONTACT)) {
                trajectories.change(code, new CourseChange.PhaseChangeRequested(phase));
            }
        });

        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return statements.of(this::positions).size();
    }

    private List<Position> positions() {
        return currentActor.callAs(team.nora(), () -> positions.of(code));
    }
}

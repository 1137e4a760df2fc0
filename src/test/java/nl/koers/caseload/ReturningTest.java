package nl.koers.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.koers.accesslog.AccessReason;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.WorkingDays;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory.Status;
import nl.koers.trajectory.TrajectoryOrder;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class ReturningTest {

    private static final LocalDate BEGIN = LocalDate.of(2027, 3, 1);

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private CourseService course;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private WorkService work;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private Clients clients;

    @Autowired
    private MovedTime time;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void makeTeam() {
        team = Team.create(jdbc);
    }

    @AfterEach
    void backToNow() {
        time.backToNow();
    }

    private void now(LocalDate day) {
        time.moveTo(at(day));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Netherlands.ZONE).toInstant();
    }

    @Test
    void whoWantedNoAftercareIsLeftAloneAndHelpedAtOnceTwoYearsLater() {
        Accounts.create(jdbc, team.nora(), team.nick());
        now(BEGIN);
        var code = clients.in(Step.AFTERCARE, team, "Roos");
        clients.complete(
                team.nora(), code, Map.of("nextStep", "stay", "aftercareWish", "passive", "aftercareEnd", "open"));
        time.settle(code);

        // nothing but a look of the caseworker's own, a year later
        assertThat(currentActor.callAs(team.nora(), () -> work.of(code))).isEmpty();
        assertThat(time.nextTimer(code)).contains(at(WorkingDays.from(BEGIN.plusYears(1))));
        now(WorkingDays.from(BEGIN.plusYears(1)));
        time.fireNextTimer(code);
        clients.complete(team.nora(), code, Map.of("nextStep", "close"));
        clients.complete(team.nora(), code, Map.of("nextStep", "close"));
        assertThat(currentActor.callAs(team.nora(), () -> trajectories.get(code).status()))
                .isEqualTo(Status.CLOSED);

        now(BEGIN.plusYears(2).plusDays(3));
        currentActor.runAs(team.nick(), () -> {
            // who answers the telephone knows a name and has a reason
            var filter = caseload.search(
                    new CaseloadFilter(false, "roos", Set.of(), Set.of(), TrajectoryOrder.LATEST_ACTIVITY));
            var found = caseload.list(filter, 0, 10);
            assertThat(found)
                    .singleElement()
                    .satisfies(row -> assertThat(row.trajectory().code()).isEqualTo(code));
            emergency.open(code, AccessReason.CLIENT_IS_HERE);
            assertThat(course.returning(code).caseworker())
                    .isEqualTo(team.nora().userId());
            course.reenter(code, Step.CONTACT);
        });

        var tasks = currentActor.callAs(team.nora(), () -> work.of(code));
        assertThat(tasks).extracting(WorkItem::taskKey).containsExactly("getAcquainted");
        assertThat(tasks.get(0).assignee()).isEqualTo(team.nora().userId());
        assertThat(currentActor.callAs(team.nora(), () -> trajectories.path(code)))
                .extracting(step -> step.step())
                .startsWith(Step.CONTACT, Step.AFTERCARE)
                .endsWith(Step.CONTACT);
    }

    @Test
    void whenTheCaseworkerIsAwayItIsToldWhoStandsIn() {
        Accounts.create(jdbc, team.nora(), team.nick());
        var code = clients.closed(team, "Roos");
        team.standsIn(jdbc, team.nick(), team.nora());

        var returning = currentActor.callAs(team.nick(), () -> course.returning(code));

        assertThat(returning.caseworker()).isEqualTo(team.nora().userId());
        assertThat(returning.absence()).isNotNull();
        assertThat(returning.absence().standIn()).isEqualTo(team.nick().userId());
    }

    @Test
    void whenTheCaseworkerWorksHereNoMoreTheOneWhoLetsTheClientInBecomesIt() {
        Accounts.create(jdbc, team.nick());
        var code = clients.closed(team, "Roos");

        currentActor.runAs(team.nick(), () -> {
            emergency.open(code, AccessReason.CLIENT_IS_HERE);
            assertThat(course.returning(code)).isEqualTo(new Returning(null, null));
            course.reenter(code, Step.ORIENTATION);
        });

        assertThat(caseworkerOf(code)).isEqualTo(team.nick().userId());
        assertThat(currentActor.callAs(team.nick(), () -> work.of(code)))
                .extracting(WorkItem::assignee)
                .containsExactly(team.nick().userId());
    }

    private String caseworkerOf(TrajectoryCode code) {
        return currentActor.callAs(team.nick(), () -> trajectories.get(code).caseworker());
    }
}

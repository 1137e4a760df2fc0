package nl.koers.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.koers.plan.PlanService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.signal.NewSignal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.work.WorkFilter.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose work it is while somebody is away: nothing waits for whoever cannot see it. */
@EngineTest
class AbsentTest {

    @Autowired
    private WorkService work;

    @Autowired
    private SignalService signals;

    @Autowired
    private PlanService plans;

    @Autowired
    private Clients clients;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(Netherlands.ZONE);

    private Team team;
    private Actor nina;
    private TrajectoryCode client;

    @BeforeEach
    void aClientWithATask() {
        team = Team.create(jdbc);
        nina = new Actor(
                "nina-of-" + team.organisation().value(), EnumSet.of(Role.CASEWORKER), Set.of(team.organisation()));
        client = clients.of(team, team.nora(), "Wilg");
    }

    @Test
    void fromTheFirstDayToTheLastTheWorkIsThatOfTheStandInAndOnTheDayAfterItIsNot() {
        away(team.nora(), team.nick(), 1, 3);
        assertThat(mine(team.nick())).as("the day before").isEmpty();

        moveAbsences(-1);
        assertThat(mine(team.nick())).as("the first day").hasSize(1);
        assertThat(mine(team.nora())).as("it stays visible to whoever looks in").hasSize(1);
        assertThat(mine(team.lead())).as("somebody stands in").isEmpty();

        moveAbsences(-2);
        assertThat(mine(team.nick())).as("the last day").hasSize(1);

        moveAbsences(-1);
        assertThat(mine(team.nick())).as("the day after").isEmpty();
        assertThat(mine(team.nora())).hasSize(1);
    }

    @Test
    void whatComesMeanwhileIsTheStandInsAsWellAndSheDoesIt() {
        away(team.nora(), team.nick(), 0, 3);
        currentActor.runAs(team.nora(), () -> plans.identify(client, LifeDomain.DEBTS, "Fewer letters."));
        jobs.settle(client);
        signal(client);

        assertThat(keys(mine(team.nick()))).contains("agreeGoal", "lookAtSignal", "getAcquainted");
        var acquainted = mine(team.nick()).stream()
                .filter(item -> item.taskKey().equals("getAcquainted"))
                .findFirst()
                .orElseThrow();
        currentActor.runAs(team.nick(), () -> work.complete(acquainted.taskId(), Clients.spoke("Likes tea.")));

        assertThat(keys(mine(team.nick()))).contains("explorePossibilities").doesNotContain("getAcquainted");
        assertThat(mine(team.nick())).allSatisfy(item -> assertThat(item.assignee())
                .as("it goes back by itself")
                .isEqualTo(team.nora().userId()));
    }

    @Test
    void withNobodyToStandInTheTeamLeadHasTheWorkAlsoASignal() {
        away(team.nora(), null, 0, 0);
        signal(client);

        assertThat(keys(mine(team.lead()))).containsExactlyInAnyOrder("lookAtSignal", "getAcquainted");
        assertThat(mine(team.nick())).isEmpty();
        var task = mine(team.lead()).get(0);
        currentActor.runAs(
                team.lead(), () -> assertThat(work.isInPlaceOfSomebody(task)).isTrue());
        currentActor.runAs(
                team.nick(), () -> assertThat(work.isInPlaceOfSomebody(task)).isFalse());
    }

    @Test
    void whenTheStandInIsAwayTooTheTeamLeadHasItAndNotTheStandInOfTheStandIn() {
        away(team.nora(), team.nick(), 0, 2);
        away(team.nick(), nina, 0, 0);

        assertThat(mine(team.nick())).isEmpty();
        assertThat(mine(nina)).isEmpty();
        assertThat(mine(team.lead())).hasSize(1);

        jdbc.sql("update koers.absence set withdrawn_by = 'x', withdrawn_at = now() where user_id = :user")
                .param("user", team.nick().userId())
                .update();
        assertThat(mine(team.nick())).hasSize(1);
        assertThat(mine(team.lead())).isEmpty();
    }

    @Test
    void aStandInWhoHasLeftIsNobody() {
        away(team.nora(), team.nick(), 0, 0);
        jdbc.sql("insert into koers.departed_user (id, departed_at) values (:id, now())")
                .param("id", team.nick().userId())
                .update();

        assertThat(mine(team.lead())).hasSize(1);
        assertThat(mine(team.nick())).isEmpty();
    }

    @Test
    void anotherOrganisationHasNothingOfIt() {
        var other = Team.create(jdbc);
        var elsewhere = new Actor(
                team.nick().userId(),
                Set.of(Role.CASEWORKER, Role.TEAM_LEAD),
                other.nora().organisations());
        away(team.nora(), team.nick(), 0, 0);
        var task = mine(team.nick()).get(0);

        assertThat(mine(elsewhere)).isEmpty();
        assertThat(mine(other.lead())).isEmpty();
        currentActor.runAs(elsewhere, () -> {
            assertThat(work.isInPlaceOfSomebody(task)).isFalse();
            assertThatThrownBy(() -> work.complete(task.taskId(), Clients.spoke("")))
                    .isInstanceOf(WorkConflictException.class);
        });
    }

    @Test
    void theListTakesOneStatementHoweverManyAreAway() {
        away(team.nora(), team.nick(), 0, 0);
        assertThat(statements.of(() -> mine(team.nick()))).hasSize(1);

        away(nina, team.nick(), 0, 0);
        clients.of(team, nina, "Linde");

        assertThat(mine(team.nick())).hasSize(2);
        assertThat(statements.of(() -> mine(team.nick()))).hasSize(1);
    }

    private void signal(TrajectoryCode code) {
        currentActor.runAs(
                team.nora(), () -> signals.note(code, new NewSignal(SignalKind.DEBTS, SignalOrigin.CLIENT, "letters")));
        jobs.settle(code);
    }

    private List<WorkItem> mine(Actor actor) {
        return currentActor.callAs(actor, () -> work.list(WorkFilter.of(Scope.MINE), 0, 50));
    }

    private static List<String> keys(List<WorkItem> items) {
        return items.stream().map(WorkItem::taskKey).toList();
    }

    private void away(Actor absent, @Nullable Actor standIn, int from, int to) {
        jdbc.sql(
                        """
                        insert into koers.absence
                            (id, organisation, user_id, stand_in, first_day, last_day, entered_by, entered_at)
                        values (gen_random_uuid(), :organisation, :absent, :standIn, :from, :to, :absent, now())""")
                .param("organisation", team.organisation().value())
                .param("absent", absent.userId())
                .param("standIn", standIn == null ? null : standIn.userId())
                .param("from", today.plusDays(from))
                .param("to", today.plusDays(to))
                .update();
    }

    /** As if that many days had gone by. */
    private void moveAbsences(int days) {
        jdbc.sql(
                        """
                        update koers.absence set first_day = first_day + :days, last_day = last_day + :days
                         where organisation = :organisation""")
                .param("days", days)
                .param("organisation", team.organisation().value())
                .update();
    }
}

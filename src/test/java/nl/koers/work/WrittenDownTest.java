package nl.koers.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work on a task in the access log. */
@EngineTest
class WrittenDownTest {

    private static final String APPEND =
            "koers.append_to_access_log(text[], bigint[], text[], text[], text[], text[], text[])";

    @Autowired
    private WorkService work;

    @Autowired
    private Clients clients;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private Team team;
    private WorkItem task;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        var code = clients.of(team, team.nora(), "Roos");
        task = currentActor.callAs(team.nora(), () -> work.of(code)).get(0);
    }

    @Test
    void openingAndCompletingATaskTakeOneStatementEachForTheLog() {
        var opening = statements.of(() -> currentActor.callAs(team.nora(), () -> work.open(task.taskId())));
        var completing = statements.of(() ->
                currentActor.callAs(team.nora(), () -> work.complete(task.taskId(), Clients.spoke("Likes tea."))));

        assertThat(opening.stream().filter(sql -> sql.contains("append_to_access_log")))
                .hasSize(1);
        // whom the dossier is open to before anything happens, the same with its key, the answers, the log
        assertThat(completing.stream()
                        .filter(sql -> sql.contains("append_to_access_log")
                                || sql.contains("koers.dossier_key")
                                || sql.contains("insert into koers.dossier_entry")))
                .hasSize(4);
        assertThat(lines()).contains("task read caseworker", "task completed caseworker");
    }

    @Test
    void aColleagueNeitherTakesOnNorCompletesATaskOfAClosedDossierAndTheTaskStays() {
        currentActor.runAs(team.nora(), () -> work.release(task.taskId()));

        assertThatThrownBy(() -> currentActor.runAs(team.nick(), () -> work.claim(task.taskId())))
                .isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> currentActor.callAs(
                        team.nick(), () -> work.complete(task.taskId(), Clients.spoke("Likes tea."))))
                .isInstanceOf(DossierClosedException.class);

        assertThat(currentActor.callAs(team.nora(), () -> work.of(task.trajectory())))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.taskId()).isEqualTo(task.taskId());
                    assertThat(item.assignee()).isNull();
                });
    }

    @Test
    void whenTheLogCannotBeWrittenTheTaskDoesNotOpenAndIsNotCompleted() {
        var user = environment.getRequiredProperty("spring.datasource.username");
        var owner = JdbcClient.create(TestDatabase.ofOwner(environment));
        owner.sql("revoke execute on function " + APPEND + " from " + user).update();
        try {
            assertThatThrownBy(() -> currentActor.callAs(team.nora(), () -> work.open(task.taskId())))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> currentActor.callAs(
                            team.nora(), () -> work.complete(task.taskId(), Clients.spoke("Likes tea."))))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            owner.sql("grant execute on function " + APPEND + " to " + user).update();
        }

        assertThat(currentActor.callAs(team.nora(), () -> work.of(task.trajectory())))
                .extracting(WorkItem::taskId)
                .containsExactly(task.taskId());
    }

    private List<String> lines() {
        return jdbc.sql(
                        """
                        select concat_ws(' ', part, action, reason) from koers.access_log
                         where trajectory = :code order by sequence""")
                .param("code", task.trajectory().value())
                .query(String.class)
                .list();
    }
}

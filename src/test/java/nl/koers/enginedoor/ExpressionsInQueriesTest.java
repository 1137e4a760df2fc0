package nl.koers.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import nl.koers.shared.access.Role;
import nl.koers.testing.server.Browser;
import nl.koers.testing.server.Canary;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import nl.koers.testing.server.Tool;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-109432: an expression in a task query is never evaluated, whoever asks, in whichever way. */
@RunningServer
class ExpressionsInQueriesTest {

    private static final String CANARY = Canary.EXPRESSION;
    private static final String API = "/camunda/api/engine/engine/default";

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private Canary canary;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private int songsBefore;

    @BeforeEach
    void theCanarySingsWhenAnExpressionIsEvaluated() {
        var silent = canary.songs();
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        settings.getCommandExecutorTxRequired()
                .execute(context ->
                        settings.getExpressionManager().createExpression(CANARY).getValue(null));
        songsBefore = canary.songs();
        assertThat(songsBefore).isEqualTo(silent + 1);
    }

    @AfterEach
    void nothingWasEvaluated() {
        assertThat(canary.songs()).isEqualTo(songsBefore);
    }

    @ParameterizedTest
    @MethodSource
    void aQueryWithAnExpressionIsRefusedInsideTheEngine(TaskQueryWith expression) {
        var query = tasks.createTaskQuery();
        expression.addTo(query);

        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::list);
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::count);
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::singleResult);
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> query.listPage(0, 1));
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::unlimitedList);
    }

    static Stream<TaskQueryWith> aQueryWithAnExpressionIsRefusedInsideTheEngine() {
        return Stream.of(
                query -> query.taskAssigneeExpression(CANARY),
                query -> query.taskCandidateUserExpression(CANARY),
                query -> query.dueBeforeExpression(CANARY),
                query -> query.or().taskAssigneeExpression(CANARY).endOr(),
                query -> query.or().taskOwnerExpression(CANARY).taskName("x").endOr(),
                query -> query.or()
                        .taskName("x")
                        .endOr()
                        .or()
                        .taskCreatedAfterExpression(CANARY)
                        .endOr());
    }

    /** A query that carries the canary somewhere. */
    interface TaskQueryWith {
        void addTo(TaskQuery query);
    }

    @Test
    void aStoredFilterCannotBeMadeOrRun() {
        var filter = new FilterEntity("Task");
        filter.setName("canary");
        filter.setQuery(tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(CANARY)
                .taskName("x")
                .endOr());
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.saveFilter(filter));
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.newTaskFilter("canary"));

        // as one from before, or from a restored database
        jdbc.sql(
                        """
                        insert into camunda.act_ru_filter (id_, rev_, resource_type_, name_, query_, properties_)
                        values ('canary', 1, 'Task', 'canary', :query, '{}') on conflict do nothing""")
                .param("query", "{\"orQueries\":[{\"expressions\":{\"taskAssignee\":\"" + CANARY + "\"}}]}")
                .update();
        try {
            for (Runnable run : List.<Runnable>of(
                    () -> filters.list("canary"),
                    () -> filters.count("canary"),
                    () -> filters.singleResult("canary"),
                    () -> filters.listPage("canary", 0, 1),
                    () -> filters.list("canary", tasks.createTaskQuery()))) {
                assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(run::run);
            }
        } finally {
            jdbc.sql("delete from camunda.act_ru_filter where id_ = 'canary'").update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"" + CANARY + "\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + CANARY + "\"}]}",
                "{\"orQueries\":[{\"name\":\"x\",\"candidateGroupExpression\":\"" + CANARY + "\"}]}",
                "{\"orQueries\":[{\"name\":\"x\"},{\"dueBeforeExpression\":\"" + CANARY + "\"}]}"
            })
    void whoMayAskForTasksGetsNoAnswerToAnExpression(String query) {
        var lead = new Browser(port).signedInAs(People.user(Role.TEAM_LEAD, People.NORTH));
        lead.get("/camunda/app/cockpit/default/");

        assertThat(lead.post(API + "/task?maxResults=10", "{}").statusCode())
                .as("without an expression")
                .isEqualTo(200);
        assertThat(lead.post(API + "/task", query).statusCode()).isEqualTo(400);
        assertThat(lead.post(API + "/task/count", query).statusCode()).isEqualTo(400);
        assertThat(lead.post(
                                API + "/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + "}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.get(API + "/task?assigneeExpression=%24%7Bcanary.sing()%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void toolsCannotAskForTasksAtAll() {
        for (Role role : Role.values()) {
            var tool = new Tool(port, People.user(role, People.NORTH));
            assertThat(tool.post("/engine-rest/task", "{\"orQueries\":[{\"assigneeExpression\":\"" + CANARY + "\"}]}")
                            .statusCode())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }
}

package nl.koers.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.koers.shared.access.Role;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.testing.server.EngineClients;
import nl.koers.testing.server.People;
import nl.koers.testing.server.RunningServer;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.ClassUtils;

/** What is not safe by default in the engine, read from the running one or tried. */
@RunningServer
class EngineHardeningTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private List<ExpressionBean> expressionBeans;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private WorkService work;

    @Autowired
    private EngineClients clients;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void rightsAndOrganisationsAreCheckedWithoutRevokes() {
        assertThat(settings().isAuthorizationEnabled()).isTrue();
        assertThat(settings().isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(settings().isTenantCheckEnabled()).isTrue();
        assertThat(settings().getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat(jdbc.sql("select count(*) from camunda.act_ru_authorization where type_ <> 1")
                        .query(Integer.class)
                        .single())
                .as("only grants, which is all that is looked at")
                .isZero();
    }

    @Test
    void nobodyPassesEveryCheckInTheEngine() {
        assertThat(settings().getAdminGroups()).isEmpty();
        assertThat(settings().getAdminUsers()).isEmpty();
        assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> engine.getIdentityService()
                .saveGroup(engine.getIdentityService().newGroup("camunda-admin")));

        as(People.ADMINISTRATOR, List.of("camunda-admin", Role.ADMINISTRATOR.group()), List.of(), () -> {
            assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                    .isZero();
            assertThat(engine.getHistoryService()
                            .createHistoricProcessInstanceQuery()
                            .count())
                    .isZero();
        });
    }

    @Test
    void servicesRefuseWhereTheEngineWouldCheckNothing() {
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .as("the engine itself, with nobody signed in")
                .isPositive();

        var code = clients.of(People.NORTH).code();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> trajectories.get(code));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> work.of(code));
    }

    @Test
    void noRightIsWrittenPerTaskOrPerInstance() {
        assertThat(jdbc.sql("select count(*) from camunda.act_ru_identitylink where group_id_ is not null")
                        .query(Integer.class)
                        .single())
                .as("tasks with a candidate group")
                .isPositive();
        assertThat(jdbc.sql(
                                """
                                select count(*) from camunda.act_ru_authorization
                                 where user_id_ is not null and not (resource_type_ = 1 and resource_id_ = user_id_)
                                    or group_id_ is not null and resource_id_ not in ('*', 'cockpit', 'admin')""")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void expressionsKnowTheDeclaredBeansAndNoOthers() {
        var declared = expressionBeans.stream().map(ExpressionBean::name).collect(Collectors.toSet());

        assertThat(declared).contains("calendar", "caseworker").hasSizeLessThan(10);
        assertThat(settings().getBeans().keySet()).isEqualTo(declared);
        assertThat(settings().isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings().isEnableExpressionsInStoredQueries()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${organisationService.organisations()}",
                "${calendar.getClass()}",
                "${calendar.class.classLoader}",
                "${calendar.hashCode()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRepositoryService()}",
                "${execution.setVariable('nextStep', 'close')}",
                "${runtimeService}"
            })
    void anExpressionReachesNothingElse(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anExpressionCallsADeclaredBean() {
        assertThat(evaluate("${calendar.on('2026-05-01')}")).isNotNull();
    }

    private Object evaluate(String expression) {
        return settings().getCommandExecutorTxRequired().execute(context -> settings()
                .getExpressionManager()
                .createExpression(expression)
                .getValue(new ExecutionEntity()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "JavaScript", "ecmascript", "groovy", "python", "ruby", "juel", "feel"})
    void thereIsNoScriptEngine(String language) {
        assertThatThrownBy(() -> settings()
                        .getCommandExecutorTxRequired()
                        .execute(context -> settings().getScriptingEngines().getScriptEngineForLanguage(language)))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void modelsBringNoCodeAndReachNoOtherServer() {
        assertThat(settings().isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(settings().isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(ClassUtils.isPresent("org.camunda.connect.Connectors", null)).isFalse();
        assertThat(ClassUtils.isPresent("org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin", null))
                .isFalse();
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> settings().getArtifactFactory().getArtifact(ArrayList.class));
    }

    @Test
    void objectsAreNeitherSerialisedNorReadBackAsAnyClass() {
        assertThat(settings().isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings().getDeserializationTypeValidator()).isNotNull();
        var instance = clients.of(People.NORTH).id("instance");
        var object = Variables.objectValue(new ArrayList<>(List.of("x")))
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .create();
        var serialised = Variables.serializedObjectValue("rO0ABXQAAXg=")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .objectTypeName("java.lang.String")
                .create();

        for (Object value : new Object[] {object, serialised, new HashMap<>(Map.of("x", "x")), new byte[] {1}}) {
            assertThatExceptionOfType(ProcessEngineException.class)
                    .isThrownBy(() -> engine.getRuntimeService().setVariable(instance, "nextStep", value));
        }
    }

    @Test
    void xmlOfModelsHasNoExternalEntities() {
        assertThat(settings().isEnableXxeProcessing()).isFalse();
        var model =
                """
                <?xml version="1.0"?>
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <process id="xxe" name="&secret;" isExecutable="true"><startEvent id="s"/></process>
                </definitions>""";
        for (String name : new String[] {"xxe.bpmn", "xxe.dmn"}) {
            var deployment = engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream(name, new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
            assertThatExceptionOfType(RuntimeException.class).as(name).isThrownBy(deployment::deploy);
        }
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("xxe")
                        .count())
                .isZero();
    }

    @Test
    void noAnswerIsWithoutEnd() {
        assertThat(settings().getQueryMaxResultsLimit()).isEqualTo(2_000);
        var north = List.of("north");
        as(People.user(Role.TEAM_LEAD, People.NORTH), List.of(Role.TEAM_LEAD.group()), north, () -> {
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .list());
            assertThatExceptionOfType(BadUserRequestException.class)
                    .isThrownBy(() -> engine.getTaskService().createTaskQuery().listPage(0, 2_001));
        });
    }

    @Test
    void historyIsCompleteWhichTheGuardOfVariablesNeedsAndIsCleanedUpAtNight() {
        assertThat(settings().getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
        assertThat(settings().isHistoryCleanupEnabled()).isTrue();
        assertThat(settings().getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
        assertThat(settings().getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(engine.getHistoryService().findHistoryCleanupJobs()).isNotEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .list())
                .extracting(HistoricProcessInstance::getTenantId)
                .contains("north", "south")
                .doesNotContainNull();
    }

    @Test
    void transactionsReadWhatIsCommitted() throws Exception {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
        assertThat(jdbc.sql("select current_setting('transaction_isolation')")
                        .query(String.class)
                        .single())
                .isEqualTo("read committed");
    }

    @Test
    void timersAreAtMostSecondsLateAndFoundByAnIndex() {
        assertThat(properties.getJobExecution().getMaxWait()).isEqualTo(5_000);
        assertThat(jdbc.sql("select indexdef from pg_indexes where schemaname = 'camunda' and tablename = 'act_ru_job'")
                        .query(String.class)
                        .list())
                .anyMatch(index -> index.endsWith("(duedate_)"));
    }

    @Test
    void parametersOfStatementsAreInNoLogOfTheServer() {
        assertThat(jdbc.sql("show log_parameter_max_length_on_error")
                        .query(String.class)
                        .single())
                .isEqualTo("0");
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private void as(String user, List<String> groups, List<String> organisations, Runnable work) {
        engine.getIdentityService().setAuthentication(user, groups, organisations);
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}

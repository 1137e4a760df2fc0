package nl.koers.shared.process.guard;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An engine with the application's settings and models that open every door by which a variable can come, also those
 * that the check before deployment keeps shut.
 */
final class ProbeEngine {

    static final String ASKS = "asks";
    static final String CALLS = "calls";
    static final String RUNS_CODE = "runsCode";
    static final String LISTENS = "listens";
    static final String EXTERNAL = "external";
    static final String MAPS_IN = "mapsIn";
    static final String MAPS_OUT = "mapsOut";
    static final String HAS_FORM = "hasForm";
    static final String KEEPS_RESULT = "keepsResult";
    static final String RECEIVES = "receives";
    static final String TABLE = "table";

    static final String SPOKE = "spoke";
    static final String OPENED = "opened";
    static final String HEARD = "heard";

    static final List<RoutingVariable<?>> DECLARED = List.of(
            RoutingVariable.code("answer", "yes", "no"),
            RoutingVariable.yesNo("flag"),
            RoutingVariable.number("count", 0, 99),
            RoutingVariable.date("day"),
            RoutingVariable.period("pace"),
            RoutingVariable.id("team", "[a-z]{1,5}", team -> team));

    final ProcessEngine engine;
    final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Code code = new Code();

    ProbeEngine() {
        var database = TestDatabase.createWithOneRole().dataSource();
        JdbcClient.create(database).sql("create schema camunda").update();
        var pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setSchema("camunda");
        pool.setMaximumPoolSize(2);
        dataSource = new HikariDataSource(pool);
        jdbc = JdbcClient.create(dataSource);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("probe");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setProcessEnginePlugins(
                new ArrayList<>(List.of(BareEngine.settings(DECLARED, Map.of("code", code)))));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment().addString("table.dmn", table());
        models().forEach((name, model) -> deployment.addModelInstance(name + ".bpmn", model));
        deployment.deploy();
    }

    void close() {
        engine.close();
    }

    ProcessInstance start(String process) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, Map.of("answer", "no"));
    }

    /** What the code that a model calls does the next time; nothing after that. */
    void codeDoes(Consumer<DelegateExecution> work) {
        code.work = work;
    }

    void listenerDoes(Consumer<DelegateTask> work) {
        code.listening = work;
    }

    Task task(ProcessInstance instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    String waitingIn(ProcessInstance instance, String activity) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult()
                .getId();
    }

    void removeEverything() {
        code.work = execution -> {};
        code.listening = task -> {};
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> engine.getRuntimeService()
                        .deleteProcessInstance(left.getId(), "test is over", true, true, true));
        engine.getTaskService().createTaskQuery().list().forEach(left -> engine.getTaskService()
                .deleteTask(left.getId(), true));
        engine.getManagementService().createBatchQuery().list().forEach(left -> engine.getManagementService()
                .deleteBatch(left.getId(), true));
    }

    /** A fingerprint of every row of every table of the engine, except its counter for ids, which never goes back. */
    Map<String, @Nullable String> everything() {
        var tables = jdbc.sql(
                        """
                        select table_name from information_schema.tables
                         where table_schema = 'camunda' and table_name <> 'act_ge_property'""")
                .query(String.class)
                .list();
        var all = String.join(
                " union all ",
                tables.stream()
                        .map(table ->
                                "select '%1$s' as name, md5(string_agg(t::text, '|' order by t::text)) as rows from %1$s t"
                                        .formatted(table))
                        .toList());
        var found = new HashMap<String, @Nullable String>();
        jdbc.sql(all).query(row -> {
            found.put(row.getString("name"), row.getString("rows"));
        });
        return found;
    }

    private static Map<String, BpmnModelInstance> models() {
        var models = new HashMap<String, BpmnModelInstance>();
        models.put(
                ASKS,
                Bpmn.createExecutableProcess(ASKS)
                        .startEvent()
                        .userTask("ask")
                        .endEvent()
                        .moveToActivity("ask")
                        .boundaryEvent()
                        .message(SPOKE)
                        .endEvent()
                        .moveToActivity("ask")
                        .boundaryEvent()
                        .signal(HEARD)
                        .endEvent()
                        .moveToActivity("ask")
                        .boundaryEvent()
                        .error("error")
                        .endEvent()
                        .moveToActivity("ask")
                        .boundaryEvent()
                        .escalation("escalation")
                        .endEvent()
                        .done());
        models.put(
                "starts",
                Bpmn.createExecutableProcess("starts")
                        .startEvent()
                        .message(OPENED)
                        .userTask()
                        .done());
        models.put(
                CALLS,
                Bpmn.createExecutableProcess(CALLS)
                        .startEvent()
                        .callActivity()
                        .calledElement(ASKS)
                        .camundaIn("answer", "somethingElse")
                        .done());
        models.put(
                RUNS_CODE,
                Bpmn.createExecutableProcess(RUNS_CODE)
                        .startEvent()
                        .serviceTask()
                        .camundaAsyncBefore()
                        .camundaDelegateExpression("${code}")
                        .userTask()
                        .done());
        models.put(
                LISTENS,
                Bpmn.createExecutableProcess(LISTENS)
                        .startEvent()
                        .userTask()
                        .camundaTaskListenerDelegateExpression("create", "${code}")
                        .done());
        models.put(
                EXTERNAL,
                Bpmn.createExecutableProcess(EXTERNAL)
                        .startEvent()
                        .serviceTask()
                        .camundaExternalTask("outside")
                        .userTask()
                        .done());
        models.put(
                MAPS_IN,
                Bpmn.createExecutableProcess(MAPS_IN)
                        .startEvent()
                        .userTask()
                        .camundaInputParameter("somethingElse", "${answer}")
                        .done());
        models.put(
                MAPS_OUT,
                Bpmn.createExecutableProcess(MAPS_OUT)
                        .startEvent()
                        .userTask()
                        .camundaOutputParameter("somethingElse", "${answer}")
                        .userTask()
                        .done());
        models.put(
                HAS_FORM,
                Bpmn.createExecutableProcess(HAS_FORM)
                        .startEvent()
                        .camundaFormField()
                        .camundaId("story")
                        .camundaType("string")
                        .camundaFormFieldDone()
                        .userTask()
                        .camundaFormField()
                        .camundaId("story")
                        .camundaType("string")
                        .camundaFormFieldDone()
                        .done());
        models.put(
                KEEPS_RESULT,
                Bpmn.createExecutableProcess(KEEPS_RESULT)
                        .startEvent()
                        .businessRuleTask()
                        .camundaDecisionRef(TABLE)
                        .camundaResultVariable("answer")
                        .userTask()
                        .done());
        models.put(
                RECEIVES,
                Bpmn.createExecutableProcess(RECEIVES)
                        .startEvent()
                        .receiveTask("receive")
                        .message(SPOKE)
                        .userTask()
                        .done());
        return models;
    }

    /** Asks for the answer, and takes any. */
    private static String table() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="tables" name="t" namespace="t">
                  <decision id="table" name="table">
                    <decisionTable id="decisionTable" hitPolicy="UNIQUE">
                      <input id="input" label="Answer">
                        <inputExpression id="expression" typeRef="string"><text>answer</text></inputExpression>
                      </input>
                      <output id="output" name="flag" typeRef="boolean" />
                      <rule id="rule">
                        <inputEntry id="entry"><text>-</text></inputEntry>
                        <outputEntry id="result"><text>true</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>""";
    }

    /** The bean {@code code} of the models. */
    private static final class Code implements JavaDelegate, TaskListener {

        private Consumer<DelegateExecution> work = execution -> {};
        private Consumer<DelegateTask> listening = task -> {};

        @Override
        public void execute(DelegateExecution execution) {
            work.accept(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            listening.accept(task);
        }
    }
}

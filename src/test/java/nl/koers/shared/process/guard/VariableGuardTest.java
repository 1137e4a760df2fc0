package nl.koers.shared.process.guard;

import static nl.koers.shared.process.guard.ProbeEngine.ASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.koers.testing.Logs;
import nl.koers.testing.MarkerScan;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * By whichever door a variable comes to the engine: what is not declared is refused, nothing of it stays, and neither
 * the message nor a log line says what it was.
 */
class VariableGuardTest {

    private static final String TOLD = "Zilvervos-4711";

    private static ProbeEngine probe;
    private static MarkerScan scan;
    private static RuntimeService runtime;
    private static TaskService tasks;

    @BeforeAll
    static void startEngine() {
        probe = new ProbeEngine();
        scan = new MarkerScan(probe.dataSource);
        runtime = probe.engine.getRuntimeService();
        tasks = probe.engine.getTaskService();
    }

    @AfterEach
    void removeEverything() {
        probe.removeEverything();
    }

    @AfterAll
    static void stopEngine() {
        probe.close();
    }

    /** A way by which a variable comes to the engine. What it needs is there before the variable comes. */
    interface Door {

        /** Prepares what the door needs. */
        Entrance open();
    }

    interface Entrance {
        void bring(String name, @Nullable Object value);
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                door("start", () -> (name, value) -> runtime.startProcessInstanceByKey(ASKS, map(name, value))),
                door(
                        "start with a business key",
                        () -> (name, value) -> runtime.startProcessInstanceByKey(ASKS, "key", map(name, value))),
                door(
                        "start builder",
                        () -> (name, value) -> runtime.createProcessInstanceByKey(ASKS)
                                .setVariable(name, value)
                                .execute()),
                door(
                        "start in the middle",
                        () -> (name, value) -> runtime.createProcessInstanceByKey(ASKS)
                                .startBeforeActivity("ask")
                                .setVariable(name, value)
                                .execute()),
                door(
                        "start in the middle, local",
                        () -> (name, value) -> runtime.createProcessInstanceByKey(ASKS)
                                .startBeforeActivity("ask")
                                .setVariableLocal(name, value)
                                .execute()),
                door(
                        "start by a message",
                        () -> (name, value) ->
                                runtime.startProcessInstanceByMessage(ProbeEngine.OPENED, map(name, value))),
                door(
                        "start message",
                        () -> (name, value) -> runtime.createMessageCorrelation(ProbeEngine.OPENED)
                                .setVariable(name, value)
                                .correlateStartMessage()),
                onInstance(
                        "set variable",
                        instance -> (name, value) -> runtime.setVariable(instance.getId(), name, value)),
                onInstance(
                        "set variables",
                        instance -> (name, value) -> runtime.setVariables(instance.getId(), map(name, value))),
                onInstance(
                        "set variable local",
                        instance -> (name, value) ->
                                runtime.setVariableLocal(probe.waitingIn(instance, "ask"), name, value)),
                onInstance(
                        "set variables local",
                        instance -> (name, value) ->
                                runtime.setVariablesLocal(probe.waitingIn(instance, "ask"), map(name, value))),
                onInstance(
                        "set variables in a batch",
                        instance -> (name, value) ->
                                runtime.setVariablesAsync(List.of(instance.getId()), map(name, value))),
                onInstance(
                        "message",
                        instance -> (name, value) -> runtime.createMessageCorrelation(ProbeEngine.SPOKE)
                                .processInstanceId(instance.getId())
                                .setVariable(name, value)
                                .correlate()),
                onInstance(
                        "message, local",
                        instance -> (name, value) -> runtime.createMessageCorrelation(ProbeEngine.SPOKE)
                                .processInstanceId(instance.getId())
                                .setVariableLocal(name, value)
                                .correlate()),
                onInstance(
                        "message, triggered scope",
                        instance -> (name, value) -> runtime.createMessageCorrelation(ProbeEngine.SPOKE)
                                .processInstanceId(instance.getId())
                                .setVariablesToTriggeredScope(map(name, value))
                                .correlate()),
                onInstance(
                        "message to all",
                        instance -> (name, value) -> runtime.createMessageCorrelation(ProbeEngine.SPOKE)
                                .setVariable(name, value)
                                .correlateAll()),
                onInstance(
                        "messages in a batch",
                        instance -> (name, value) -> runtime.createMessageCorrelationAsync(ProbeEngine.SPOKE)
                                .processInstanceIds(List.of(instance.getId()))
                                .setVariable(name, value)
                                .correlateAllAsync()),
                onInstance(
                        "message event",
                        instance -> (name, value) -> runtime.messageEventReceived(
                                ProbeEngine.SPOKE, probe.waitingIn(instance, "ask"), map(name, value))),
                onInstance(
                        "signal",
                        instance -> (name, value) -> runtime.signalEventReceived(ProbeEngine.HEARD, map(name, value))),
                onInstance(
                        "signal event",
                        instance -> (name, value) -> runtime.createSignalEvent(ProbeEngine.HEARD)
                                .setVariables(map(name, value))
                                .send()),
                onInstance(
                        "modification",
                        instance -> (name, value) -> runtime.createProcessInstanceModification(instance.getId())
                                .startBeforeActivity("ask")
                                .setVariable(name, value)
                                .execute()),
                onInstance(
                        "modification, local",
                        instance -> (name, value) -> runtime.createProcessInstanceModification(instance.getId())
                                .startBeforeActivity("ask")
                                .setVariableLocal(name, value)
                                .execute()),
                onInstance(
                        "migration",
                        instance -> (name, value) -> runtime.newMigration(runtime.createMigrationPlan(
                                                instance.getProcessDefinitionId(), instance.getProcessDefinitionId())
                                        .mapEqualActivities()
                                        .setVariables(map(name, value))
                                        .build())
                                .processInstanceIds(instance.getId())
                                .execute()),
                onInstance(
                        "migration in a batch",
                        instance -> (name, value) -> runtime.newMigration(runtime.createMigrationPlan(
                                                instance.getProcessDefinitionId(), instance.getProcessDefinitionId())
                                        .mapEqualActivities()
                                        .setVariables(map(name, value))
                                        .build())
                                .processInstanceIds(instance.getId())
                                .executeAsync()),
                onTask("task: complete", task -> (name, value) -> tasks.complete(task, map(name, value))),
                onTask(
                        "task: complete and return",
                        task -> (name, value) -> tasks.completeWithVariablesInReturn(task, map(name, value), false)),
                onTask("task: resolve", task -> (name, value) -> tasks.resolveTask(task, map(name, value))),
                onTask("task: set", task -> (name, value) -> tasks.setVariable(task, name, value)),
                onTask("task: set all", task -> (name, value) -> tasks.setVariables(task, map(name, value))),
                onTask("task: set local", task -> (name, value) -> tasks.setVariableLocal(task, name, value)),
                onTask("task: set all local", task -> (name, value) -> tasks.setVariablesLocal(task, map(name, value))),
                onTask(
                        "task: error",
                        task -> (name, value) -> tasks.handleBpmnError(task, "error", null, map(name, value))),
                onTask(
                        "task: escalation",
                        task -> (name, value) -> tasks.handleEscalation(task, "escalation", map(name, value))),
                onTask(
                        "task: form",
                        task -> (name, value) -> probe.engine.getFormService().submitTaskForm(task, map(name, value))),
                door("task of no process", () -> {
                    var task = tasks.newTask();
                    tasks.saveTask(task);
                    return (name, value) -> tasks.setVariable(task.getId(), name, value);
                }),
                door(
                        "start form",
                        () -> (name, value) -> probe.engine
                                .getFormService()
                                .submitStartForm(definition(ProbeEngine.HAS_FORM), map(name, value))),
                door("receive task", () -> {
                    var instance = probe.start(ProbeEngine.RECEIVES);
                    return (name, value) -> runtime.signal(probe.waitingIn(instance, "receive"), map(name, value));
                }),
                door("listener", () -> (name, value) -> {
                    probe.listenerDoes(task -> task.setVariable(name, value));
                    probe.start(ProbeEngine.LISTENS);
                }),
                door("listener, local", () -> (name, value) -> {
                    probe.listenerDoes(task -> task.setVariableLocal(name, value));
                    probe.start(ProbeEngine.LISTENS);
                }),
                door("external task", () -> {
                    probe.start(ProbeEngine.EXTERNAL);
                    var id = fetchExternal();
                    return (name, value) ->
                            probe.engine.getExternalTaskService().complete(id, "worker", map(name, value));
                }),
                door("external task, local", () -> {
                    probe.start(ProbeEngine.EXTERNAL);
                    var id = fetchExternal();
                    return (name, value) ->
                            probe.engine.getExternalTaskService().complete(id, "worker", null, map(name, value));
                }));
    }

    private static Arguments door(String name, Door door) {
        return arguments(name, door);
    }

    private static Arguments onInstance(String name, Function<ProcessInstance, Entrance> door) {
        return door(name, () -> door.apply(probe.start(ASKS)));
    }

    private static Arguments onTask(String name, Function<String, Entrance> door) {
        return door(name, () -> door.apply(probe.task(probe.start(ASKS)).getId()));
    }

    private static String fetchExternal() {
        return probe.engine
                .getExternalTaskService()
                .fetchAndLock(1, "worker")
                .topic("outside", 60_000)
                .execute()
                .get(0)
                .getId();
    }

    private static String definition(String process) {
        return probe.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void refusesAVariableThatNobodyDeclared(String name, Door door) {
        assertRefused(door, "story", TOLD);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void refusesAValueThatIsNotOneOfTheCodes(String name, Door door) {
        assertRefused(door, "answer", TOLD);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void refusesANameThatTellsSomethingEvenWithoutAValue(String name, Door door) {
        assertRefused(door, TOLD, null);
    }

    static Stream<Arguments> undeclaredValues() {
        return Stream.of(
                arguments("answer", "YES"),
                arguments("answer", "yes "),
                arguments("answer", ""),
                arguments("answer", true),
                arguments("answer", 1),
                arguments("answer", Variables.stringValue(TOLD)),
                arguments("answer", TOLD.repeat(1_000)),
                arguments("answer", TOLD.getBytes()),
                arguments("answer", Variables.byteArrayValue(TOLD.getBytes())),
                arguments("answer", new ByteArrayInputStream(TOLD.getBytes())),
                arguments(
                        "answer",
                        Variables.fileValue(TOLD)
                                .file(TOLD.getBytes())
                                .mimeType("text/plain")
                                .create()),
                arguments("answer", Variables.fileValue(TOLD).create()),
                arguments("answer", new Told()),
                arguments("answer", new ToldAndSerializable()),
                arguments(
                        "answer",
                        Variables.objectValue(new ToldAndSerializable()).create()),
                arguments(
                        "answer",
                        Variables.objectValue(new ToldAndSerializable())
                                .serializationDataFormat("application/json")
                                .create()),
                arguments(
                        "answer",
                        Variables.serializedObjectValue("\"" + TOLD + "\"")
                                .serializationDataFormat("application/json")
                                .objectTypeName("java.lang.String")
                                .create()),
                arguments(
                        "answer",
                        Variables.serializedObjectValue()
                                .serializationDataFormat(TOLD)
                                .objectTypeName(TOLD)
                                .create()),
                arguments("answer", List.of(TOLD)),
                arguments("answer", Map.of(TOLD, TOLD)),
                arguments("answer", new Date(0)),
                arguments("flag", "true"),
                arguments("flag", 1),
                arguments("count", -1),
                arguments("count", 100),
                arguments("count", Long.MAX_VALUE),
                arguments("count", 1.5),
                arguments("count", "1"),
                arguments("count", true),
                arguments("day", "2026-02-30"),
                arguments("day", "tomorrow"),
                arguments("day", "2026-05-01 " + TOLD),
                arguments("day", new Date(0)),
                arguments("pace", "soon"),
                arguments("pace", "PT1H"),
                arguments("pace", "2026-05-01"),
                arguments("team", "North"),
                arguments("team", "northern"),
                arguments("team", "two words"));
    }

    @ParameterizedTest
    @MethodSource("undeclaredValues")
    void refusesAValueOfAnotherTypeOrOutsideTheBounds(String name, Object value) {
        assertRefused(() -> (n, v) -> runtime.startProcessInstanceByKey(ASKS, map(n, v)), name, value);
        probe.removeEverything();
        assertRefused(
                () -> {
                    var task = probe.task(probe.start(ASKS)).getId();
                    return (n, v) -> tasks.setVariableLocal(task, n, v);
                },
                name,
                value);
    }

    static Stream<Arguments> declaredValues() {
        return Stream.of(
                arguments("answer", "yes"),
                arguments("answer", null),
                arguments("answer", Variables.stringValue("no")),
                arguments("answer", Variables.stringValue(null)),
                arguments("flag", true),
                arguments("flag", false),
                arguments("flag", Variables.booleanValue(null)),
                arguments("count", 0),
                arguments("count", 99L),
                arguments("count", (short) 7),
                arguments("day", "2028-02-29"),
                arguments("pace", "P2W"),
                arguments("pace", "P1Y2M"),
                arguments("team", "north"));
    }

    @ParameterizedTest
    @MethodSource("declaredValues")
    void takesWhatIsDeclared(String name, @Nullable Object value) {
        var instance = runtime.startProcessInstanceByKey(ASKS, map(name, value));
        assertThat(runtime.getVariables(instance.getId())).containsOnlyKeys(name);
        tasks.complete(probe.task(instance).getId(), map(name, value));
    }

    @Test
    void codeThatAModelCallsCannotBringATellingVariableInAndItsFailedJobSaysNothing() {
        for (boolean local : List.of(false, true)) {
            var instance = probe.start(ProbeEngine.RUNS_CODE);
            probe.codeDoes(execution -> {
                if (local) {
                    execution.setVariableLocal("story", TOLD);
                } else {
                    execution.setVariable("answer", TOLD);
                }
            });
            var job = probe.engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();

            assertSilentRefusal(() -> probe.engine.getManagementService().executeJob(job.getId()), "story", TOLD);

            assertThat(probe.engine.getManagementService().getJobExceptionStacktrace(job.getId()))
                    .contains("UndeclaredVariableException")
                    .doesNotContain(TOLD);
            assertThat(scan.find(TOLD)).isEmpty();
        }
    }

    @Test
    void mappingsOfAModelCannotMakeAnotherVariable() {
        assertRefused(() -> (name, value) -> probe.start(ProbeEngine.MAPS_IN), "somethingElse", "no");
        assertRefused(() -> (name, value) -> probe.start(ProbeEngine.CALLS), "somethingElse", "no");
        var task = probe.task(probe.start(ProbeEngine.MAPS_OUT)).getId();
        assertRefused(() -> (name, value) -> tasks.complete(task), "somethingElse", "no");
    }

    @Test
    void theResultOfADecisionIsNotKept() {
        assertRefused(() -> (name, value) -> probe.start(ProbeEngine.KEEPS_RESULT), "answer", "no");
    }

    @Test
    void whatADecisionIsAskedIsACodeToo() {
        var decisions = probe.engine.getDecisionService();
        assertRefused(
                () -> (name, value) -> decisions.evaluateDecisionTableByKey(ProbeEngine.TABLE, map(name, value)),
                "answer",
                TOLD);
        assertThatCode(() -> decisions.evaluateDecisionTableByKey(ProbeEngine.TABLE, map("answer", "yes")))
                .doesNotThrowAnyException();
    }

    @Test
    void aTransientVariableReachesNoTable() {
        var instance = runtime.startProcessInstanceByKey(ASKS, map("story", Variables.stringValue(TOLD, true)));
        tasks.complete(probe.task(instance).getId(), map("answer", Variables.stringValue(TOLD, true)));

        assertThat(scan.find(TOLD)).isEmpty();
    }

    @Test
    void anEngineWhoseHistoryWouldNotAskTheGuardDoesNotStart() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setDataSource(probe.dataSource);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
        configuration.setProcessEnginePlugins(
                new ArrayList<>(List.of(BareEngine.settings(ProbeEngine.DECLARED, Map.of()))));

        assertThatThrownBy(configuration::buildProcessEngine).hasMessageContaining("history level 'full'");
    }

    @Test
    void theScanOfTheDatabaseFindsWhatTheGuardLetsThrough() {
        var instance = probe.start(ASKS);
        tasks.createComment(null, instance.getId(), TOLD);
        assertThat(scan.find(TOLD)).isNotEmpty();
        tasks.deleteProcessInstanceComments(instance.getId());
    }

    private static void assertRefused(Door door, String name, @Nullable Object value) {
        Entrance entrance = door.open();
        var before = probe.everything();

        assertSilentRefusal(() -> entrance.bring(name, value), name, value);

        assertThat(probe.everything()).as("rows").isEqualTo(before);
    }

    private static void assertSilentRefusal(Runnable work, String name, @Nullable Object value) {
        var refusal = new Throwable[1];
        var lines = Logs.ofEverythingDuring(() -> refusal[0] = catchThrowable(work::run));

        assertThat(refusal[0]).as("refusal").isNotNull();
        assertThat(rootCause(refusal[0])).isInstanceOf(UndeclaredVariableException.class);
        var text = new StringWriter();
        refusal[0].printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain(TOLD);
        assertThat(lines).noneMatch(line -> line.contains(TOLD));
    }

    private static Throwable rootCause(Throwable refusal) {
        return refusal.getCause() == null ? refusal : rootCause(refusal.getCause());
    }

    private static Map<String, Object> map(String name, @Nullable Object value) {
        var map = new HashMap<String, Object>();
        map.put(name, value);
        return Collections.unmodifiableMap(map);
    }

    private static class Told {
        @Override
        public String toString() {
            return TOLD;
        }
    }

    private static final class ToldAndSerializable extends Told implements Serializable {
        private static final long serialVersionUID = 1L;
        final String text = TOLD;
    }
}

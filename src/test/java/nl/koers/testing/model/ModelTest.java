package nl.koers.testing.model;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.koers.consent.process.SharingContract;
import nl.koers.plan.process.SupportNeedContract;
import nl.koers.referral.process.ReferralContract;
import nl.koers.reminder.process.ReminderContract;
import nl.koers.shared.Netherlands;
import nl.koers.shared.process.guard.BareEngine;
import nl.koers.signal.process.SignalContract;
import nl.koers.testing.TestDatabase;
import nl.koers.trajectory.process.TrajectoryContract;
import nl.koers.transfer.process.CaseworkerChangeContract;
import nl.koers.transfer.process.TransferContract;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tests one model on an engine with the application's settings, on a real database and without Spring. Nothing happens
 * by itself: a test completes the named task, runs the named job, fires the named timer. After the last test every
 * element of the model has been passed.
 *
 * <p>All models share one engine, deployed once, so that the tests of all of them take seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModelTest {

    protected static final String BUSINESS_KEY = "K7M4-PX2Q";

    /** A Thursday, at noon in Amsterdam. */
    /** A week, a month, a quarter and a year after it are working days. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 1, 13, 12, 0, 0, 0, Netherlands.ZONE);

    private static final ModelCoverage COVERAGE = new ModelCoverage();
    protected static final SharingContract.Consents CONSENTS = new SharingContract.Consents();
    protected static final ReferralContract.Referrals REFERRALS = new ReferralContract.Referrals();
    protected static final CaseworkerChangeContract.Handover HANDOVER =
            new CaseworkerChangeContract.Handover(FixedCaseworker.ID);
    protected static final TransferContract.Transfers TRANSFERS = new TransferContract.Transfers();
    public static final ProcessEngine ENGINE = engine();

    private final String process;

    protected ModelTest(String process) {
        this.process = process;
    }

    private static ProcessEngine engine() {
        var pool = new HikariConfig();
        pool.setDataSource(TestDatabase.createWithOneRole().dataSource());
        pool.setMaximumPoolSize(2);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setDataSource(new HikariDataSource(pool));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCustomPostBPMNParseListeners(new java.util.ArrayList<>(List.of(COVERAGE)));
        var variables = new HashSet<>(TrajectoryContract.VARIABLES);
        variables.addAll(SharingContract.VARIABLES);
        variables.addAll(SupportNeedContract.VARIABLES);
        variables.addAll(ReferralContract.VARIABLES);
        variables.addAll(CaseworkerChangeContract.VARIABLES);
        variables.addAll(TransferContract.VARIABLES);
        variables.addAll(SignalContract.VARIABLES);
        variables.addAll(ReminderContract.VARIABLES);
        configuration.setProcessEnginePlugins(new java.util.ArrayList<>(List.of(BareEngine.settings(
                variables,
                Map.of(
                        "calendar",
                        BareEngine.calendar(),
                        "caseworker",
                        new FixedCaseworker(),
                        "handover",
                        HANDOVER,
                        "consents",
                        CONSENTS,
                        "referrals",
                        REFERRALS,
                        "transfers",
                        TRANSFERS)))));
        ProcessEngine engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/**/*.*")) {
                deployment.addInputStream(file.getFilename(), file.getInputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
        return engine;
    }

    @BeforeEach
    protected void stopTheClock() {
        init(ENGINE);
        ClockUtil.setCurrentTime(Date.from(NOW.toInstant()));
    }

    @AfterEach
    protected void removeWhatIsLeft() {
        ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> ENGINE.getRuntimeService().deleteProcessInstance(left.getId(), "test is over"));
        ClockUtil.reset();
        reset();
    }

    @AfterAll
    void everyElementOfTheModelHasBeenPassed() {
        COVERAGE.assertComplete(ENGINE, process);
    }

    /** Starts the model with what the spine hands to a part of the course, and what the test changes about it. */
    protected ProcessInstance start(Object... changes) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("organisation", "north");
        variables.put("profile", "notChosen");
        variables.put("ageGroup", "adult");
        variables.put("attempts", 0);
        variables.put("contactResult", null);
        variables.put("contactWish", "light");
        variables.put("quickHelp", false);
        variables.put("lastCheckIn", "none");
        variables.putAll(values(changes));
        return ENGINE.getRuntimeService().startProcessInstanceByKey(process, BUSINESS_KEY, variables);
    }

    /** Completes the named task, which has to be there, for the caseworker, with the answers that route. */
    protected static void complete(ProcessInstance instance, String name, Object... answers) {
        assertThat(instance).isWaitingAt(name);
        assertThat(task(name, instance)).isAssignedTo(FixedCaseworker.ID).hasCandidateGroupAssociated("caseworker");
        ENGINE.getTaskService().complete(task(name, instance).getId(), values(answers));
    }

    /** Asks the decision table at the named task, which the job executor would do. */
    protected static void decide(ProcessInstance instance, String name) {
        assertThat(instance).isWaitingAt(name);
        execute(job(name, instance));
    }

    /** Lets the named timer go off, which has to be set to the given day at the start of work. */
    protected static void fire(ProcessInstance instance, String timer, LocalDate day) {
        Assertions.assertThat(job(timer, instance).getDuedate())
                .isEqualTo(Date.from(day.atTime(9, 0).atZone(Netherlands.ZONE).toInstant()));
        execute(job(timer, instance));
    }

    protected static LocalDate today() {
        return NOW.toLocalDate();
    }

    protected static void clientSpeaks() {
        message("clientSpoke");
    }

    protected static void message(String message, Object... payload) {
        ENGINE.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(BUSINESS_KEY)
                .setVariables(values(payload))
                .correlate();
    }

    protected static void assertEndedWith(ProcessInstance instance, String name, Object value) {
        Assertions.assertThat(ENGINE.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .variableName(name)
                        .singleResult()
                        .getValue())
                .isEqualTo(value);
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}

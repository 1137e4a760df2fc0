package nl.koers.testing.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.koers.KoersApplication;
import nl.koers.organisation.process.QuickPasswords;
import nl.koers.organisation.signin.MovableTime;
import nl.koers.privacy.copy.QuickCopies;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** The whole application on a real port behind a proxy, with the people of {@link People} and the {@link EngineClients} of
 * both organisations. Jobs do not run by themselves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KoersApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "koers.fictitious-data=never",
            "server.forward-headers-strategy=native",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({
    People.class,
    EngineClients.class,
    Canary.InExpressions.class,
    MovableTime.class,
    StatementCounter.class,
    QuickPasswords.class,
    QuickCopies.class
})
public @interface RunningServer {}

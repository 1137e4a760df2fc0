package nl.koers.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.koers.KoersApplication;
import nl.koers.organisation.process.QuickPasswords;
import nl.koers.privacy.copy.QuickCopies;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application without a web server, on a database of its own. Nothing happens by itself: the job executor is
 * off, so that a test decides which job or timer fires.
 *
 * <p>The context, and with it the database, is shared by all test classes that say no more than this: each works with
 * organisations of its own ({@link Team}). Fixtures that are components are found by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KoersApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"camunda.bpm.job-execution.enabled=false", "koers.fictitious-data=never"})
@Import({StatementCounter.class, QuickPasswords.class, QuickCopies.class})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface EngineTest {}

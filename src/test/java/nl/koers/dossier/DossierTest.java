package nl.koers.dossier;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import nl.koers.accesslog.AccessLog;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.TestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dossier alone on a real PostgreSQL: no engine, no web layer, and no transaction around the test. */
@Retention(RetentionPolicy.RUNTIME)
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({DossierTest.Dossier.class, DossierFixture.class, CurrentActor.class, StatementCounter.class})
public @interface DossierTest {

    /** The components of this feature, and the log that they write. */
    @ComponentScan(
            basePackageClasses = {DossierService.class, AccessLog.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "nl\\.koers\\.dossier\\.ui\\..*"))
    class Dossier {}
}

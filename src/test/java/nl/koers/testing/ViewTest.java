package nl.koers.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An {@link EngineTest} that opens pages with {@link SpringViews}; they are closed after each of its methods. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EngineTest
@ExtendWith(ViewTest.Closing.class)
public @interface ViewTest {

    /** Closes the page that a test left open. */
    final class Closing implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext test) {
            SpringViews.close();
        }
    }
}

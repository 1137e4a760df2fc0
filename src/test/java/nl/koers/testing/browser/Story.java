package nl.koers.testing.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that can be told at several sizes and in several languages, such as {@code "NARROW, nl"}, which become the first
 * parameters of its method. A build tells it once, as the first says: what is accessible is seen at both widths there
 * ({@link Screen#isAccessible()}). The profile {@code thorough} tells it as often as there are lines.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Story.Tellings.class)
public @interface Story {

    String[] value();

    /** How often it is told. */
    class Tellings implements ArgumentsProvider {

        private static final boolean ALL = Boolean.getBoolean("koers.all-tellings");

        @Override
        public Stream<Arguments> provideArguments(ExtensionContext context) {
            return Arrays.stream(context.getRequiredTestMethod()
                            .getAnnotation(Story.class)
                            .value())
                    .limit(ALL ? Long.MAX_VALUE : 1)
                    .map(line -> Arguments.of((Object[]) line.split(", *")));
        }
    }
}

package nl.koers.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import nl.koers.form.file.FormParser;
import nl.koers.form.process.FeelConditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The form files that come with the application. */
class DesignedFormsTest {

    private final FormParser parser = new FormParser(new FeelConditions());

    static Stream<Resource> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/forms/*.form"));
    }

    @Test
    void areOnTheClassPath() throws IOException {
        assertThat(files()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void canBeShownAndValidated(Resource file) throws IOException {
        FormParser.Outcome outcome = parser.parse(file.getFilename(), file.getContentAsByteArray());

        assertThat(outcome).isInstanceOf(FormParser.Outcome.Valid.class);
        Form form = ((FormParser.Outcome.Valid) outcome).form();
        assertThat(form.fields()).isNotEmpty();
        assertThat(form.visible(Map.of()))
                .as("something to answer from the start")
                .isNotEmpty();
        assertThat(new FormValidator(Clock.systemUTC()).validate(form, form.initialValues(Map.of())))
                .isNotNull();
    }
}

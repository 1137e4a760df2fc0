package nl.koers.form.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.koers.form.Field;
import nl.koers.form.Form;
import nl.koers.form.file.FormParser;
import nl.koers.form.process.FeelConditions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The form files that come with the application, as a caseworker sees them. */
class DesignedFormsPanelTest {

    private final FormParser parser = new FormParser(new FeelConditions());

    static Stream<Resource> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/forms/*.form"));
    }

    @AfterEach
    void closePage() {
        Page.close();
    }

    @ParameterizedTest
    @MethodSource("files")
    void showTheirQuestionsInBothLanguages(Resource file) throws IOException {
        Form form = parser.read(file.getFilename(), file.getContentAsByteArray());
        for (Locale locale : List.of(Locale.ENGLISH, Page.DUTCH)) {
            Page.open(locale);
            UI.getCurrent().add(new FormPanel(form));

            Set<String> visible = form.visible(form.initialValues(Map.of()));
            assertThat(_find(Component.class).stream()
                            .filter(HasLabel.class::isInstance)
                            .map(component -> ((HasLabel) component).getLabel()))
                    .containsAll(form.fields().stream()
                            .filter(field -> visible.contains(field.key()))
                            .map(Field::label)
                            .map(label -> label.in(locale))
                            .toList());
        }
    }
}

package nl.koers.form.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.koers.form.Field;
import nl.koers.form.FieldError;
import nl.koers.form.Form;
import nl.koers.form.FormValidator;
import nl.koers.form.Validation;
import nl.koers.form.file.FormParser;
import nl.koers.form.process.FeelConditions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({
        "en, Last night in the hotel, Who pays for the hotel?, Choose a date at most 60 days ahead.",
        "nl, Laatste nacht in het hotel, Wie betaalt het hotel?, Kies een datum die hoogstens 60 dagen vooruit ligt."
    })
    void aHotelAsksForTheLastNightAndWhoPays(Locale locale, String lastNight, String whoPays, String tooFar)
            throws IOException {
        var form = form("signal-makeSafe.form");
        Page.open(locale);
        var panel = new FormPanel(form);
        UI.getCurrent().add(panel);
        panel.setValues(Map.of("placeToSleep", "shelter"));
        assertThat(labels()).doesNotContain(lastNight, whoPays);

        panel.setValues(Map.of(
                "placeToSleep",
                "hotel",
                "lastNight",
                LocalDate.now().plusDays(90).toString()));

        assertThat(labels()).contains(lastNight, whoPays);
        var refused = (Validation.Refused) new FormValidator(Clock.systemUTC()).validate(form, panel.getValues());
        panel.showErrors(refused.errors());
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo(tooFar);
        assertThat(refused.errors()).extracting(FieldError::key).containsExactlyInAnyOrder("lastNight", "whoPays");
    }

    @ParameterizedTest
    @CsvSource({"en, New last night in the hotel", "nl, Nieuwe laatste nacht in het hotel"})
    void whoStaysLongerInTheHotelHasANewLastNight(Locale locale, String lastNight) throws IOException {
        Page.open(locale);
        var panel = new FormPanel(form("signal-arrangeAfterHotel.form"));
        UI.getCurrent().add(panel);
        panel.setValues(Map.of("placeToSleep", "notKnown"));
        assertThat(labels()).doesNotContain(lastNight);

        panel.setValues(Map.of("placeToSleep", "hotel"));

        assertThat(labels()).contains(lastNight);
    }

    private Form form(String name) throws IOException {
        var file = new PathMatchingResourcePatternResolver().getResource("classpath:processes/forms/" + name);
        return parser.read(name, file.getContentAsByteArray());
    }

    private static Stream<String> labels() {
        return _find(Component.class).stream()
                .filter(HasLabel.class::isInstance)
                .map(component -> ((HasLabel) component).getLabel());
    }

    @ParameterizedTest
    @MethodSource("files")
    void showTheirQuestionsInBothLanguages(Resource file) throws IOException {
        Form form = parser.read(file.getFilename(), file.getContentAsByteArray());
        for (Locale locale : List.of(Locale.ENGLISH, Page.DUTCH)) {
            Page.open(locale);
            UI.getCurrent().add(new FormPanel(form));

            Set<String> visible = form.visible(form.initialValues(Map.of()));
            assertThat(labels())
                    .containsAll(form.fields().stream()
                            .filter(field -> visible.contains(field.key()))
                            .map(Field::label)
                            .map(label -> label.in(locale))
                            .toList());
        }
    }
}

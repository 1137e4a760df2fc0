package nl.koers.trajectory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.koers.trajectory.PathStep;
import nl.koers.trajectory.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathLineTest {

    private static final List<PathStep> PATH = List.of(
            step(Step.ORIENTATION, "2025-03-01T08:00:00Z", "2025-04-30T22:30:00Z"),
            step(Step.DOUBT, "2025-04-30T22:30:00Z", "2025-05-01T10:00:00Z"),
            new PathStep(Step.EXECUTION, Instant.parse("2025-05-01T10:00:00Z"), null));

    @BeforeEach
    void browser() {
        MockVaadin.setup();
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    @Test
    void theSameCourseStandsBesideTheLineInWordsWithDatesOnTheDutchCalendar() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(new PathLine(PATH));

        assertThat(words())
                .containsExactly(
                        "Orientation, from 1 March 2025 to 1 May 2025",
                        "Doubt, on 1 May 2025",
                        "Execution, since 1 May 2025");
    }

    @Test
    void inDutchForDutchReaders() {
        UI.getCurrent().setLocale(Locale.forLanguageTag("nl"));
        UI.getCurrent().add(new PathLine(PATH));

        assertThat(words())
                .containsExactly(
                        "Oriëntatie, van 1 maart 2025 tot 1 mei 2025",
                        "Twijfel, op 1 mei 2025",
                        "Uitvoering, sinds 1 mei 2025");
    }

    @Test
    void aPathShownLaterReplacesTheWords() {
        var view = new PathLine(PATH);
        UI.getCurrent().add(view);

        view.show(PATH.subList(0, 1));

        assertThat(words()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void everyStepHasAName(Step step) {
        var view = new PathLine(List.of(new PathStep(step, Instant.parse("2025-03-01T08:00:00Z"), null)));
        UI.getCurrent().add(view);

        assertThat(words()).noneMatch(text -> text.contains("⟦"));
    }

    private static List<String> words() {
        return _find(ListItem.class).stream().map(ListItem::getText).toList();
    }

    private static PathStep step(Step step, String from, String to) {
        return new PathStep(step, Instant.parse(from), Instant.parse(to));
    }
}

package nl.koers.model.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import elemental.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.koers.model.LeadTask;
import nl.koers.model.ModelFile;
import nl.koers.model.ModelService;
import nl.koers.model.OwnModels;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.SpringViews;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ViewTest
class DifferenceViewTest {

    private static final Actor DESIGNER = new Actor("designer.of.differences", Set.of(Role.PROCESS_DESIGNER), Set.of());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ModelService models;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private OwnModels own;

    private final LeadTask model = LeadTask.create();

    @AfterEach
    void undeploy() {
        own.remove(model);
    }

    @Test
    void everyVersionButTheOldestLeadsToItsDifference() {
        deploy(model.process(), model.form());
        deploy(model.process("Look around"));
        deploy(model.process("Look back"));
        open(Texts.DUTCH, "models/process/" + model.key());

        assertThat(_find(RouterLink.class).stream()
                        .map(RouterLink::getHref)
                        .filter(link -> link.contains("difference")))
                .containsExactly(address(2, 3), address(1, 2));
        assertThat(words(_get(ModelView.class))).contains("Verschil met versie 2", "Verschil met versie 1");
    }

    @Test
    void whatIsDifferentIsSaidFileByFileInTheLanguageOfTheReader() {
        deploy(model.process(), model.form());
        deploy(model.process("Look around"), model.form("Remarks"));
        open(Texts.DUTCH, address(1, 2));

        assertThat(page())
                .contains("Een rondje", "Wat er in versie 2 anders is dan in versie 1")
                .contains("Proces · " + model.file(), "Formulier · " + model.key() + "-look.form")
                .contains("Veranderd (1)", "Taak ‘Kijken’", "Naam: was ‘Look’, is nu ‘Look around’")
                .contains("Groot tekstveld ‘Notities’", "Naam in het Engels: was ‘Notes’, is nu ‘Remarks’")
                .contains("Van versie 1 is er geen tekening.")
                .doesNotContain("⟦");
        _assertNone(NativeButton.class);
        assertThat(_get(DifferenceView.class).getPageTitle()).isEqualTo("Koers · Verschil");
    }

    @Test
    void aLineThatStandsInTheDrawingsShowsItThere() {
        deploy(model.drawn("Look"), model.form());
        deploy(model.drawn("Look around"));
        open(Texts.ENGLISH, address(1, 2));
        assertThat(_find(ProcessDiagram.class)).hasSize(2).allSatisfy(diagram -> assertThat(
                        ((JsonValue) diagram.getElement().getPropertyRaw("marks")).toJson())
                .isEqualTo("[{\"id\":\"look\",\"kind\":\"changed\",\"says\":\"Changed\"}]"));

        var line = _get(NativeButton.class);
        _click(line);

        assertThat(line.getElement().getAttribute("aria-current")).isEqualTo("true");
        assertThat(page()).contains("Now in the middle of the drawing: task ‘Look around’");
    }

    @Test
    void anotherVersionCanBeChosen() {
        deploy(model.process(), model.form());
        deploy(model.process("Look around"));
        deploy(model.process("Look back"));
        open(Texts.ENGLISH, address(2, 3));
        assertThat(page()).contains("was ‘Look around’");

        _setValue(versions(), 1);

        assertThat(page()).contains("was ‘Look’", "compared with version 1").doesNotContain("was ‘Look around’");
        assertThat(versions().getValue()).isEqualTo(1);
    }

    @Test
    void aVersionThatIsNotThereIsNoDeadEnd() {
        deploy(model.process(), model.form());
        open(Texts.ENGLISH, address(1, 7));
        assertThat(page()).contains("One of these versions is not there (any more): 1 or 7", "All versions");
        for (var numbers : List.of("/difference/none/1", "/difference/1/99999999999999", "/difference/-1/0")) {
            UI.getCurrent().navigate("models/process/" + model.key() + numbers);
            assertThat(page()).contains("One of these versions is not there");
        }
        UI.getCurrent().navigate("models/process/nothing/difference/1/2");
        assertThat(page()).contains("There is no such model", "All models");
        UI.getCurrent().navigate("models/nothing/pause/difference/1/2");
        assertThat(page()).contains("There is no such model");
    }

    @Test
    void whatDoesNothingIsSaidToDoNothing() {
        deploy(model.drawn("Look"), model.form());
        deploy(new ModelFile(
                model.file(),
                new String(model.drawn("Look").content(), UTF_8)
                        .replace("x=\"10\"", "x=\"90\"")
                        .getBytes(UTF_8)));
        open(Texts.ENGLISH, address(1, 2));
        assertThat(page()).contains("Only the drawing is different");

        UI.getCurrent().navigate(address(1, 1));
        assertThat(page()).contains("This is one and the same version");
    }

    @Test
    void twoHundredLinesAreShownAndThenMore() {
        deploy(model.process(), model.form());
        deploy(model.process(), formWith(150));
        open(Texts.ENGLISH, address(1, 2));
        int before = lines();
        assertThat(page()).contains("New (150)", "more things are different");

        press("Show more");

        assertThat(lines()).isGreaterThan(before);
        assertThat(before).isLessThanOrEqualTo(200);
        assertThat(page()).doesNotContain("more things are different");
    }

    @Test
    void oneFieldWithMoreThanTwoHundredDifferencesIsCutAsWell() {
        deploy(model.process(), model.form());
        var options = IntStream.range(0, 250)
                .mapToObj(i -> "{\"label\": \"Way " + i + "\", \"value\": \"way" + i + "\"}")
                .collect(Collectors.joining(","));
        var dutch = IntStream.range(0, 250)
                .mapToObj(i -> "\"option.way" + i + ".nl\": \"Weg " + i + "\"")
                .collect(Collectors.joining(","));
        var field =
                ",{\"type\": \"radio\", \"id\": \"way\", \"key\": \"way\", \"label\": \"Way\", \"values\": [OPTIONS], \"properties\": {\"label.nl\": \"Weg\", DUTCH}}]}";
        var form = new String(model.form().content(), UTF_8)
                .replace("]}", field.replace("OPTIONS", options).replace("DUTCH", dutch));
        deploy(model.process(), new ModelFile(model.key() + "-look.form", form.getBytes(UTF_8)));
        open(Texts.ENGLISH, address(1, 2));
        int before = lines();
        assertThat(before).isBetween(150, 202);

        press("Show more");
        press("Show more");

        assertThat(lines()).isGreaterThan(500);
        _assertNone(Button.class, spec -> spec.withText("Show more"));
    }

    private static int lines() {
        return _find(_get(DifferenceList.class), ListItem.class).size();
    }

    private ModelFile formWith(int fields) {
        var form = new String(model.form().content(), UTF_8);
        var more = IntStream.range(0, fields)
                .mapToObj(i ->
                        """
                        {"type": "textfield", "id": "more_N", "key": "moreN", "label": "More N", "properties": {"label.nl": "Meer N"}}"""
                                .replace("N", String.valueOf(i)))
                .collect(Collectors.joining(","));
        return new ModelFile(
                model.key() + "-look.form",
                form.replace("]}", "," + more + "]}").getBytes(UTF_8));
    }

    private void deploy(ModelFile... files) {
        assertThat(currentActor.callAs(DESIGNER, () -> models.deploy(List.of(files), "")))
                .isEmpty();
    }

    private String address(int from, int to) {
        return "models/process/" + model.key() + "/difference/" + from + "/" + to;
    }

    private void open(Locale language, String address) {
        SpringViews.open(context, DESIGNER, language, ModelsView.class, ModelView.class, DifferenceView.class);
        UI.getCurrent().navigate(address);
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> versions() {
        return _get(Select.class);
    }

    private static String page() {
        return words(_get(DifferenceView.class));
    }
}

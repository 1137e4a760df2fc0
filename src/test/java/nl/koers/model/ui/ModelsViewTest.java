package nl.koers.model.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.model.LeadTask;
import nl.koers.model.ModelFile;
import nl.koers.model.ModelKind;
import nl.koers.model.ModelService;
import nl.koers.model.OwnModels;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.SpringViews;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ViewTest
class ModelsViewTest {

    private static final Actor DESIGNER = new Actor("designer.of.views", Set.of(Role.PROCESS_DESIGNER), Set.of());

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
    void everyKindBeginsWithAFewAndGoesOn() {
        open(Locale.ENGLISH);
        assertThat(page()).contains("Processes", "Pause", "Decision tables", "Contact rhythm", "Forms");
        assertThat(page()).contains("came with Koers");
        int before = _find(ListItem.class).size();

        press("Show more");

        assertThat(_find(ListItem.class)).hasSizeGreaterThan(before);
    }

    @Test
    void whatIsWrongIsReadBeforeAnythingIsPutIntoUse() {
        open(Locale.forLanguageTag("nl"));
        drop(model.broken(), model.form());
        press("Controleren");

        assertThat(page())
                .contains("Er is 1 fout")
                .contains(model.file() + " · look")
                .contains("Een taak heeft een datum nodig")
                .contains("Vul ‘Due date’ in");
        _assertNone(Button.class, spec -> spec.withText("In gebruik nemen"));

        drop(model.process());
        assertThat(page()).as("what was found was of the earlier file").doesNotContain("Er is 1 fout");
        press("Controleren");
        assertThat(page()).contains("Er zijn geen fouten gevonden.");
        _setValue(_get(NoteField.class), "Voor het eerst");
        press("In gebruik nemen");

        assertThat(page()).contains("Een rondje", "Voor het eerst").doesNotContain("Bestanden om te controleren");
        assertThat(page()).contains("door " + DESIGNER.userId());
    }

    @Test
    void whatHasNotChangedIsSaidToBeSo() {
        currentActor.callAs(DESIGNER, () -> models.deploy(model.files(), ""));
        open(Locale.ENGLISH);
        drop(model.process(), model.form());
        press("Check");

        assertThat(page()).contains("Nothing has changed");
        _assertNone(Button.class, spec -> spec.withText("Put into use"));
    }

    @Test
    void aNoteThatIsTooLongIsSaidAndNothingIsLost() {
        open(Locale.ENGLISH);
        drop(model.process(), model.form());
        press("Check");
        _setValue(_get(NoteField.class), "x".repeat(ModelService.LONGEST_NOTE + 1));
        press("Put into use");

        assertThat(_get(NoteField.class).isInvalid()).isTrue();
        assertThat(page()).contains(model.file());
        assertThat(currentActor.callAs(DESIGNER, () -> models.name(ModelKind.PROCESS, model.key())))
                .isEmpty();
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSaidAndTheFilesStay() {
        open(Locale.ENGLISH);
        drop(model.process(), model.form());
        press("Check");
        _setValue(_get(NoteField.class), "mine");
        currentActor.callAs(DESIGNER, () -> models.deploy(model.files(), ""));
        press("Put into use");

        assertThat(page()).contains("Nothing has changed", "Files to check", model.file());
    }

    @Test
    void moreThanTenMegabytesTogetherAreNotKept() {
        open(Locale.ENGLISH);
        var large = new byte[ModelService.MOST_BYTES_OF_A_FILE];
        for (int i = 0; i < 6; i++) {
            _get(DeployPanel.class).add("large" + i + ".bpmn", large);
        }

        assertThat(page()).contains("larger than 10 MB: large5.bpmn is not added");
        assertThat(_find(Button.class, spec -> spec.withText("Take away"))).hasSize(5);
        press("Check");
        assertThat(page()).contains("Not well-formed XML");
    }

    @Test
    void anEarlierVersionIsPutBackInOneStep() {
        currentActor.runAs(DESIGNER, () -> {
            models.deploy(model.files(), "first");
            models.deploy(List.of(model.process("Look around")), "second");
        });
        open(Locale.ENGLISH);
        UI.getCurrent().navigate("models/process/" + model.key());
        assertThat(model()).contains("A walk", "Version 2", "in use now", "Version 1", "first", "No clients");
        assertThat(_find(Anchor.class, spec -> spec.withText("Download"))).hasSize(2);
        assertThat(_find(Button.class, spec -> spec.withText("Put this version back")))
                .hasSize(1);

        press("Put this version back");
        assertThat(words(_get(PutBackDialog.class))).contains("Clients who are on a version now stay on it");
        _setValue(_get(NoteField.class), "back to it");
        press("Put back");

        _assertNone(PutBackDialog.class);
        assertThat(model()).contains("Version 3", "back to it");
    }

    @Test
    void whyAVersionIsNotPutBackIsSaidInTheQuestion() {
        currentActor.runAs(DESIGNER, () -> {
            models.deploy(model.files(), "first");
            models.deploy(List.of(model.process("Look around")), "second");
        });
        open(Locale.ENGLISH);
        UI.getCurrent().navigate("models/process/" + model.key());
        press("Put this version back");
        _setValue(_get(NoteField.class), "kept");
        // somebody else was first
        currentActor.callAs(DESIGNER, () -> models.putBack(ModelKind.PROCESS, model.key(), 1, ""));
        press("Put back");

        assertThat(words(_get(PutBackDialog.class))).contains("Nothing has changed");
        assertThat(_get(NoteField.class).getValue()).isEqualTo("kept");
    }

    @Test
    void aModelThatIsNotThereIsNoDeadEnd() {
        open(Locale.ENGLISH);
        for (var address : List.of("models/process/nothing", "models/nothing/pause", "models/form/nothing")) {
            UI.getCurrent().navigate(address);
            assertThat(model()).contains("All models", "There is no such model");
        }
    }

    private void open(Locale language) {
        SpringViews.open(context, DESIGNER, language, ModelsView.class, ModelView.class, DifferenceView.class);
        UI.getCurrent().navigate(ModelsView.class);
    }

    /** As the upload does, which gets the file on a thread of its own. */
    private static void drop(ModelFile... files) {
        for (var file : files) {
            _get(DeployPanel.class).add(file.name(), file.content());
        }
    }

    private static String page() {
        return words(_get(ModelsView.class));
    }

    private static String model() {
        return words(_get(ModelView.class));
    }
}

package nl.koers.model;

import static org.assertj.core.api.Assertions.assertThat;

import nl.koers.form.file.FormParser;
import nl.koers.model.process.CourseHistory;
import nl.koers.model.process.DeployedModels;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.EngineTest;
import nl.koers.testing.TestOrganisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ModelsTest {

    @Autowired
    private DeployedModels deployed;

    @Autowired
    private CourseHistory history;

    @Autowired
    private FormParser parser;

    @Autowired
    private CurrentActor currentActor;

    @Test
    void afterARestartTheFormOfATaskThatIsLongDoneCanBeReadWithoutATask() {
        var afterARestart = new Models(deployed, history, parser);

        currentActor.runAs(TestOrganisations.NORA, () -> {
            var contact = afterARestart.newestDefinition("contact").orElseThrow();

            assertThat(afterARestart.formOf(contact, "getAcquainted").field("notes"))
                    .isPresent();
            assertThat(afterARestart.formOf(contact, "chooseRhythm").fields()).isEmpty();
        });
    }
}

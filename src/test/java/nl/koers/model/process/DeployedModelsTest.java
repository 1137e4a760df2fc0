package nl.koers.model.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.EngineTest;
import nl.koers.testing.TestOrganisations;
import nl.koers.trajectory.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class DeployedModelsTest {

    @Autowired
    private DeployedModels deployed;

    @Autowired
    private CurrentActor currentActor;

    @Test
    void aCaseworkerMayReadTheFormOfATaskThatIsLongDone() {
        currentActor.runAs(TestOrganisations.NORA, () -> {
            var definition = deployed.newestDefinition("contact").orElseThrow();

            assertThat(deployed.form(definition, "getAcquainted")).hasValueSatisfying(file -> {
                assertThat(file.name()).isEqualTo("contact-getAcquainted.form");
                assertThat(new String(file.content(), UTF_8)).contains("contact-getAcquainted");
            });
            assertThat(deployed.form(definition, "chooseRhythm")).isEmpty();
        });
    }

    @Test
    void everyDiagramCanBeDrawnInDutch() {
        currentActor.runAs(TestOrganisations.NORA, () -> assertThat(Step.values())
                .filteredOn(step -> step.kind() != Step.Kind.ENDING)
                .allSatisfy(step -> {
                    var definition = deployed.newestDefinition(step.code()).orElseThrow();
                    assertThat(deployed.diagram(definition, true)).contains("bpmndi:BPMNDiagram");
                }));
        currentActor.runAs(TestOrganisations.NORA, () -> {
            var spine = deployed.newestDefinition("trajectory").orElseThrow();
            assertThat(deployed.diagram(spine, true)).contains("name=\"Twijfel ontstaan\"");
            assertThat(deployed.diagram(spine, false)).contains("name=\"Doubt arose\"");
        });
    }

    @Test
    void whatIsNotDeployedHasNoDefinition() {
        currentActor.runAs(TestOrganisations.NORA, () -> assertThat(deployed.newestDefinition("gone"))
                .isEmpty());
    }
}

package nl.koers.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.koers.model.ModelVersion.Running;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.EngineTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class ModelServiceTest {

    private static final Actor DESIGNER = new Actor("designer.of.models", Set.of(Role.PROCESS_DESIGNER), Set.of());

    @Autowired
    private ModelService models;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private OwnModels own;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private final LeadTask model = LeadTask.create();

    @AfterEach
    void undeploy() {
        own.remove(model);
    }

    @Test
    void aVersionIsKeptWithWhoPutItIntoUseAndWhatWasSaidOfIt() {
        assertThat(deploy(model.files(), " A first try ")).isEmpty();
        assertThat(deploy(List.of(model.process("Look around")), "")).isEmpty();

        assertThat(versions()).extracting(ModelVersion::number).containsExactly(2, 1);
        assertThat(versions()).extracting(ModelVersion::note).containsExactly("", "A first try");
        assertThat(versions()).extracting(ModelVersion::by).containsOnly(DESIGNER.userId());
        assertThat(versions()).extracting(ModelVersion::withApplication).containsOnly(false);
    }

    @Test
    void theNoteDoesNotReachTheEngine() {
        deploy(model.files(), "Zilverplevier");

        var kept = jdbc.sql("select deployment_id from koers.model_deployment where note = 'Zilverplevier'")
                .query(String.class)
                .list();
        assertThat(kept).hasSize(1);
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentId(kept.get(0))
                        .singleResult()
                        .getName())
                .isEqualTo("Koers");
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        deploy(model.files(), "good");
        var before = deeds();

        var problems = deploy(List.of(model.broken()), "bad");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.element()).isEqualTo("look");
            assertThat(problem.reason(Texts.ENGLISH)).contains("needs a due date");
            assertThat(problem.reason(Texts.DUTCH)).contains("klaar moet zijn");
            assertThat(problem.mending(Texts.DUTCH)).get().asString().contains("Due date");
        });
        assertThat(versions()).hasSize(1);
        assertThat(deeds()).isEqualTo(before);
    }

    @Test
    void theCheckSaysWhatADeploymentWouldSayAndDeploysNothing() {
        assertThat(check(List.of(model.process())).mayBeUsed())
                .as("without its form")
                .isFalse();
        assertThat(check(model.files()).mayBeUsed()).isTrue();
        assertThat(versions()).isEmpty();

        deploy(model.files(), "");

        assertThat(check(model.files()).isThere()).isTrue();
        assertThat(check(model.files()).mayBeUsed()).isFalse();
        assertThat(check(List.of(model.process("Look around"))).along()).containsExactly(model.key() + "-look.form");
        assertThat(deploy(model.files(), ""))
                .extracting(problem -> problem.reason(Texts.ENGLISH))
                .containsExactly("nothing has changed: what was sent is there already");
    }

    @Test
    void anAdviceKeepsNothingFromBeingPutIntoUse() {
        var files = List.of(model.terse(), model.form());

        var found = check(files);

        assertThat(found.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.element()).isEqualTo("look");
        });
        assertThat(found.mayBeUsed()).isTrue();
        assertThat(deploy(files, "")).isEmpty();
    }

    @Test
    void moreThanIsLookedAtIsSaidWithoutLooking() {
        var large = new ModelFile("large.bpmn", new byte[ModelService.MOST_BYTES_OF_A_FILE + 1]);

        assertThat(check(List.of(large)).problems())
                .extracting(problem -> problem.reason(Texts.ENGLISH))
                .containsExactly("more than 2 MB");
        assertThat(check(List.of(new ModelFile("a/b?.bpmn", new byte[0]))).problems())
                .hasSize(1);
    }

    @Test
    void twoVersionsAreComparedWithTheFormsThatEachHad() {
        deploy(model.files(), "");
        deploy(List.of(model.process("Look around")), "");
        deploy(List.of(model.form("Remarks")), "");

        assertThat(difference(ModelKind.PROCESS, model.key(), 1, 3))
                .as("the form is compared as well")
                .containsExactly("task ‘Look around’", "text area ‘Remarks’");
        assertThat(difference(ModelKind.PROCESS, model.key(), 2, 3)).containsExactly("text area ‘Remarks’");
        assertThat(difference(ModelKind.FORM, model.key() + "-look", 3, 1)).containsExactly("text area ‘Notes’");
        assertThat(difference(ModelKind.FORM, model.key() + "-look", 1, 2)).isEmpty();
    }

    @Test
    void aVersionThatIsNotThereIsComparedWithNothing() {
        deploy(model.files(), "");

        currentActor.runAs(DESIGNER, () -> {
            assertThat(models.difference(ModelKind.PROCESS, model.key(), 1, 2)).isEmpty();
            assertThat(models.difference(ModelKind.PROCESS, model.key(), 0, 1)).isEmpty();
            assertThat(models.difference(ModelKind.FORM, model.key() + "-other", 1, 1))
                    .isEmpty();
            assertThat(models.difference(ModelKind.TABLE, "nothing", 1, 1)).isEmpty();
            assertThat(models.difference(ModelKind.TABLE, "contactRhythm", 1, 1))
                    .isPresent();
        });
    }

    @Test
    void aDrawingHasTheNamesOfItsReaderAndAModelCanHaveNone() {
        deploy(model.files(), "");

        currentActor.runAs(DESIGNER, () -> {
            assertThat(models.drawing(model.key(), 1, Texts.DUTCH)).isEmpty();
            assertThat(models.drawing("pause", 1, Texts.DUTCH)).get().asString().contains("name=\"Pauze");
            assertThat(models.drawing("pause", 1, Texts.ENGLISH))
                    .get()
                    .asString()
                    .doesNotContain("name=\"Pauze");
        });
    }

    @Test
    void aVersionThatIsPutBackIsANewOneWithEverythingThatItHad() {
        deploy(model.files(), "");
        deploy(List.of(model.process("Look around"), model.form("Remarks")), "");

        assertThat(putBack(ModelKind.PROCESS, model.key(), 1, "It was better")).isEmpty();

        assertThat(versions()).extracting(ModelVersion::number).containsExactly(3, 2, 1);
        assertThat(versions().get(0).note()).isEqualTo("It was better");
        assertThat(source(ModelKind.PROCESS, model.key(), 3))
                .isEqualTo(new String(model.process().content(), UTF_8));
        assertThat(source(ModelKind.FORM, model.key() + "-look", 3))
                .isEqualTo(new String(model.form().content(), UTF_8));
    }

    @Test
    void aFormThatIsPutBackComesWithTheProcessAsItIsNow() {
        deploy(model.files(), "");
        deploy(List.of(model.process("Look around"), model.form("Remarks")), "");

        assertThat(putBack(ModelKind.FORM, model.key() + "-look", 1, "")).isEmpty();

        assertThat(source(ModelKind.PROCESS, model.key(), 3))
                .isEqualTo(new String(model.process("Look around").content(), UTF_8));
        assertThat(source(ModelKind.FORM, model.key() + "-look", 3))
                .isEqualTo(new String(model.form().content(), UTF_8));
    }

    @Test
    void whatIsInUseIsNotPutBackOnceMore() {
        deploy(model.files(), "");

        assertThat(putBack(ModelKind.PROCESS, model.key(), 1, ""))
                .extracting(problem -> problem.reason(Texts.DUTCH))
                .containsExactly("er is niets veranderd: wat je aanbood is al in gebruik");
        assertThat(versions()).hasSize(1);
    }

    @Test
    void whoIsOnAVersionStaysOnItAndFewAreNotCounted() {
        deploy(model.files(), "");
        assertThat(versions().get(0).running()).isEqualTo(new Running(0, false));
        start(4);
        assertThat(versions().get(0).running()).isEqualTo(new Running(5, true));

        deploy(List.of(model.process("Look around")), "");
        start(5);

        assertThat(versions())
                .extracting(ModelVersion::running)
                .containsExactly(new Running(5, false), new Running(5, true));
    }

    @Test
    void everyKindIsListedByNameInBothLanguages() {
        deploy(model.files(), "");

        assertThat(list(ModelKind.PROCESS)).anySatisfy(found -> {
            assertThat(found.key()).isEqualTo(model.key());
            assertThat(found.name().dutch()).isEqualTo("Een rondje");
            assertThat(found.name().english()).isEqualTo("A walk");
        });
        assertThat(list(ModelKind.FORM)).anySatisfy(found -> {
            assertThat(found.key()).isEqualTo(model.key() + "-look");
            assertThat(found.name().dutch()).isEqualTo("Een rondje: Kijken");
        });
        assertThat(list(ModelKind.TABLE)).anySatisfy(found -> {
            assertThat(found.key()).isEqualTo("contactRhythm");
            assertThat(found.name().dutch()).isEqualTo("Contactritme");
            assertThat(found.newest().withApplication()).isTrue();
        });
        assertThat(currentActor.callAs(DESIGNER, () -> models.list(ModelKind.FORM, 3)))
                .hasSize(3);
    }

    @Test
    void whatIsNotThereIsEmptyAndNoFailure() {
        currentActor.runAs(DESIGNER, () -> {
            for (var kind : ModelKind.values()) {
                assertThat(models.name(kind, "nothing")).isEmpty();
                assertThat(models.versions(kind, "nothing", 0, 9)).isEmpty();
                assertThat(models.source(kind, "nothing", 1)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PROCESS_DESIGNER")
    void nobodyButAProcessDesignerDoesAnyOfIt(Role role) {
        var other = new Actor("other", Set.of(role), Set.of());
        for (var door : List.<Supplier<Object>>of(
                () -> models.list(ModelKind.PROCESS, 9),
                () -> models.name(ModelKind.PROCESS, "pause"),
                () -> models.versions(ModelKind.PROCESS, "pause", 0, 9),
                () -> models.source(ModelKind.PROCESS, "pause", 1),
                () -> models.numbers(ModelKind.PROCESS, "pause", 9),
                () -> models.difference(ModelKind.PROCESS, "pause", 1, 1),
                () -> models.drawing("pause", 1, Texts.DUTCH),
                () -> models.check(model.files()),
                () -> models.deploy(model.files(), ""),
                () -> models.putBack(ModelKind.PROCESS, "pause", 1, ""))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> currentActor.callAs(other, door::get));
        }
        assertThat(versions()).isEmpty();
    }

    private void start(int number) {
        IntStream.range(0, number).forEach(i -> runtime.startProcessInstanceByKey(model.key()));
    }

    private List<DeployedModel> list(ModelKind kind) {
        return currentActor.callAs(DESIGNER, () -> models.list(kind, 200));
    }

    private List<ModelVersion> versions() {
        return currentActor.callAs(DESIGNER, () -> models.versions(ModelKind.PROCESS, model.key(), 0, 9));
    }

    private ModelCheck check(List<ModelFile> files) {
        return currentActor.callAs(DESIGNER, () -> models.check(files));
    }

    private List<ModelProblem> deploy(List<ModelFile> files, String note) {
        return currentActor.callAs(DESIGNER, () -> models.deploy(files, note));
    }

    private List<ModelProblem> putBack(ModelKind kind, String key, int number, String note) {
        return currentActor.callAs(DESIGNER, () -> models.putBack(kind, key, number, note));
    }

    /** What each change is about. */
    private List<String> difference(ModelKind kind, String key, int from, int to) {
        return currentActor.callAs(
                DESIGNER, () -> models.difference(kind, key, from, to).orElseThrow().changes().stream()
                        .map(change -> change.subject().in(Texts.ENGLISH))
                        .toList());
    }

    private String source(ModelKind kind, String key, int number) {
        return currentActor.callAs(
                DESIGNER,
                () -> new String(models.source(kind, key, number).orElseThrow().content(), UTF_8));
    }

    private long deeds() {
        return jdbc.sql("select count(*) from koers.model_deployment")
                .query(Long.class)
                .single();
    }
}

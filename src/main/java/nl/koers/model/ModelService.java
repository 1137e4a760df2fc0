package nl.koers.model;

import static nl.koers.shared.access.Role.PROCESS_DESIGNER;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.koers.model.ModelDeploymentStore.Deed;
import nl.koers.model.ModelVersion.Running;
import nl.koers.model.difference.Differences;
import nl.koers.model.difference.ModelDifference;
import nl.koers.model.process.ModelEngine;
import nl.koers.model.process.ModelEngine.Version;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.UserNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The models in use, for process designers: which versions there are, and putting others into use. All organisations share them. Not
 * transactional as a whole: the check of a model, which may take seconds, holds no connection, and a deployment is one transaction of the
 * engine with everything that is kept of it.
 */
@Service
public class ModelService {

    /** Characters of a note. */
    public static final int LONGEST_NOTE = 300;

    public static final int MOST_BYTES_OF_A_FILE = ModelEngine.MOST_BYTES_OF_A_FILE;
    /** Of all files that are put into use together. */
    public static final int MOST_BYTES = ModelEngine.MOST_BYTES;

    /** Far more than there are. */
    private static final int MOST_PROCESSES = 200;

    private final ModelEngine engine;
    private final ModelDeploymentStore deeds;
    private final UserNames names;
    private final CurrentActor currentActor;
    private final int maskBelow;

    ModelService(
            ModelEngine engine,
            ModelDeploymentStore deeds,
            UserNames names,
            CurrentActor currentActor,
            @Value("${koers.models.mask-below:5}") int maskBelow) {
        this.engine = engine;
        this.deeds = deeds;
        this.names = names;
        this.currentActor = currentActor;
        this.maskBelow = maskBelow;
    }

    /** Those of a kind, by key; a form belongs to the process whose tasks show it. */
    public List<DeployedModel> list(ModelKind kind, int most) {
        currentActor.requireAny(PROCESS_DESIGNER);
        var found = kind == ModelKind.FORM
                ? engine.newest(ModelKind.PROCESS, MOST_PROCESSES).stream()
                        .flatMap(process -> formsOf(process))
                        .limit(most)
                        .toList()
                : engine.newest(kind, most).stream()
                        .map(version -> new Found(kind, version.key(), version.name(), version))
                        .toList();
        var kept = deedsOf(found.stream().map(Found::version).toList());
        return found.stream()
                .map(model -> new DeployedModel(
                        model.kind(), model.key(), model.name(), version(model.version(), kept, null)))
                .toList();
    }

    private record Found(ModelKind kind, String key, LocalizedText name, Version version) {}

    private Stream<Found> formsOf(Version process) {
        return engine.formsOf(process).entrySet().stream()
                .map(form -> new Found(ModelKind.FORM, form.getKey(), nameOf(process, form.getValue()), process));
    }

    /** The name of a task alone can stand in several processes. */
    private static LocalizedText nameOf(Version process, LocalizedText task) {
        return new LocalizedText(
                process.name().english() + ": " + task.english(), process.name().dutch() + ": " + task.dutch());
    }

    /** Empty when there is none. */
    public Optional<LocalizedText> name(ModelKind kind, String key) {
        currentActor.requireAny(PROCESS_DESIGNER);
        return engine.versions(engineKind(kind), engineKey(kind, key), 0, 1).stream()
                .flatMap(newest -> kind == ModelKind.FORM
                        ? formsOf(newest).filter(form -> form.key().equals(key)).map(Found::name)
                        : Stream.of(newest.name()))
                .findFirst();
    }

    /** Its versions, the newest first. A small number of those who are on it is masked. */
    public List<ModelVersion> versions(ModelKind kind, String key, int from, int most) {
        currentActor.requireAny(PROCESS_DESIGNER);
        var versions = engine.versions(engineKind(kind), engineKey(kind, key), from, most);
        var kept = deedsOf(versions);
        return versions.stream()
                .map(version -> version(
                        version,
                        kept,
                        kind == ModelKind.PROCESS ? Running.of(engine.running(version), maskBelow) : null))
                .toList();
    }

    /** The numbers of its versions, the newest first. */
    public List<Integer> numbers(ModelKind kind, String key, int most) {
        currentActor.requireAny(PROCESS_DESIGNER);
        return engine.versions(engineKind(kind), engineKey(kind, key), 0, most).stream()
                .map(Version::number)
                .toList();
    }

    /** What is different in a version, compared with another one, of a process with its forms; empty when one of them is not there. */
    public Optional<ModelDifference> difference(ModelKind kind, String key, int from, int to) {
        currentActor.requireAny(PROCESS_DESIGNER);
        return compared(kind, key, from).flatMap(before -> compared(kind, key, to)
                .filter(after -> !before.isEmpty() || !after.isEmpty())
                .map(after -> Differences.between(key, before, after)));
    }

    /** Of a form its file alone, which a version of its process need not have; empty when there is no such version. */
    private Optional<List<ModelFile>> compared(ModelKind kind, String key, int number) {
        return version(kind, key, number)
                .map(engine::files)
                .map(files -> kind == ModelKind.FORM ? named(files, key + kind.ending()) : files);
    }

    private static List<ModelFile> named(List<ModelFile> files, String name) {
        return files.stream().filter(file -> file.name().equals(name)).toList();
    }

    /** The drawing of a version of a process as BPMN, with its names in this language; empty when there is none. */
    public Optional<String> drawing(String key, int number, Locale language) {
        currentActor.requireAny(PROCESS_DESIGNER);
        return engine.version(ModelKind.PROCESS, key, number).flatMap(version -> engine.diagram(version, language));
    }

    /** The file of a version as it was put into use; empty when it had none of this name. */
    public Optional<ModelFile> source(ModelKind kind, String key, int number) {
        currentActor.requireAny(PROCESS_DESIGNER);
        return named(files(kind, key, number), key + kind.ending()).stream().findFirst();
    }

    /** What putting these into use would do. Nothing is done. */
    public ModelCheck check(List<ModelFile> files) {
        currentActor.requireAny(PROCESS_DESIGNER);
        return engine.check(files);
    }

    /**
     * Puts them into use. Clients who are on a version stay on it.
     *
     * @param note of up to {@link #LONGEST_NOTE} characters
     * @return why they are refused; empty when it is done
     */
    public List<ModelProblem> deploy(List<ModelFile> files, String note) {
        currentActor.requireAny(PROCESS_DESIGNER);
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("the note is too long");
        }
        return engine.deploy(files, note.strip());
    }

    /** Makes a version of what this version was, of a process with the forms that it had, and of a form with the process as it is now. */
    public List<ModelProblem> putBack(ModelKind kind, String key, int number, String note) {
        currentActor.requireAny(PROCESS_DESIGNER);
        return deploy(
                kind == ModelKind.FORM ? source(kind, key, number).stream().toList() : files(kind, key, number), note);
    }

    private List<ModelFile> files(ModelKind kind, String key, int number) {
        return version(kind, key, number).map(engine::files).orElseGet(List::of);
    }

    private Optional<Version> version(ModelKind kind, String key, int number) {
        return engine.version(engineKind(kind), engineKey(kind, key), number);
    }

    private Map<String, Deed> deedsOf(Collection<Version> versions) {
        return deeds.find(
                versions.stream().map(Version::deploymentId).distinct().toList());
    }

    private ModelVersion version(Version version, Map<String, Deed> kept, @Nullable Running running) {
        var moment = engine.moment(version.deploymentId());
        var deed = kept.get(version.deploymentId());
        return new ModelVersion(
                version.number(),
                moment.at(),
                deed == null ? null : names.displayName(deed.userId()),
                moment.withApplication(),
                deed == null ? "" : deed.note(),
                running);
    }

    private static ModelKind engineKind(ModelKind kind) {
        return kind == ModelKind.FORM ? ModelKind.PROCESS : kind;
    }

    /** Of a form {@code sharing-share} the process {@code sharing}. */
    private static String engineKey(ModelKind kind, String key) {
        return kind == ModelKind.FORM && key.contains("-") ? key.substring(0, key.indexOf('-')) : key;
    }
}

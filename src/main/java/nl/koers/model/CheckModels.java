package nl.koers.model;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.koers.model.process.FileCheck;
import nl.koers.shared.ui.text.Texts;

/**
 * The command {@code java -jar koers.jar check processes/}: holds models on a disk against the rules that also hold when they are put
 * into use, and says what is wrong and how to mend it, a line each. Needs no database and no settings.
 */
public final class CheckModels {

    public static final String NAME = "check";

    static final int SOUND = 0;
    static final int REFUSED = 1;
    static final int NOT_RUN = 2;

    private static final String DUTCH = "--language=nl";
    private static final String ENGLISH = "--language=en";
    /** One byte more than the rules allow, by which they see that it is too much. */
    private static final int MOST_BYTES = 2 * 1024 * 1024 + 1;
    /** What a folder of models has in it beside models. */
    private static final String OTHERS = "node_modules";

    private final Map<String, Path> paths = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Set<String> together = new TreeSet<>();

    private CheckModels() {}

    /**
     * @param arguments files and folders, and {@code --language=nl} for whoever reads Dutch
     * @return the exit code: 0 when all models may be put into use, 1 when one may not, 2 when they could not be checked
     */
    public static int run(String[] arguments, PrintStream out) {
        var language = List.of(arguments).contains(DUTCH) ? Texts.DUTCH : Texts.ENGLISH;
        var given = Stream.of(arguments)
                .filter(argument -> !argument.equals(DUTCH) && !argument.equals(ENGLISH))
                .toList();
        if (given.isEmpty() || given.stream().anyMatch(argument -> argument.startsWith("--"))) {
            out.println(Texts.in(language, "check.usage"));
            return NOT_RUN;
        }
        try {
            return new CheckModels().check(given, language, out);
        } catch (NotRunException e) {
            out.println(Texts.in(language, e.key, e.path));
            return NOT_RUN;
        } catch (IOException e) {
            out.println(Texts.in(language, "check.unreadable", String.valueOf(e.getMessage())));
            return NOT_RUN;
        }
    }

    private int check(List<String> given, Locale language, PrintStream out) throws IOException {
        for (var argument : given) {
            take(Path.of(argument));
        }
        var problems = FileCheck.check(contents, together);
        problems.forEach(problem -> out.println(line(problem, language)));
        long errors = problems.stream().filter(ModelProblem::isError).count();
        out.println(Texts.in(language, "check.summary", contents.size(), errors, problems.size() - errors));
        return errors == 0 ? SOUND : REFUSED;
    }

    private void take(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            var found = modelsIn(path, Integer.MAX_VALUE);
            if (found.isEmpty()) {
                throw new NotRunException("check.empty", path);
            }
            for (var file : found) {
                add(file);
            }
        } else if (Files.isRegularFile(path)) {
            add(path);
            // a process is put into use with its forms, which are where they are in a folder of models
            var folder = path.toAbsolutePath().resolveSibling("");
            modelsIn(folder, 2).forEach(file -> together.add(nameOf(file)));
        } else {
            throw new NotRunException("check.missing", path);
        }
    }

    private void add(Path file) throws IOException {
        var known = paths.putIfAbsent(nameOf(file), file);
        if (known != null && !Files.isSameFile(known, file)) {
            throw new NotRunException("check.twice", file);
        }
        together.add(nameOf(file));
        try (var content = Files.newInputStream(file)) {
            contents.put(nameOf(file), content.readNBytes(MOST_BYTES));
        }
    }

    private static List<Path> modelsIn(Path folder, int deep) throws IOException {
        var found = new ArrayList<Path>();
        try (var entries = Files.list(folder)) {
            for (var entry : entries.sorted().toList()) {
                var name = nameOf(entry);
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    if (deep > 1 && !name.startsWith(".") && !name.equals(OTHERS)) {
                        found.addAll(modelsIn(entry, deep - 1));
                    }
                } else if (Stream.of(ModelKind.values()).anyMatch(kind -> name.endsWith(kind.ending()))) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private String line(ModelProblem problem, Locale language) {
        var line = new StringBuilder();
        line.append(paths.containsKey(problem.file()) ? paths.get(problem.file()) : problem.file());
        if (!problem.element().isEmpty()) {
            line.append(": ").append(problem.element());
        }
        if (!problem.isError()) {
            line.append(": ").append(Texts.in(language, "models.finding.advice"));
        }
        line.append(": ").append(problem.reason(language));
        problem.mending(language).ifPresent(mending -> line.append(". ").append(mending));
        // a name or a text in a file may have a line of its own
        return line.toString().replaceAll("\\s+", " ");
    }

    private static final class NotRunException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String key;
        private final String path;

        NotRunException(String key, Path path) {
            super(key);
            this.key = key;
            this.path = path.toString();
        }
    }
}

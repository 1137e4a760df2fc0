package nl.koers.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A class of our own is styled, and what is styled exists. */
class StylesTest {

    private static final Pattern CLASS_NAMES = Pattern.compile("\\b(?:addClassNames?|setClassName|part)\\([^;]*?;");

    /** With a hyphen at the end: what follows is put behind it. */
    private static final Pattern NAME = Pattern.compile("\"(koers-[a-z-]+)\"");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("\\.(koers-[a-z-]+)");

    private final String java = text("src/main/java", ".java");
    private final String css = COMMENT.matcher(text("ui", ".css")).replaceAll("");

    @Test
    void everyClassThatAViewGivesIsStyled() {
        var given = CLASS_NAMES
                .matcher(java)
                .results()
                .map(call -> call.group())
                .flatMap(call -> NAME.matcher(call).results().map(name -> name.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        var styled = found(SELECTED, css);

        assertThat(given).hasSizeGreaterThan(150);
        assertThat(given)
                .allMatch(
                        name -> name.endsWith("-") ? any(styled, s -> s.startsWith(name)) : styled.contains(name),
                        "is styled");
    }

    @Test
    void everyClassThatIsStyledIsGivenByAView() {
        var named = found(NAME, java);

        assertThat(found(SELECTED, css))
                .allMatch(
                        name -> named.contains(name) || any(named, n -> n.endsWith("-") && name.startsWith(n)),
                        "is given");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean any(Set<String> names, Predicate<String> which) {
        return names.stream().anyMatch(which);
    }

    private static String text(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(StylesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.koers.shared.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.shared.TrajectoryCode;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path CODE = Path.of("src/main/java");

    /** A key where the code asks for a text, or says which one is to be asked for. */
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "(?:\\btext\\(|\\bgetTranslation\\(|NavigationEntry\\s*\\.(?:view|page)\\(|new KeyHelp\\(\\s*\"[^\"]+\",|Texts\\.in\\(\\s*\\w+,|\\bexplain\\(|nameKey\\(\\)\\s*\\{\\s*return)\\s*\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*\\.|[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+)\"(\\s*\\+)?");

    private final Properties english = bundle("messages.properties");
    private final Properties dutch = bundle("messages_nl.properties");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(new TreeSet<>(dutch.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(dutch.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void theCodeThatIsShownAsAnExampleIsOne() {
        for (var texts : Set.of(english, dutch)) {
            var help = texts.getProperty("privacy.code.help");
            assertThat(TrajectoryCode.parse(help.substring(help.lastIndexOf(' ') + 1)))
                    .isPresent();
        }
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (var file : Set.of("messages.properties", "messages_nl.properties")) {
            var keys = Files.readAllLines(BUNDLES.resolve(file)).stream()
                    .filter(line -> line.matches("[a-z][\\w.]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyThatTheCodeAsksForIsThere() throws IOException {
        var keys = english.stringPropertyNames();
        var asked = keysInCode();

        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(asked).allSatisfy(key -> {
            if (key.endsWith(".")) {
                assertThat(keys).as("texts that begin with " + key).anyMatch(k -> k.startsWith(key));
            } else {
                assertThat(keys).contains(key);
            }
        });
    }

    @Test
    void aTextTakesTheSameParametersInBothLanguages() {
        for (var key : english.stringPropertyNames()) {
            assertThat(parameters(dutch.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    /** In a text with parameters a single apostrophe would silently swallow what follows. */
    @Test
    void anApostropheInATextWithParametersIsWrittenTwice() {
        for (var texts : Set.of(english, dutch)) {
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key);
                if (!parameters(text).isEmpty()) {
                    assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                }
            }
        }
    }

    @Test
    void aMissingTextIsNoticedAndBreaksNothing() {
        assertThat(Texts.in(Texts.DUTCH, "no.such.key")).isEqualTo("⟦no.such.key⟧");
    }

    @Test
    void whoeverPrefersDutchOfAnyKindReadsDutchAndEverybodyElseEnglish() {
        assertThat(Texts.supported(Locale.forLanguageTag("nl-BE"))).isEqualTo(Texts.DUTCH);
        assertThat(Texts.supported(Locale.forLanguageTag("pl"))).isEqualTo(Texts.ENGLISH);
        assertThat(Texts.in(Texts.DUTCH, "shell.signOut")).isEqualTo("Afmelden");
        assertThat(Texts.in(Locale.FRENCH, "shell.signOut")).isEqualTo("Sign out");
    }

    private static Set<String> keysInCode() throws IOException {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextsTest::keysIn)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> keysIn(Path file) {
        try {
            return KEY_IN_CODE.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> parameters(String text) {
        return Pattern.compile("\\{\\d+")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toSet());
    }

    private static Properties bundle(String file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}

package nl.koers.shared.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.koers.shared.TrajectoryCode;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path CODE = Path.of("src/main/java");

    /** What looks like a key in code, whole or with a dot at the end for what is put behind it: the first word tells. */
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+\\.?|[a-z][A-Za-z0-9]*\\.)\"");

    private static final Pattern END_IN_CODE = Pattern.compile("\"(\\.[a-z][A-Za-z]*)\"");

    /** Begins with a word that keys begin with, too. */
    private static final Set<String> NO_TEXT = Set.of("help.en", "help.nl", "copy.json", "copy.pdf", "copy.zip");

    /**
     * Keys that are put together from more than a beginning and one word behind it, so that the code does not show which:
     * all of them count as used.
     */
    private static final Set<String> PUT_TOGETHER =
            Set.of("course.", "consent.share.", "consent.stop.", "consent.withdraw.", "copy.you.");

    private final Properties english = bundle("messages.properties");
    private final Properties dutch = bundle("messages_nl.properties");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(new TreeSet<>(dutch.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(dutch.values()).noneMatch(text -> text.toString().isBlank());
    }

    /** WCAG 2.2, 2.5.3: who speaks to the screen says what stands on it. */
    @Test
    void aNameThatSaysOfWhatBeginsOrEndsWithTheWordsOnTheButton() {
        for (var texts : Set.of(english, dutch)) {
            var names = texts.stringPropertyNames().stream()
                    .filter(key -> key.endsWith(".of"))
                    .filter(key -> texts.containsKey(key.substring(0, key.length() - 3)))
                    .toList();
            assertThat(names).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(texts.getProperty(key))
                    .as(key)
                    .containsIgnoringCase(texts.getProperty(key.substring(0, key.length() - 3))));
        }
    }

    /** What the copy for a client says otherwise, it says instead of something, and to the client. */
    @Test
    void theCopySpeaksToTheClient() {
        for (var texts : Set.of(english, dutch)) {
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("copy.you."))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(key -> {
                        assertThat(texts).containsKey(key.substring("copy.you.".length()));
                        assertThat(texts.getProperty(key))
                                .doesNotContainIgnoringCase("client")
                                .doesNotContain("cliënt", "?");
                    });
        }
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
            assertThat(keysInOrder(file)).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void theKeysStandInTheSameOrderInBothLanguages() throws IOException {
        assertThat(keysInOrder("messages_nl.properties")).isEqualTo(keysInOrder("messages.properties"));
    }

    /** So a text that is looked for, or added, has one place. */
    @Test
    void keysWithTheSameFirstWordStandTogether() throws IOException {
        var firstWords = keysInOrder("messages.properties").stream()
                .map(key -> key.substring(0, (key + ".").indexOf('.')))
                .toList();
        var changes = IntStream.range(0, firstWords.size())
                .filter(i -> i == 0 || !firstWords.get(i).equals(firstWords.get(i - 1)))
                .mapToObj(firstWords::get);

        assertThat(changes).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyThatTheCodeAsksForIsThere() throws IOException {
        var keys = english.stringPropertyNames();
        var firstWords = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        var asked = inCode(KEY_IN_CODE);
        asked.removeIf(key -> !firstWords.contains(key.split("\\.")[0]) || NO_TEXT.contains(key));

        assertThat(asked).hasSizeGreaterThan(1000);
        assertThat(asked).allSatisfy(key -> {
            if (key.endsWith(".")) {
                assertThat(keys).as("texts that begin with " + key).anyMatch(k -> k.startsWith(key));
            } else {
                assertThat(keys).contains(key);
            }
        });
    }

    @Test
    void everyTextIsAskedForSomewhere() throws IOException {
        var asked = inCode(KEY_IN_CODE);
        var ends = inCode(END_IN_CODE);

        assertThat(english.stringPropertyNames()).allMatch(key -> isAskedFor(key, asked, ends), "is asked for");
        assertThat(PUT_TOGETHER).allSatisfy(beginning -> assertThat(english.stringPropertyNames())
                .anyMatch(key -> key.startsWith(beginning)));
    }

    private static boolean isAskedFor(String key, Set<String> asked, Set<String> ends) {
        if (asked.contains(key) || PUT_TOGETHER.stream().anyMatch(key::startsWith)) {
            return true;
        }
        int lastDot = key.lastIndexOf('.');
        var before = key.substring(0, lastDot);
        return asked.contains(before + ".")
                || ends.contains(key.substring(lastDot)) && isAskedFor(before, asked, Set.of());
    }

    @Test
    void aTextTakesTheSameParametersInBothLanguages() {
        for (var key : english.stringPropertyNames()) {
            assertThat(parameters(dutch.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    /** In a text with parameters a single apostrophe would silently swallow what follows; elsewhere two would be seen. */
    @Test
    void anApostropheIsWrittenTwiceInATextWithParametersAndOnceElsewhere() {
        for (var texts : Set.of(english, dutch)) {
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key);
                if (parameters(text).isEmpty()) {
                    assertThat(text).as(key).doesNotContain("''");
                } else {
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

    private static List<String> keysInOrder(String file) throws IOException {
        return Files.readAllLines(BUNDLES.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static Set<String> inCode(Pattern literal) throws IOException {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> literal.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

package nl.koers.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.OrganisationId;
import org.junit.jupiter.api.Test;

/** A variable is declared once, and code that reads or writes it refers to the declaration. */
class RoutingVariablesTest {

    private static final Path SOURCES = Path.of("src/main/java/nl/koers");

    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:RoutingVariable\\.)?(?:code|yesNo|number|date|period|id|uuid)\\(\\s*\"(\\w+)\"");

    /** These words are the keys of processes, too. */
    private static final Set<String> ALSO_PROCESSES = Set.of("signal", "referral", "transfer", "caseworkerChange");

    @Test
    void aVariableThatIsDeclaredInTwoPlacesIsRefused() {
        ProcessContract one = () -> List.of(RoutingVariable.uuid("subject"));
        ProcessContract other = () -> List.of(RoutingVariable.code("subject", "yes", "no"));

        assertThatThrownBy(() -> new RoutingVariables(List.of(one, other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'subject'");
    }

    @Test
    void severalContractsMayReferToTheSameDeclaration() {
        ProcessContract one = () -> List.of(RoutingVariable.ORGANISATION);
        ProcessContract other = () -> List.of(RoutingVariable.ORGANISATION);

        assertThat(new RoutingVariables(List.of(one, other)).find("organisation"))
                .containsSame(RoutingVariable.ORGANISATION);
    }

    @Test
    void whatIsWrittenIsACodeThatTheEngineTakesAndIsReadAsWhatItWas() {
        isKept(RoutingVariable.ORGANISATION, new OrganisationId("west"), "west");
        isKept(RoutingVariable.code("answer", "yes", "no"), "yes", "yes");
        isKept(RoutingVariable.code("domain", LifeDomain.class), LifeDomain.HOUSING, "housing");
        isKept(RoutingVariable.yesNo("flag"), true, true);
        isKept(RoutingVariable.number("count", 0, 9), 3, 3);
        isKept(RoutingVariable.date("day"), LocalDate.of(2026, 5, 1), "2026-05-01");
        isKept(RoutingVariable.period("pace"), "P2W", "P2W");
        var id = java.util.UUID.randomUUID();
        isKept(RoutingVariable.uuid("subject"), id, id.toString());
    }

    private static <T> void isKept(RoutingVariable<T> variable, T value, Object kept) {
        assertThat(variable.is(value)).isEqualTo(Map.entry(variable.name(), kept));
        assertThat(variable.allows(kept)).as(variable.name()).isTrue();
        var values = new HashMap<String, Object>();
        variable.put(values, value);
        assertThat(variable.in(values)).isEqualTo(value);
        assertThat(variable.findIn(Map.of())).isEmpty();
        assertThatThrownBy(() -> variable.in(Map.of())).hasMessageContaining(variable.name());
    }

    @Test
    void noFeatureDeclaresTheVariableOfAnother() throws IOException {
        var places = declarations();

        assertThat(places).hasSizeGreaterThan(30).containsKeys("organisation", "consent", "needNext");
        assertThat(places)
                .allSatisfy((name, files) -> assertThat(files).as(name).hasSize(1));
    }

    @Test
    void nobodyWhoTalksToTheEngineWritesTheNameOfAVariableAgain() throws IOException {
        var names = declarations().keySet().stream()
                .filter(name -> !ALSO_PROCESSES.contains(name))
                .collect(Collectors.joining("|"));
        var literal = Pattern.compile("[\"'](" + names + ")[\"']");
        for (var file : sources().entrySet()) {
            if (file.getKey().contains("process/")) {
                var withoutDeclarations = DECLARATION.matcher(file.getValue()).replaceAll("");
                assertThat(literal.matcher(withoutDeclarations).results().map(MatchResult::group))
                        .as(file.getKey())
                        .isEmpty();
            }
        }
    }

    /** Names of variables, with the files that declare them. */
    private static Map<String, List<String>> declarations() throws IOException {
        var found = new TreeMap<String, List<String>>();
        sources().forEach((file, text) -> {
            if (text.contains("RoutingVariable")) {
                DECLARATION
                        .matcher(text)
                        .results()
                        .forEach(one -> found.merge(
                                one.group(1), List.of(file), (some, more) -> java.util.stream.Stream.of(some, more)
                                        .flatMap(List::stream)
                                        .toList()));
            }
        });
        return found;
    }

    private static Map<String, String> sources() throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.put(SOURCES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}

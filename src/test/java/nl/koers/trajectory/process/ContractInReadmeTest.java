package nl.koers.trajectory.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.consent.process.SharingContract;
import nl.koers.plan.process.SupportNeedContract;
import nl.koers.referral.process.ReferralContract;
import nl.koers.shared.process.ExpressionBean;
import nl.koers.shared.process.ProcessContract;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.testing.EngineTest;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.Step;
import nl.koers.transfer.process.TransferContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code processes/README.md} tells designers about the contract with the code is what the code says. */
@EngineTest
class ContractInReadmeTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final String readme;

    ContractInReadmeTest() throws IOException {
        readme = Files.readString(PROCESSES.resolve("README.md"));
    }

    @Test
    void everyFileIsInTheTableOfFilesAndEveryFileOfTheTableIsThere() throws IOException {
        Set<String> listed = codes(section("# Processes")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .collect(Collectors.joining()));
        listed.remove("forms/*.form");
        try (var files = Files.list(PROCESSES)) {
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".bpmn") || name.endsWith(".dmn"))
                                    .toList());
        }
    }

    @Test
    void theDecisionsAreThoseOfTheTables() throws IOException {
        Set<String> named = codes(section("### Processes"));
        try (var files = Files.list(PROCESSES)) {
            assertThat(named)
                    .containsAll(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".dmn"))
                            .map(name -> name.replace(".dmn", ""))
                            .toList());
        }
    }

    @Test
    void theMessagesAreThoseThatTheCodeSends() {
        var changes = Stream.of(
                new CourseChange.DoubtArose(),
                new CourseChange.TemporaryReturnBegan(),
                new CourseChange.OutOfSightNoted(),
                new CourseChange.PauseRequested(LocalDate.EPOCH),
                new CourseChange.PhaseChangeRequested(Step.CONTACT),
                new CourseChange.CloseRequested());
        assertThat(CourseChange.class.getPermittedSubclasses()).hasSize(6);
        var sent = changes.collect(toMap(TrajectoryProcess::message, ContractInReadmeTest::brings));
        sent.put(CourseMessages.CLIENT_SPOKE, Set.of());
        sent.put(CourseMessages.NEW_AGREEMENT, Set.of());
        sent.put(CourseMessages.HANDOVER_RESUMED, Set.of());
        sent.putAll(SharingContract.MESSAGES);
        sent.putAll(SupportNeedContract.MESSAGES);
        sent.putAll(ReferralContract.MESSAGES);
        sent.putAll(TransferContract.MESSAGES);

        var told = new LinkedHashMap<String, Set<String>>();
        rows("### Messages").forEach(row -> told.put(only(row[1]), codes(row[3])));
        assertThat(told).containsExactlyInAnyOrderEntriesOf(sent);
    }

    /** The profile comes along with every change, whatever it is; the table names what is particular to one. */
    private static Set<String> brings(CourseChange change) {
        if (change instanceof CourseChange.PauseRequested) {
            return Set.of(CourseVariables.PAUSE_UNTIL.name());
        }
        return change instanceof CourseChange.PhaseChangeRequested
                ? Set.of(CourseVariables.NEXT_STEP.name())
                : Set.of();
    }

    @Test
    void theVariablesAndTheirValuesAreThoseThatTheEngineTakes(@Autowired List<ProcessContract> contracts) {
        var taken = contracts.stream()
                .flatMap(contract -> contract.variables().stream())
                .collect(toMap(RoutingVariable::name, variable -> variable, (one, same) -> one))
                .values();
        var told = new LinkedHashMap<String, String>();
        rows("### Variables").forEach(row -> told.put(only(row[1]), row[2].strip()));

        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        taken.stream().map(RoutingVariable::name).toList());
        for (RoutingVariable<?> variable : taken) {
            String values = told.get(variable.name());
            switch (variable.kind()) {
                case CODE -> assertThat(codes(values)).as(variable.name()).isEqualTo(variable.codes());
                case YES_NO -> assertThat(values).as(variable.name()).isEqualTo("true or false");
                case NUMBER ->
                    assertThat(values).as(variable.name()).isEqualTo(variable.min() + " to " + variable.max());
                case DATE -> assertThat(values).as(variable.name()).isEqualTo("date");
                case PERIOD -> assertThat(values).as(variable.name()).startsWith("ISO 8601 period");
                case ID -> assertThat(values).as(variable.name()).isEqualTo("id");
            }
        }
    }

    @Test
    void theBeansAreThoseThatModelsMayCall(@Autowired List<ExpressionBean> beans) {
        Set<String> callable = beans.stream()
                .flatMap(bean -> Arrays.stream(bean.bean().getClass().getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> bean.name() + "." + method.getName()))
                .collect(toSet());

        Set<String> told = rows("### Expressions").stream()
                .flatMap(row -> codes(row[1]).stream())
                .map(expression -> expression.replaceAll("^\\$\\{|\\(.*", ""))
                .collect(toSet());
        assertThat(told).isEqualTo(callable);
    }

    /** The list itself is read as it stands in the code: in the running check nothing asks what is on it. */
    @Test
    void everyElementThatAModelMayHaveIsTold() throws IOException {
        var list = Files.readString(Path.of("src/main/java/nl/koers/model/process/rules/BpmnElements.java"));
        var told = section("## What a model may consist of");
        var elements = Pattern.compile("(?m)^ +([a-z][A-Za-z]+) \\| ELEMENT")
                .matcher(list)
                .results()
                .map(result -> result.group(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .toList();

        assertThat(elements).hasSizeGreaterThan(10);
        assertThat(told.toLowerCase(Locale.ROOT).replace("subprocess", "sub process"))
                .contains(elements);
    }

    private String section(String heading) {
        int from = readme.indexOf(heading + "\n");
        assertThat(from).as(heading).isNotNegative();
        int to = readme.indexOf("\n#", from + heading.length());
        return readme.substring(from, to < 0 ? readme.length() : to);
    }

    /** The rows of the section's table, without its head, split at the bars. */
    private List<String[]> rows(String heading) {
        List<String[]> rows = section(heading)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .toList();
        assertThat(rows).as(heading).isNotEmpty();
        return rows;
    }

    private static Set<String> codes(String text) {
        var codes = new LinkedHashSet<String>();
        CODE.matcher(text).results().forEach(result -> codes.add(result.group(1)));
        return codes;
    }

    private static String only(String cell) {
        return codes(cell).iterator().next();
    }
}

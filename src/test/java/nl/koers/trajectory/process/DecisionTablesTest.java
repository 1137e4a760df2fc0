package nl.koers.trajectory.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.koers.plan.process.SupportNeedContract;
import nl.koers.reminder.process.ReminderContract;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.process.ParsedOnceFeel;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariable.Kind;
import nl.koers.signal.process.SignalContract;
import nl.koers.testing.model.ModelTest;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each row of each decision table answers, asked of the engine that has the tables deployed; at least one question
 * for each row, and both sides of each bound.
 */
class DecisionTablesTest {

    private static final Map<String, List<Row>> ROWS = Map.of(
            "contactRhythm",
            rows(
                    """
                    rule     situation       profile       contactWish  attempts | interval  again
                    rule_1   contact         notChosen     light        0        | P1M       true
                    rule_1   contact         exploitation  light        0        | P1M       true
                    rule_2   contact         severalNeeds  regular      0        | P2W       true
                    rule_3   doubt           autonomous    light        0        | P1M       true
                    rule_3   doubt           exploitation  light        0        | P1M       true
                    rule_4   doubt           exploitation  regular      0        | P2W       true
                    rule_5   orientation     notChosen     light        0        | P1M       true
                    rule_5   execution       severalNeeds  light        0        | P1M       true
                    rule_5   temporaryReturn exploitation  light        0        | P1M       true
                    rule_6   orientation     notChosen     regular      0        | P2W       true
                    rule_6   execution       autonomous    regular      0        | P2W       true
                    rule_6   temporaryReturn severalNeeds  regular      0        | P2W       true
                    rule_7   orientation     exploitation  regular      0        | P1W       true
                    rule_7   execution       exploitation  regular      0        | P1W       true
                    rule_7   temporaryReturn exploitation  regular      0        | P1W       true
                    rule_8   contact         notChosen     none         0        | P3M       true
                    rule_8   doubt           severalNeeds  none         3        | P3M       true
                    rule_9   execution       exploitation  none         0        | P2M       true
                    rule_9   doubt           exploitation  none         5        | P2M       true
                    rule_10  contact         notChosen     light        1        | P2W       true
                    rule_10  execution       autonomous    regular      3        | P2W       true
                    rule_11  doubt           exploitation  light        1        | P2W       true
                    rule_11  doubt           exploitation  regular      5        | P2W       true
                    rule_12  contact         exploitation  light        1        | P1W       true
                    rule_12  temporaryReturn exploitation  regular      5        | P1W       true
                    rule_13  contact         notChosen     none         4        | -         false
                    rule_13  execution       severalNeeds  regular      4        | -         false
                    rule_13  doubt           autonomous    light        99       | -         false
                    rule_14  orientation     exploitation  none         6        | -         false
                    rule_14  doubt           exploitation  regular      99       | -         false
                    rule_15  outOfSight      notChosen     light        0        | P1M       true
                    rule_15  outOfSight      severalNeeds  none         2        | P1M       true
                    rule_16  outOfSight      exploitation  light        0        | P1M       true
                    rule_16  outOfSight      exploitation  none         5        | P1M       true
                    rule_17  outOfSight      autonomous    regular      3        | P1Y       false
                    rule_17  outOfSight      notChosen     none         99       | P1Y       false
                    rule_18  outOfSight      exploitation  light        6        | P1Y       false
                    """),
            "aftercareRhythm",
            rows(
                    """
                    rule     profile      aftercareWish lastCheckIn    attempts | aftercareMode interval again
                    rule_1   notChosen    passive       none           0        | passive       -        true
                    rule_1   exploitation passive       notReached     9        | passive       -        true
                    rule_2   autonomous   asAdvised     none           0        | passive       -        true
                    rule_2   autonomous   asAdvised     goingWell      0        | passive       -        true
                    rule_3   autonomous   asAdvised     needsAttention 0        | active        P2W      true
                    rule_4   autonomous   asAdvised     notReached     1        | active        P2W      true
                    rule_4   autonomous   asAdvised     notReached     2        | active        P2W      true
                    rule_5   autonomous   asAdvised     notReached     3        | passive       -        true
                    rule_6   notChosen    asAdvised     none           0        | active        P1M      true
                    rule_6   severalNeeds asAdvised     none           0        | active        P1M      true
                    rule_7   notChosen    asAdvised     goingWell      0        | active        P2M      true
                    rule_8   severalNeeds asAdvised     needsAttention 0        | active        P2W      true
                    rule_9   severalNeeds asAdvised     notReached     3        | active        P2W      true
                    rule_10  severalNeeds asAdvised     notReached     4        | active        -        false
                    rule_11  autonomous   active        none           0        | active        P1M      true
                    rule_12  exploitation active        goingWell      0        | active        P2M      true
                    rule_13  notChosen    active        needsAttention 0        | active        P2W      true
                    rule_14  exploitation active        notReached     3        | active        P2W      true
                    rule_15  exploitation active        notReached     4        | active        -        false
                    rule_16  exploitation asAdvised     none           0        | intensive     P2W      true
                    rule_17  exploitation asAdvised     goingWell      0        | intensive     P1M      true
                    rule_18  exploitation asAdvised     needsAttention 0        | intensive     P1W      true
                    rule_19  exploitation asAdvised     notReached     5        | intensive     P1W      true
                    rule_20  exploitation asAdvised     notReached     6        | intensive     -        false
                    rule_21  autonomous   intensive     none           0        | intensive     P2W      true
                    rule_22  notChosen    intensive     goingWell      0        | intensive     P1M      true
                    rule_23  autonomous   intensive     needsAttention 0        | intensive     P1W      true
                    rule_24  severalNeeds intensive     notReached     5        | intensive     P1W      true
                    rule_25  severalNeeds intensive     notReached     6        | intensive     -        false
                    """),
            "supportAdvice",
            rows(
                    """
                    rule    profile      | lead
                    rule_1  notChosen    | guide
                    rule_2  autonomous   | follow
                    rule_3  severalNeeds | guide
                    rule_4  exploitation | guide
                    """),
            "needRouting",
            rows(
                    """
                    rule    lifeDomain           | helpBy   agreeWithin
                    rule_1  housing              | both      2
                    rule_2  workAndIncome        | both      7
                    rule_3  educationAndLanguage | both      7
                    rule_4  debts                | both      7
                    rule_5  network              | own       7
                    rule_6  health               | partner   2
                    rule_7  safety               | partner   0
                    rule_8  meaning              | own       7
                    rule_9  repatriation         | partner   7
                    """),
            "signalResponse",
            rows(
                    """
                    rule    profile      signalKind        | lookWithin danger
                    rule_1  exploitation oldNetwork        | 0          false
                    rule_2  exploitation mentalStrain      | 1          false
                    rule_2  exploitation relationshipEnded | 1          false
                    rule_2  exploitation substanceUse      | 1          false
                    rule_2  exploitation considersReturn   | 1          false
                    rule_3  exploitation dismissal         | 2          false
                    rule_3  exploitation debts             | 2          false
                    rule_4  notChosen    asksForContact    | 1          false
                    rule_4  autonomous   asksForContact    | 1          false
                    rule_4  exploitation asksForContact    | 1          false
                    rule_5  severalNeeds dismissal         | 2          false
                    rule_5  severalNeeds mentalStrain      | 2          false
                    rule_5  severalNeeds debts             | 2          false
                    rule_6  notChosen    oldNetwork        | 2          false
                    rule_6  autonomous   oldNetwork        | 2          false
                    rule_6  severalNeeds oldNetwork        | 2          false
                    rule_7  severalNeeds relationshipEnded | 3          false
                    rule_7  severalNeeds substanceUse      | 3          false
                    rule_7  severalNeeds considersReturn   | 3          false
                    rule_8  notChosen    dismissal         | 3          false
                    rule_8  notChosen    considersReturn   | 3          false
                    rule_9  autonomous   debts             | 7          false
                    rule_9  autonomous   substanceUse      | 7          false
                    rule_10 notChosen    threat            | 0          true
                    rule_10 autonomous   threat            | 0          true
                    rule_11 exploitation noPlace           | 0          true
                    rule_11 autonomous   noPlace           | 0          true
                    rule_12 exploitation customerViolence  | 0          false
                    rule_13 autonomous   customerViolence  | 1          false
                    rule_14 exploitation regularCustomer   | 1          false
                    rule_15 autonomous   regularCustomer   | 7          false
                    rule_16 exploitation other             | 1          false
                    rule_17 notChosen    other             | 3          false
                    """),
            "needUrgency",
            rows(
                    """
                    rule    lifeDomain    needLevel profile      | actWithin
                    rule_1  safety        '1'       autonomous   | 0
                    rule_1  housing       '1'       notChosen    | 0
                    rule_2  safety        '2'       exploitation | 0
                    rule_3  safety        '2'       autonomous   | 1
                    rule_4  debts         '1'       notChosen    | 1
                    rule_5  debts         '2'       exploitation | 3
                    rule_5  housing       '2'       severalNeeds | 3
                    rule_6  workAndIncome '2'       autonomous   | 7
                    rule_7  safety        '3'       exploitation | 14
                    rule_7  meaning       '5'       notChosen    | 14
                    """),
            "overdueNotice",
            rows(
                    """
                    rule    workKind         | noticeAfter
                    rule_1  signal           | 1
                    rule_2  aftercare        | 2
                    rule_2  outOfSight       | 2
                    rule_3  caseworkerChange | 3
                    rule_3  referral         | 3
                    rule_3  sharing          | 3
                    rule_3  transfer         | 3
                    rule_4  doubt            | 10
                    rule_4  pause            | 10
                    rule_4  temporaryReturn  | 10
                    rule_5  contact          | 5
                    rule_5  orientation      | 5
                    rule_5  execution        | 5
                    rule_5  supportNeed      | 5
                    rule_5  trajectory       | 5
                    """),
            "selfReliance",
            selfReliance());

    /** More attempts make no difference in any table; the last is the highest that may be counted. */
    private static final List<Long> ATTEMPTS = LongStream.concat(LongStream.rangeClosed(0, 9), LongStream.of(99))
            .boxed()
            .toList();

    /** One question to a table, the row that answers it, and what it answers. */
    private record Row(String rule, Map<String, Object> question, Map<String, @Nullable Object> answer) {}

    private static List<Row> rows(String table) {
        var lines = table.lines().map(line -> line.split("\\|")).toList();
        var inputs = cells(lines.get(0)[0]);
        var outputs = cells(lines.get(0)[1]);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    var values = cells(line[0]);
                    return new Row(
                            values.get(0),
                            typed(inputs.subList(1, inputs.size()), values.subList(1, values.size())),
                            typed(outputs, cells(line[1])));
                })
                .toList();
    }

    /** Five steps for each domain, in the order of both; what they mean is for people to read. */
    private static List<Row> selfReliance() {
        var rows = new ArrayList<Row>();
        for (var domain : LifeDomain.values()) {
            for (int step = 1; step <= 5; step++) {
                rows.add(new Row(
                        "rule_" + (rows.size() + 1),
                        Map.of("lifeDomain", domain.code(), "needLevel", String.valueOf(step)),
                        Map.of()));
            }
        }
        return rows;
    }

    private static List<String> cells(String part) {
        return List.of(part.strip().split(" +"));
    }

    private static Map<String, @Nullable Object> typed(List<String> names, List<String> cells) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < names.size(); i++) {
            String cell = cells.get(i);
            values.put(
                    names.get(i),
                    switch (cell) {
                        case "-" -> null;
                        case "true", "false" -> Boolean.valueOf(cell);
                        default -> cell.matches("\\d+") ? Integer.valueOf(cell) : cell.replace("'", "");
                    });
        }
        return values;
    }

    static Stream<Arguments> rows() {
        return ROWS.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(table -> table.getValue().stream()
                .map(row -> Arguments.of(table.getKey(), row)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void answersByTheRow(String table, Row row) {
        var history = ModelTest.ENGINE.getHistoryService();
        var before = history.createHistoricDecisionInstanceQuery().list().stream()
                .map(HistoricDecisionInstance::getId)
                .toList();

        var answer = ModelTest.ENGINE
                .getDecisionService()
                .evaluateDecisionTableByKey(table, row.question())
                .getSingleResult();

        row.answer()
                .forEach((name, value) -> assertThat(answer.get(name)).as(name).isEqualTo(value));
        var asked =
                history
                        .createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey(table)
                        .includeOutputs()
                        .list()
                        .stream()
                        .filter(instance -> !before.contains(instance.getId()))
                        .toList();
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).getOutputs()).extracting("ruleId").containsOnly(row.rule());
    }

    @Test
    void everyRowOfEveryDeployedTableIsAsked() {
        assertThat(deployed().stream().map(DecisionDefinition::getKey))
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        for (DecisionDefinition table : deployed()) {
            assertThat(model(table).getRules().stream().map(Rule::getId).collect(toSet()))
                    .as("rows of %s", table.getKey())
                    .isEqualTo(ROWS.get(table.getKey()).stream().map(Row::rule).collect(toSet()));
        }
    }

    @Test
    void everyCombinationOfCodesHasExactlyOneAnswer() {
        // the engine's own would write each of the questions to its history
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new ParsedOnceFeel());
        var engine = configuration.buildEngine();
        for (DecisionDefinition table : deployed()) {
            var model = ModelTest.ENGINE.getRepositoryService().getDmnModelInstance(table.getId());
            var decision = engine.parseDecision(table.getKey(), model);
            int asked = 0;
            for (Map<String, Object> question : questions(inputs(table))) {
                assertThat(engine.evaluateDecisionTable(decision, question).getResultList())
                        .as("%s asked %s", table.getKey(), question)
                        .singleElement()
                        .satisfies(answer -> answer.forEach(
                                (name, value) -> declared(name).ifPresent(variable -> assertThat(variable.allows(value))
                                        .as("%s answers a declared %s to %s", table.getKey(), name, question)
                                        .isTrue())));
                asked++;
            }
            assertThat(asked).as("questions to %s", table.getKey()).isGreaterThan(3);
        }
    }

    @Test
    void theListsOfValuesInTheTablesAreThoseOfTheCode() {
        for (DecisionDefinition table : deployed()) {
            for (Input input : model(table).getInputs()) {
                var variable = declared(input.getInputExpression().getText().getTextContent())
                        .orElseThrow();
                if (variable.kind() == Kind.CODE) {
                    assertThat(codes(input.getInputValues().getText().getTextContent()))
                            .as("%s of %s", variable.name(), table.getKey())
                            .isEqualTo(variable.codes());
                }
            }
            for (Output output : model(table).getOutputs()) {
                declared(output.getName())
                        .filter(variable -> variable.kind() == Kind.CODE)
                        .ifPresent(variable -> assertThat(
                                        codes(output.getOutputValues().getText().getTextContent()))
                                .as("%s of %s", variable.name(), table.getKey())
                                .isEqualTo(variable.codes()));
            }
        }
    }

    private static Set<String> codes(String list) {
        return Arrays.stream(list.split(","))
                .map(code -> code.strip().replace("\"", ""))
                .collect(toSet());
    }

    private static List<DecisionDefinition> deployed() {
        return ModelTest.ENGINE
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .latestVersion()
                .list();
    }

    private static DecisionTable model(DecisionDefinition table) {
        return ModelTest.ENGINE
                .getRepositoryService()
                .getDmnModelInstance(table.getId())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    private static List<RoutingVariable<?>> inputs(DecisionDefinition table) {
        return model(table).getInputs().stream()
                .<RoutingVariable<?>>map(
                        input -> declared(input.getInputExpression().getText().getTextContent())
                                .orElseThrow())
                .toList();
    }

    private static Optional<RoutingVariable<?>> declared(String name) {
        return Stream.of(
                        CourseVariables.ALL,
                        SupportNeedContract.VARIABLES,
                        SignalContract.VARIABLES,
                        ReminderContract.VARIABLES)
                .flatMap(List::stream)
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    private static List<Map<String, Object>> questions(List<RoutingVariable<?>> inputs) {
        List<Map<String, Object>> questions = List.of(Map.of());
        for (RoutingVariable<?> input : inputs) {
            var longer = new ArrayList<Map<String, Object>>();
            for (Map<String, Object> question : questions) {
                for (Object value : input.kind() == Kind.NUMBER ? ATTEMPTS : input.codes()) {
                    var next = new HashMap<>(question);
                    next.put(input.name(), value);
                    longer.add(next);
                }
            }
            questions = longer;
        }
        return questions;
    }
}

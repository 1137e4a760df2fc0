package nl.koers.model.process.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.koers.shared.ui.text.Wording;

/** Puts every question to a table: each has to have a row, and no two where one is expected. */
final class TableQuestions {

    private static final int MOST_PROBLEMS = 5;
    private static final int MOST_QUESTIONS = 5_000;

    /** For each value of an input, the rules whose cell in that column holds. */
    record Column(String name, Map<Object, BitSet> rulesByValue) {}

    /** All rules that answer the same questions so far, and one of these questions. */
    private record Asked(BitSet rules, Map<String, Object> question) {}

    private TableQuestions() {}

    /**
     * Goes through the columns, and keeps of all combinations so far those that leave other rules: that is what the number of rules
     * allows, and not the product of all values.
     */
    static List<Wording> ask(List<Column> columns, int rows, boolean unique) {
        var all = new BitSet();
        all.set(0, rows);
        var asked = List.of(new Asked(all, Map.of()));
        for (var column : columns) {
            var next = new LinkedHashMap<BitSet, Asked>();
            for (var before : asked) {
                column.rulesByValue().forEach((value, holding) -> {
                    var left = (BitSet) before.rules().clone();
                    left.and(holding);
                    next.computeIfAbsent(left, rules -> {
                        var question = new LinkedHashMap<>(before.question());
                        question.put(column.name(), value);
                        return new Asked(rules, question);
                    });
                });
                if (next.size() > MOST_QUESTIONS) {
                    return List.of(Wording.of("finding.table.overlap", MOST_QUESTIONS));
                }
            }
            asked = List.copyOf(next.values());
        }
        var reasons = new ArrayList<Wording>();
        for (var each : asked) {
            if (reasons.size() < MOST_PROBLEMS) {
                reasonAgainst(each, unique).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<Wording> reasonAgainst(Asked asked, boolean unique) {
        var rules = asked.rules();
        if (rules.isEmpty()) {
            return Optional.of(Wording.of("finding.table.noRow", asked.question()));
        }
        return unique && rules.cardinality() > 1
                ? Optional.of(Wording.of(
                        "finding.table.both",
                        IntStream.range(0, rules.length())
                                .filter(rules::get)
                                .map(i -> i + 1)
                                .boxed()
                                .toList(),
                        asked.question()))
                : Optional.empty();
    }
}

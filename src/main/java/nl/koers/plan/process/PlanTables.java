package nl.koers.plan.process;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.koers.plan.Advice;
import nl.koers.plan.Advice.Suggestion;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.process.DecisionTables;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.process.CourseVariables;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the advice from the latest deployed tables. Every answer is asked once for each version.
 */
@Component
public class PlanTables {

    private static final String ROUTING = "needRouting";
    private static final String LEVELS = "selfReliance";
    private static final String SUPPORT = "supportAdvice";
    private static final List<String> TABLES = List.of(ROUTING, LEVELS, SUPPORT);

    private record Read(List<String> versions, Advice advice) {}

    private final DecisionTables tables;
    private volatile @Nullable Read read;

    PlanTables(DecisionTables tables) {
        this.tables = tables;
    }

    public Advice advice() {
        var versions = TABLES.stream().map(tables::latest).toList();
        var known = read;
        if (known == null || !known.versions().equals(versions)) {
            known = new Read(versions, read(versions));
            read = known;
        }
        return known.advice();
    }

    private Advice read(List<String> versions) {
        var routing = tables.read(ROUTING, versions.get(0));
        var levels = tables.read(LEVELS, versions.get(1));
        var support = tables.read(SUPPORT, versions.get(2));
        return new Advice(
                forEach(
                        LifeDomain.values(),
                        domain -> SupportNeedProcess.HELP_BY.in(
                                routing.apply(Map.ofEntries(NeedVariables.LIFE_DOMAIN.is(domain))))),
                forEach(
                        LifeDomain.values(),
                        domain -> text(routing.apply(Map.ofEntries(NeedVariables.LIFE_DOMAIN.is(domain))), "advice")),
                forEach(LifeDomain.values(), domain -> IntStream.rangeClosed(1, 5)
                        .mapToObj(step -> text(
                                levels.apply(Map.ofEntries(
                                        NeedVariables.LIFE_DOMAIN.is(domain),
                                        SupportNeedProcess.LEVEL.is(String.valueOf(step)))),
                                "meaning"))
                        .toList()),
                forEach(
                        Profile.values(),
                        profile -> suggestion(support.apply(Map.ofEntries(CourseVariables.PROFILE.is(profile))))));
    }

    private static Suggestion suggestion(DmnDecisionRuleResult answer) {
        String domains = answer.getEntry("domains");
        return new Suggestion(
                text(answer, "advice"),
                Arrays.stream(domains.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .map(LifeDomain::of)
                        .toList(),
                answer.getEntry("source"));
    }

    private static LocalizedText text(DmnDecisionRuleResult answer, String name) {
        return new LocalizedText(answer.getEntry(name + "En"), answer.getEntry(name + "Nl"));
    }

    private static <K, V> Map<K, V> forEach(K[] keys, Function<K, V> value) {
        return Arrays.stream(keys).collect(toMap(key -> key, value));
    }
}

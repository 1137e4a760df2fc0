package nl.koers.plan.process;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.koers.plan.Advice;
import nl.koers.plan.Advice.Suggestion;
import nl.koers.plan.HelpBy;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.process.EngineIdentity;
import nl.koers.shared.process.ParsedOnceFeel;
import nl.koers.trajectory.Profile;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the advice from the latest deployed tables. Every answer is asked once for each version, and by an engine of its
 * own: that somebody looked at a page has no place in the history of decisions.
 */
@Component
public class PlanTables {

    private static final String ROUTING = "needRouting";
    private static final String LEVELS = "selfReliance";
    private static final String SUPPORT = "supportAdvice";
    private static final List<String> TABLES = List.of(ROUTING, LEVELS, SUPPORT);

    private record Read(List<String> versions, Advice advice) {}

    private final RepositoryService repository;
    private final EngineIdentity identity;
    private final DmnEngine tables;
    private volatile @Nullable Read read;

    PlanTables(RepositoryService repository, EngineIdentity identity) {
        this.repository = repository;
        this.identity = identity;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new ParsedOnceFeel());
        this.tables = configuration.buildEngine();
    }

    public Advice advice() {
        var latest = identity.call(() -> TABLES.stream().map(this::latest).toList());
        var versions = latest.stream().map(DecisionDefinition::getId).toList();
        var known = read;
        if (known == null || !known.versions().equals(versions)) {
            known = new Read(versions, read(latest));
            read = known;
        }
        return known.advice();
    }

    private DecisionDefinition latest(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .withoutTenantId()
                .singleResult();
    }

    private Advice read(List<DecisionDefinition> latest) {
        var routing = table(latest.get(0));
        var levels = table(latest.get(1));
        var support = table(latest.get(2));
        return new Advice(
                forEach(
                        LifeDomain.values(),
                        domain -> HelpBy.of(routing.apply(Map.of("lifeDomain", domain.code()))
                                .getEntry("helpBy"))),
                forEach(
                        LifeDomain.values(),
                        domain -> text(routing.apply(Map.of("lifeDomain", domain.code())), "advice")),
                forEach(LifeDomain.values(), domain -> IntStream.rangeClosed(1, 5)
                        .mapToObj(step -> text(
                                levels.apply(Map.of("lifeDomain", domain.code(), "needLevel", String.valueOf(step))),
                                "meaning"))
                        .toList()),
                forEach(Profile.values(), profile -> suggestion(support.apply(Map.of("profile", profile.code())))));
    }

    private Function<Map<String, Object>, DmnDecisionRuleResult> table(DecisionDefinition definition) {
        var model = identity.call(() -> repository.getDmnModelInstance(definition.getId()));
        var decision = tables.parseDecision(definition.getKey(), model);
        return question -> tables.evaluateDecisionTable(decision, question).getSingleResult();
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

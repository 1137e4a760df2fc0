package nl.koers.shared.process;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * The decision tables as designers deployed them last, for code that asks them outside a process. They are asked by an
 * engine of its own: that somebody looked at a page has no place in the history of decisions.
 */
@Component
public class DecisionTables {

    private final RepositoryService repository;
    private final EngineIdentity identity;
    private final DmnEngine engine;

    DecisionTables(RepositoryService repository, EngineIdentity identity) {
        this.repository = repository;
        this.identity = identity;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new ParsedOnceFeel());
        this.engine = configuration.buildEngine();
    }

    /** The id of the latest version, which is another one after each deployment of it. */
    public String latest(String table) {
        return identity.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .withoutTenantId()
                .singleResult()
                .getId());
    }

    /** Answers questions by this version of the table. */
    public Function<Map<String, Object>, DmnDecisionRuleResult> read(String table, String version) {
        var model = identity.call(() -> repository.getDmnModelInstance(version));
        var decision = engine.parseDecision(table, model);
        return question -> engine.evaluateDecisionTable(decision, question).getSingleResult();
    }
}

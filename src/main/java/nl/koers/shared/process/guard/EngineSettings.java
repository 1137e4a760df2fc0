package nl.koers.shared.process.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.koers.shared.process.ParsedOnceFeel;
import nl.koers.shared.process.RoutingVariables;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Sets up the engine's side of the wall; application.yml holds what is a plain setting. */
class EngineSettings extends AbstractProcessEnginePlugin {

    private static final int MOST_RESULTS = 2_000;

    private final RoutingVariables routingVariables;
    private final Map<String, Object> expressionBeans;

    EngineSettings(RoutingVariables routingVariables, Map<String, Object> expressionBeans) {
        this.routingVariables = routingVariables;
        this.expressionBeans = expressionBeans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(new OrganisationTenancy());
        engine.setResourceAuthorizationProvider(new GroupRightsOnly());
        List<HistoryEventHandler> handlers = new ArrayList<>(engine.getCustomHistoryEventHandlers());
        var guard = new VariableGuard(routingVariables);
        handlers.add(guard);
        engine.setCustomHistoryEventHandlers(handlers);
        engine.setCustomSessionFactories(List.of(new VariableRows(guard, engine::getIdGenerator)));
        engine.setFallbackSerializerFactory(new NoOtherTypes());
        // unset would mean: every Spring bean
        engine.setBeans(new HashMap<>(expressionBeans));
        engine.setExpressionManager(new DeclaredExpressions(engine.getBeans()));
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new ParsedOnceFeel());
        engine.setDmnEngineConfiguration(decisions);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new ExpressionsInQueriesRefused()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new ExpressionsInQueriesRefused()));
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new WordlessFailures()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new WordlessFailures()));
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableXxeProcessing(false);
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
        // revokes make every authorised query unusably slow on PostgreSQL; rights are only granted here
        engine.setAuthorizationCheckRevokes(ProcessEngineConfigurationImpl.AUTHORIZATION_CHECK_REVOKE_NEVER);
        // without a window the cleanup deletes nothing
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClassesFromModels());
    }

    /**
     * The engine adds a group of its own whose members pass every check of rights and organisations. And a lower level
     * of history would silently switch {@link VariableGuard} off.
     */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setAdminGroups(List.of());
        engine.setAdminUsers(List.of());
        if (!HistoryLevel.HISTORY_LEVEL_FULL.equals(engine.getHistoryLevel())) {
            throw new ProcessEngineException("the guard of variables needs the history level 'full'");
        }
    }
}

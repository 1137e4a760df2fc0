package nl.koers.shared.process.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions in models, and lets them reach no further than variables, {@link nl.koers.shared.process.ExpressionBean}s, the result
 * of a decision and a few plain facts about the execution.
 *
 * <p>In the engine's own manager an expression may call every method of every object it can get hold of, and from any
 * object leads a way to the class loader: whoever may deploy a model could run any code.
 */
class DeclaredExpressions extends JuelExpressionManager {

    DeclaredExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ReadOnlyMapELResolver(beans));
        resolvers.add(new DecisionAndExecution());
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new BeansOnly(beans.values()));
        return resolvers;
    }

    /** Before the resolver for lists, since a decision's result is one and would take its properties for an index. */
    private static class DecisionAndExecution extends BeanELResolver {

        private static final Set<String> EXECUTION =
                Set.of("businessKey", "processBusinessKey", "processInstanceId", "currentActivityId", "tenantId");
        private static final Set<String> DECISION = Set.of("singleResult", "firstResult", "singleEntry", "firstEntry");

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
            return readable(base, property) ? super.getValue(context, base, property) : null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext context,
                @Nullable Object base,
                @Nullable Object method,
                Class<?> @Nullable [] types,
                Object @Nullable [] parameters) {
            return callable(base, method) ? super.invoke(context, base, method, types, parameters) : null;
        }

        private static boolean readable(@Nullable Object base, @Nullable Object property) {
            return (base instanceof DelegateExecution && EXECUTION.contains(String.valueOf(property)))
                    || (isDecision(base) && DECISION.contains(String.valueOf(property)));
        }

        private static boolean callable(@Nullable Object base, @Nullable Object method) {
            return (base instanceof DelegateExecution && "getVariable".equals(String.valueOf(method)))
                    || isDecision(base)
                            && Set.of(
                                            "getSingleResult",
                                            "getFirstResult",
                                            "getSingleEntry",
                                            "getFirstEntry",
                                            "getEntry",
                                            "get")
                                    .contains(String.valueOf(method));
        }

        private static boolean isDecision(@Nullable Object base) {
            return base instanceof DmnDecisionResult || base instanceof DmnDecisionResultEntries;
        }

        @Override
        public void setValue(
                ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
            // left to the next resolver, which refuses
        }
    }

    /** Comes last: calls methods of declared beans, refuses everything else. */
    private static class BeansOnly extends BeanELResolver {

        private final Collection<Object> beans;

        BeansOnly(Collection<Object> beans) {
            super(true);
            this.beans = beans;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
            if (base == null) {
                return null;
            }
            throw refused();
        }

        @Override
        public @Nullable Object invoke(
                ELContext context,
                @Nullable Object base,
                @Nullable Object method,
                Class<?> @Nullable [] types,
                Object @Nullable [] parameters) {
            boolean declared = beans.stream().anyMatch(bean -> bean == base);
            if (!declared || isOfObject(String.valueOf(method))) {
                throw refused();
            }
            return super.invoke(context, base, method, types, parameters);
        }

        private static boolean isOfObject(String method) {
            return Arrays.stream(Object.class.getMethods())
                    .anyMatch(m -> m.getName().equals(method));
        }

        private static ELException refused() {
            return new ELException("an expression may use variables and declared beans only");
        }
    }
}

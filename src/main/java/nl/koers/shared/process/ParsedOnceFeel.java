package nl.koers.shared.process;

import camundajar.impl.scala.util.Either;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's FEEL, which parses the text of every cell of a decision table each time the table is asked, made to
 * remember what it parsed: that is nearly all of what asking a table costs. What a text means depends on nothing else,
 * so a remembered one is never out of date.
 */
public final class ParsedOnceFeel implements FeelEngineFactory {

    /** More different cells than all tables of several versions have. */
    private static final int REMEMBERED = 2_000;

    @Override
    public org.camunda.bpm.dmn.feel.impl.FeelEngine createInstance() {
        return new ScalaFeelEngine(List.of()) {
            @Override
            protected FeelEngine buildFeelEngine(
                    CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
                return new Remembering(functions, values);
            }
        };
    }

    private static class Remembering extends FeelEngine {

        private final ConcurrentLruCache<String, Either<FeelEngine.Failure, ParsedExpression>> expressions =
                new ConcurrentLruCache<>(REMEMBERED, super::parseExpression);
        private final ConcurrentLruCache<String, Either<FeelEngine.Failure, ParsedExpression>> tests =
                new ConcurrentLruCache<>(REMEMBERED, super::parseUnaryTests);

        Remembering(FunctionProvider functions, ValueMapper values) {
            super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
        }

        @Override
        public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String expression) {
            return expressions.get(expression);
        }

        @Override
        public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String expression) {
            return tests.get(expression);
        }
    }
}

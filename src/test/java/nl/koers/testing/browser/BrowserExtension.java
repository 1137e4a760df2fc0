package nl.koers.testing.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives browser tests what they ask for. Without any Chromium they are skipped, except in a CI build ({@code CI=true}),
 * where that is a failure: nobody would notice otherwise that the interface is no longer tested.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace SHARED = Namespace.create(BrowserExtension.class);
    private static final String NO_CHROMIUM =
            "No Chromium on this machine: install it, or let the environment variable CHROMIUM name one";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(NO_CHROMIUM);
        }
        return ConditionEvaluationResult.disabled(NO_CHROMIUM);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Browsers.class || type == RunningApplication.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsers.class ? browsers(context) : SharedApplication.RUNNING;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browsers = context.getStore(SHARED).remove(Browsers.class, Browsers.class);
        if (browsers != null) {
            var name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
            browsers.close(name, context.getExecutionException().isPresent());
        }
    }

    private static Browsers browsers(ExtensionContext context) {
        return context.getStore(SHARED)
                .getOrComputeIfAbsent(
                        Browsers.class,
                        key -> new Browsers(SharedChromium.RUNNING, () -> SharedApplication.RUNNING),
                        Browsers.class);
    }

    /**
     * One for this virtual machine, from the first test on that uses it. Not in JUnit's store: where several virtual machines run
     * the tests, each class is a run of its own, and the application would start for each.
     */
    private static final class SharedApplication {

        static final RunningApplication RUNNING = RunningApplication.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(RUNNING::close, "ends the application"));
        }
    }

    /** As above. */
    private static final class SharedChromium {

        static final Chromium RUNNING = new Chromium(Chromium.executable().orElseThrow());
    }
}

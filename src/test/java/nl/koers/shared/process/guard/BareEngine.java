package nl.koers.shared.process.guard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.koers.shared.process.RhythmCalendar;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariables;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;

/** Gives tests outside this package the engine's real settings, without a Spring context. */
public final class BareEngine {

    private BareEngine() {}

    public static RoutingVariables declare(Collection<RoutingVariable<?>> variables) {
        return new RoutingVariables(List.of(() -> variables));
    }

    public static ProcessEnginePlugin settings(Collection<RoutingVariable<?>> variables, Map<String, Object> beans) {
        return new EngineSettings(declare(variables), beans);
    }

    /** Follows the engine's clock, as in the application. */
    public static RhythmCalendar calendar() {
        return new RhythmCalendar(new EngineClock());
    }
}

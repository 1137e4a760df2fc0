package nl.koers.shared.process;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every variable that is not a declared routing code. Each change of a variable makes a history event inside
 * the transaction that changes it, whichever way it comes: interface, REST, Cockpit or a delegate. Throwing here rolls
 * the change back.
 *
 * <p>The name is part of the message only when it is declared: an undeclared name may itself be what somebody told.
 */
class VariableGuard implements HistoryEventHandler {

    private static final Set<String> CHANGES = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE.getEventName(),
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE.getEventName());

    private final RoutingVariables declared;

    VariableGuard(RoutingVariables declared) {
        this.declared = declared;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity update && CHANGES.contains(event.getEventType())) {
            check(update);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void check(HistoricVariableUpdateEventEntity update) {
        var variable = declared.find(update.getVariableName())
                .orElseThrow(() -> new UndeclaredVariableException("a variable was refused: it is not declared"));
        if (!variable.allows(value(update))) {
            throw new UndeclaredVariableException(
                    "variable '" + variable.name() + "' was refused: its value is not one of those declared");
        }
    }

    private static @Nullable Object value(HistoricVariableUpdateEventEntity update) {
        return switch (update.getSerializerName()) {
            case "null" -> null;
            case "string" -> update.getTextValue();
            case "boolean" -> update.getLongValue() == null ? null : update.getLongValue() == 1L;
            case "integer", "long", "short" -> update.getLongValue();
            default -> update; // dates, bytes, files, objects: no declared variable allows them
        };
    }
}

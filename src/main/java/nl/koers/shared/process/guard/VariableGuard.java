package nl.koers.shared.process.guard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.koers.shared.process.RoutingVariables;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every variable that is not a declared routing code. Each change of a variable makes a history event inside
 * the transaction that changes it, whichever way it comes: interface, REST, Cockpit or a delegate. Throwing here rolls
 * the change back. What a decision table was asked is kept in the history too, and is held against the same rule.
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
            check(
                    update.getVariableName(),
                    value(update.getSerializerName(), update.getTextValue(), update.getLongValue()));
        } else if (event instanceof HistoricDecisionEvaluationEvent decision) {
            Stream.concat(
                            Stream.of(decision.getRootHistoricDecisionInstance()),
                            decision.getRequiredHistoricDecisionInstances().stream())
                    .forEach(this::checkInputs);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** @throws UndeclaredVariableException when nobody declared the variable, or not this value of it */
    void check(VariableInstanceEntity variable) {
        check(
                variable.getName(),
                value(variable.getSerializerName(), variable.getTextValue(), variable.getLongValue()));
    }

    private void check(String name, @Nullable Object value) {
        var variable = declared.find(name)
                .orElseThrow(() -> new UndeclaredVariableException("a variable was refused: it is not declared"));
        if (!variable.allows(value)) {
            throw new UndeclaredVariableException(
                    "variable '" + variable.name() + "' was refused: its value is not one of those declared");
        }
    }

    private void checkInputs(HistoricDecisionInstanceEntity decision) {
        boolean codesOnly = Stream.ofNullable(decision.getInputs())
                .flatMap(Collection::stream)
                .map(HistoricDecisionInputInstanceEntity.class::cast)
                .allMatch(input -> declared.anyAllows(
                        value(input.getSerializerName(), input.getTextValue(), input.getLongValue())));
        if (!codesOnly) {
            throw new UndeclaredVariableException("a decision was refused: it was asked about an undeclared value");
        }
    }

    private static @Nullable Object value(String serializer, @Nullable String text, @Nullable Long number) {
        return switch (serializer) {
            case "null" -> null;
            case "string" -> text;
            case "boolean" -> number == null ? null : number == 1L;
            case "integer", "long", "short" -> number;
            default -> new Undeclarable(); // dates, bytes, files, objects: no declared variable allows them
        };
    }

    private static final class Undeclarable {}
}

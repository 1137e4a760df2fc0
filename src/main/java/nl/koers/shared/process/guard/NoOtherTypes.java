package nl.koers.shared.process.guard;

import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Refuses a value of a type that the engine cannot store; the engine's own refusal would quote the value. */
class NoOtherTypes implements VariableSerializerFactory {

    @Override
    public @Nullable TypedValueSerializer<?> getSerializer(String serializerName) {
        return null;
    }

    @Override
    public TypedValueSerializer<?> getSerializer(TypedValue value) {
        throw new UndeclaredVariableException("a variable was refused: its value is of a type that none has");
    }
}

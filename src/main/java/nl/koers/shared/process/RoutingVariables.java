package nl.koers.shared.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All routing variables that the features declare, by name. */
@Component
public class RoutingVariables {

    private final Map<String, RoutingVariable<?>> byName = new HashMap<>();

    /** @throws IllegalStateException when a variable is declared in two places, of which nobody would know which holds */
    public RoutingVariables(List<ProcessContract> contracts) {
        contracts.forEach(contract -> contract.variables().forEach(this::add));
    }

    private void add(RoutingVariable<?> variable) {
        var known = byName.putIfAbsent(variable.name(), variable);
        if (known != null && known != variable) {
            throw new IllegalStateException("the variable '" + variable.name() + "' is declared in two places");
        }
    }

    public Optional<RoutingVariable<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the value is a code, and not just of a type that has room for words. */
    public boolean anyAllows(@Nullable Object value) {
        return byName.values().stream()
                .filter(v -> v.kind() != RoutingVariable.Kind.ID)
                .anyMatch(v -> v.allows(value));
    }

    public boolean allows(String name, @Nullable Object value) {
        return find(name).map(v -> v.allows(value)).orElse(false);
    }
}

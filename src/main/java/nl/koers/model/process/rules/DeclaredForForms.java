package nl.koers.model.process.rules;

import java.util.Set;
import nl.koers.form.file.RoutingCodes;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.shared.process.RoutingVariables;

/** Tells the check of forms what the engine accepts. Periods and ids are never for a person to choose. */
class DeclaredForForms implements RoutingCodes {

    private static final Set<RoutingVariable.Kind> NOT_IN_FORMS =
            Set.of(RoutingVariable.Kind.PERIOD, RoutingVariable.Kind.ID);

    private final RoutingVariables variables;

    DeclaredForForms(RoutingVariables variables) {
        this.variables = variables;
    }

    @Override
    public boolean declared(String variable) {
        return variables
                .find(variable)
                .filter(v -> !NOT_IN_FORMS.contains(v.kind()))
                .isPresent();
    }

    @Override
    public Set<String> codes(String variable) {
        return variables.find(variable).map(RoutingVariable::codes).orElse(Set.of());
    }

    @Override
    public boolean allows(String variable, Object value) {
        return variables.allows(variable, value);
    }
}

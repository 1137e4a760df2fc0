package nl.koers.model.process;

import nl.koers.form.RoutingVariables;
import nl.koers.shared.process.RoutingVariable;
import org.jspecify.annotations.Nullable;

/** Tells the check of forms what the engine accepts. Periods and ids are never for a person to choose. */
class DeclaredForForms implements RoutingVariables {

    private final nl.koers.shared.process.RoutingVariables declared;

    DeclaredForForms(nl.koers.shared.process.RoutingVariables declared) {
        this.declared = declared;
    }

    @Override
    public @Nullable Type typeOf(String variable) {
        return declared.find(variable).map(DeclaredForForms::type).orElse(null);
    }

    private static @Nullable Type type(RoutingVariable variable) {
        return switch (variable.kind()) {
            case CODE -> new Type.Codes(variable.codes());
            case YES_NO -> new Type.Flag();
            case NUMBER -> new Type.WholeNumber(variable.min(), variable.max());
            case DATE -> new Type.Date();
            case PERIOD, ID -> null;
        };
    }
}

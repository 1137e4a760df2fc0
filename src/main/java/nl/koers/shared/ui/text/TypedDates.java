package nl.koers.shared.ui.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;

/** Tells a field for a date that was left open from one in which something was typed that is no date. */
public final class TypedDates {

    private TypedDates() {}

    /** An empty field fails no rule of its own but this one, as long as requirement is not asked of it. */
    public static <V, F extends Component & HasValue<?, V> & HasValidator<V>> boolean isUnreadable(F field) {
        return field.isEmpty()
                && field.getDefaultValidator()
                        .apply(field.getValue(), new ValueContext(field, field))
                        .isError();
    }
}

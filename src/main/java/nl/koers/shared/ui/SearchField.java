package nl.koers.shared.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Looks for what is typed while it is typed, a moment after the last key; Escape empties it and leaves it. */
public class SearchField extends TextField {

    private static final long serialVersionUID = 1L;
    private static final int REST_MILLIS = 300;

    public SearchField() {
        setPrefixComponent(Symbol.SEARCH.create());
        setClearButtonVisible(true);
        setManualValidation(true);
        // a browser must not offer names that were searched for before
        setAutocomplete(Autocomplete.OFF);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(REST_MILLIS);
        addAttachListener(attached -> getElement()
                .executeJs("this.addEventListener('keydown',"
                        + " event => { if (event.key === 'Escape') { this.inputElement.blur(); } })"));
    }
}

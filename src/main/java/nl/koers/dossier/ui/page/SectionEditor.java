package nl.koers.dossier.ui.page;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one section.
 *
 * @param <T> what the section holds
 */
abstract class SectionEditor<T> extends Div {

    private static final long serialVersionUID = 1L;

    private Runnable onTyped = () -> {};

    SectionEditor() {
        addClassName("koers-section-editor");
    }

    abstract void fill(T content);

    /** Everything as it stands there, whether it could be saved or not. */
    abstract Map<String, String> typed();

    abstract void restore(Map<String, String> typed);

    /** Empty when something is not acceptable; the field then says what, and has the focus. */
    abstract Optional<T> value();

    abstract void focus();

    final void onTyped(Runnable listener) {
        onTyped = listener;
    }

    /** To be called for each field. */
    final void listenTo(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onTyped.run();
            }
        });
    }

    /** Something changed that is no field. */
    final void changed() {
        onTyped.run();
    }
}

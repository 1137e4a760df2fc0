package nl.koers.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys of a view, such as {@code j} and {@code k} in a list. They work as long as this component is in the page, and
 * never while somebody types, while a dialog is open over it, or when the user turned single keys off.
 */
@Tag("koers-keys")
@JsModule("./koers-keys.ts")
public class KeyStrokes extends Component {

    private static final long serialVersionUID = 1L;

    private final Map<String, Runnable> actions = new LinkedHashMap<>();

    public KeyStrokes() {
        getElement().addEventListener("koers-key", this::pressed).addEventData("event.detail");
    }

    /**
     * @param key as the browser names it ({@code j}, {@code ?}, {@code Enter}); with {@code ctrl+} in front it also
     *     works while typing
     */
    public KeyStrokes on(String key, Runnable action) {
        actions.put(key, action);
        getElement().setProperty("keys", String.join(" ", actions.keySet()));
        return this;
    }

    private void pressed(DomEvent event) {
        var action = actions.get(event.getEventData().getString("event.detail"));
        if (action != null) {
            action.run();
        }
    }
}

package nl.koers.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/** What is done and read on every page. */
public final class Page {

    private Page() {}

    public static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    public static void press(Component part, String label) {
        _click(_get(part, Button.class, spec -> spec.withText(label)));
    }

    /** All that stands there. */
    public static String words(Component part) {
        return part.getElement().getTextRecursively();
    }
}

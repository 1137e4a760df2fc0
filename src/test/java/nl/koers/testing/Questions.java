package nl.koers.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.button.Button;
import nl.koers.shared.ui.SafeQuestion;

/** Answers the question that stands over the page. */
public final class Questions {

    private Questions() {}

    public static SafeQuestion asked() {
        return _get(SafeQuestion.class);
    }

    public static void confirm() {
        _click(_get(asked(), Button.class, spec -> spec.withThemes("primary")));
    }
}

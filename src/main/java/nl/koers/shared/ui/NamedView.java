package nl.koers.shared.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.router.HasDynamicTitle;

/**
 * A view whose window title is its fixed name. Titles stand in the browser's history and on the task bar, so every view
 * takes this one, which leaves no room for anything about a client.
 */
public interface NamedView extends HasDynamicTitle {

    /** Key of the view's name in the bundles. */
    String nameKey();

    @Override
    default String getPageTitle() {
        return "Koers · " + text(nameKey());
    }
}

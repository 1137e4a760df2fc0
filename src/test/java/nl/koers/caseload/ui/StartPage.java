package nl.koers.caseload.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Stands in for "My work", which belongs to another feature. */
@Route("")
class StartPage extends Div {

    private static final long serialVersionUID = 1L;

    /** What the address asks it to show. */
    static String query() {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getQueryString();
    }
}

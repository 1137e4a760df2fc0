package nl.koers.shared.ui.extension;

import com.vaadin.flow.component.Component;

/** What a feature adds to the header over every view for whoever is signed in, contributed as a bean. */
@FunctionalInterface
public interface HeaderPart {

    /** Made once for each page that is opened. */
    Component make();
}

package nl.koers.work.ui;

import com.vaadin.flow.component.Component;

/** What a feature tells above the list of work, contributed as a bean, so that the list does not know the feature. */
@FunctionalInterface
public interface WorkPart {

    /** Not visible when there is nothing to tell. Made once for each opening of the list. */
    Component make();
}

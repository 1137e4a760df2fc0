package nl.koers.privacy.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;

/** A list to read, in which a line takes as many rows as its words need. */
class PrivacyGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;

    PrivacyGrid(String name) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", name);
    }
}

package nl.koers.shared.ui.extension;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of the account page under a heading of its own. */
public abstract class AccountSection extends Section {

    private static final long serialVersionUID = 1L;

    private final Div content = new Div();

    protected AccountSection(String heading) {
        addClassName("koers-account-section");
        add(new H2(heading), content);
    }

    protected final void show(Component... components) {
        content.removeAll();
        content.add(components);
    }

    /** Buttons beside each other, below each other where there is no room. */
    public static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("koers-buttons");
        return actions;
    }
}

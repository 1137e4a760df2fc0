package nl.koers.dossier.ui;

import com.vaadin.flow.component.html.Div;

/** What somebody typed, as it was typed, never read as HTML. */
public final class TypedLines {

    private TypedLines() {}

    public static Div of(String text) {
        var typed = new Div(text);
        typed.addClassName("koers-typed");
        return typed;
    }
}

package nl.koers.dossier.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/**
 * A page about a client that is made for paper: a sheet, and around it what is not printed. Also its title, which browsers
 * print, tells nothing of where it comes from.
 */
public abstract class PaperPage extends ClientPage {

    private static final long serialVersionUID = 1L;

    protected PaperPage(ClientPages pages) {
        super(pages);
        addClassName("koers-paper");
    }

    @Override
    public String getPageTitle() {
        return text(nameKey());
    }

    /**
     * Shows a sheet.
     *
     * @param back leads to where the sheet was asked for
     * @param explanation what to think of before it goes
     * @param actions what can be done beside printing
     */
    protected final void add(Component back, String explanation, Section sheet, Component... actions) {
        var words = new Paragraph(explanation);
        words.addClassName("koers-secondary");
        var row = new Div(new Button(
                text("paper.print"), click -> UI.getCurrent().getPage().executeJs("window.print()")));
        row.add(actions);
        row.addClassName("koers-paper-actions");
        add(back, words, row, sheet);
    }

    protected static Section sheet(String heading, String date) {
        var sheet = new Section(new H1(heading), new Paragraph(date));
        sheet.addClassNames("koers-printed", "koers-sheet");
        return sheet;
    }

    /** Words that somebody typed, below what they are about; empty when there are none. */
    protected static Optional<Component> labelled(String label, String words) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        var name = new Span(label);
        name.addClassName("koers-section-label");
        var typed = new Div(words);
        typed.addClassName("koers-typed");
        return Optional.of(new Div(name, typed));
    }
}

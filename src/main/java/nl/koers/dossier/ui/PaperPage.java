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
        var print = new Button(
                text("paper.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var row = row(actions);
        row.addComponentAsFirst(print);
        add(back, words, row, sheet);
    }

    /** As above, of a sheet on which there is nothing to print yet. */
    protected final void addNotForPaper(Component back, Section sheet, Component... actions) {
        add(back, row(actions), sheet);
    }

    private static Div row(Component... actions) {
        var row = new Div(actions);
        row.addClassName("koers-paper-actions");
        return row;
    }

    protected static Section sheet(String heading, String date) {
        var sheet = new Section(new H1(heading), new Paragraph(date));
        sheet.addClassNames("koers-printed", "koers-sheet");
        return sheet;
    }

    /** Words that somebody typed, below what they are about; empty when there are none. */
    protected static Optional<Component> labelled(String label, String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(labelled(label, new Div(words)));
    }

    /** As above, with the telephone numbers among the words to be called. */
    protected static Optional<Component> labelledWithNumbers(String label, String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(labelled(label, new NumbersToCall(words)));
    }

    private static Component labelled(String label, Div typed) {
        var name = new Span(label);
        name.addClassName("koers-section-label");
        typed.addClassName("koers-typed");
        return new Div(name, typed);
    }
}

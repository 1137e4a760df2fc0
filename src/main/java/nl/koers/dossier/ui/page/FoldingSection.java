package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.seal.UnreadableDossierException;

/**
 * A part of the page that is read from the dossier when it is opened, and not before: what nobody needs now is not looked
 * at, not on the screen while somebody looks along, and not in the access log.
 */
abstract class FoldingSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DossierDesk desk;
    private final String title;
    private final Div body = new Div();
    private final Details details;
    private boolean loaded;

    FoldingSection(DossierDesk desk, String titleKey) {
        this.desk = desk;
        title = text(titleKey);
        addClassName("koers-section");
        body.addClassName("koers-section-body");
        details = new Details(new H2(title), body);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                loadOnce();
            }
        });
        add(details);
    }

    /** Reads the part and puts it into the {@link #body}. */
    abstract void load();

    final String title() {
        return title;
    }

    final Div body() {
        return body;
    }

    final void open() {
        details.setOpened(true);
        loadOnce();
    }

    final boolean isOpen() {
        return details.isOpened();
    }

    private void loadOnce() {
        if (loaded) {
            return;
        }
        try {
            load();
            loaded = true;
        } catch (DossierClosedException e) {
            body.removeAll();
            var open = new Button(text("closed.open"), click -> desk.askForReason(e, this::openAgain));
            body.add(new Paragraph(text("dossier.notForYou")), open);
        } catch (UnreadableDossierException e) {
            body.removeAll();
            var words = new Paragraph(text("dossier.section.unreadable"));
            words.getElement().setAttribute("role", "alert");
            body.add(words);
        }
    }

    private void openAgain() {
        loaded = false;
        body.removeAll();
        prepare();
        loadOnce();
        focusTitle();
    }

    /** Puts into the {@link #body} what is there whatever is read. */
    void prepare() {}

    /** What had the focus is gone. */
    final void focusTitle() {
        details.getElement().executeJs("this.querySelector('vaadin-details-summary')?.focus()");
    }
}

package nl.koers.shared.ui.error;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.koers.shared.ui.NamedView;

/** What somebody sees who came somewhere that is not there, not theirs, or broken: plain words and a way back. */
abstract class ErrorPage extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    ErrorPage() {
        addClassName("koers-error-page");
    }

    void explain(String headingKey, String explanation) {
        // a link, not a router link: it works whatever went wrong
        var back = new Anchor("", text("error.back"));
        back.setRouterIgnore(true);
        // on the way from one such page to another it is the same one that explains itself again
        removeAll();
        add(new H1(text(headingKey)), new Paragraph(explanation), back);
    }
}

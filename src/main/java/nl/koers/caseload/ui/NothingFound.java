package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.caseload.CaseloadFilter;

/** An empty list is no dead end: says why it may be empty, and offers to look further. */
class NothingFound extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph words = new Paragraph();
    private final Button widen;

    NothingFound(Runnable widen) {
        this.widen = new Button(text("trajectories.none.widen"), click -> widen.run());
        this.widen.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("koers-nothing-found");
        getElement().setAttribute("role", "status");
        setVisible(false);
        add(words, this.widen);
    }

    void explain(CaseloadFilter filter) {
        boolean searches = !filter.search().isBlank();
        boolean narrow =
                filter.mine() || !filter.steps().isEmpty() || !filter.statuses().isEmpty();
        words.setText(text(searches ? "trajectories.none.search" : "trajectories.none"));
        widen.setVisible(narrow);
    }
}

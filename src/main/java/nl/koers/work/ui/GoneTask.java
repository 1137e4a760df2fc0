package nl.koers.work.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** In the place of a task that somebody comes for when it is not there any more. */
class GoneTask extends Div {

    private static final long serialVersionUID = 1L;

    GoneTask(Runnable back) {
        addClassName("koers-task");
        add(
                new H2(text("work.gone")),
                new Paragraph(text("work.gone.explanation")),
                new Button(text("work.back"), click -> back.run()));
    }
}

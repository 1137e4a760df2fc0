package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Collections;
import nl.koers.model.Models;
import nl.koers.model.Position;
import nl.koers.model.Positions;
import nl.koers.model.ui.ProcessDiagram;
import nl.koers.shared.TrajectoryCode;

/** Where the course is in its models: what goes on now first, then the whole, each with the same in words beside it. */
class Diagrams extends Div {

    private static final long serialVersionUID = 1L;

    private final Positions positions;
    private final Models models;

    Diagrams(Positions positions, Models models) {
        this.positions = positions;
        this.models = models;
    }

    /** @param handover of whom no trajectory is made, so that nothing is called so */
    void show(TrajectoryCode code, boolean handover) {
        removeAll();
        var innermostFirst = new ArrayList<>(positions.of(code));
        Collections.reverse(innermostFirst);
        if (innermostFirst.isEmpty()) {
            add(new Paragraph(text("diagram.none")));
        }
        innermostFirst.forEach(position -> add(part(position, innermostFirst.indexOf(position) == 0, handover)));
    }

    private Section part(Position position, boolean detailed, boolean handover) {
        var name = handover ? text("diagram.handover") : position.name().in(getLocale());
        var diagram = new ProcessDiagram(text("diagram.of", name));
        diagram.show(
                models.diagram(position.processDefinitionId(), getLocale()), position.current(), position.walked());
        var sideBySide = new Div(diagram, new TextRoute(position, detailed));
        sideBySide.addClassName("koers-diagram-and-route");
        var part = new Section(new H3(name), sideBySide);
        part.addClassName("koers-diagram");
        return part;
    }
}

package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import nl.koers.model.difference.Change;
import nl.koers.model.difference.Change.Kind;
import nl.koers.model.difference.ModelDifference;
import nl.koers.model.ui.ProcessDiagram.Mark;

/** The drawings of two versions of a process beside each other, with what is different marked by colour and by sign. */
class DifferenceDrawings extends Section {

    private static final long serialVersionUID = 1L;

    private final List<ProcessDiagram> diagrams = new ArrayList<>();
    /** Says what was brought to the middle, to who cannot see it. */
    private final Span said = new Span();

    /** @param drawing that of a version by number, as BPMN */
    DifferenceDrawings(ModelDifference difference, int from, int to, IntFunction<Optional<String>> drawing) {
        addClassName("koers-difference-drawings");
        said.addClassName("koers-difference-said");
        said.getElement().setAttribute("role", "status");
        var beside = new Div(
                part(difference, from, drawing.apply(from), EnumSet.of(Kind.CHANGED, Kind.GONE)),
                part(difference, to, drawing.apply(to), EnumSet.of(Kind.CHANGED, Kind.NEW)));
        beside.addClassName("koers-difference-beside");
        add(new H2(text("difference.drawings")), beside, legend(), said);
    }

    /** Shows what became of it, in each drawing that has it. */
    void reveal(Change change) {
        diagrams.forEach(diagram -> diagram.reveal(change.drawn()));
        var own = change.drawn().contains(change.element());
        said.setText(text(
                own ? "difference.shown" : "difference.shown.with",
                change.subject().in(getLocale())));
    }

    private Div part(ModelDifference difference, int number, Optional<String> bpmn, Set<Kind> kinds) {
        var part = new Div(new H3(text("difference.version", number)));
        bpmn.ifPresentOrElse(
                xml -> {
                    var diagram = new ProcessDiagram(text("difference.drawing.of", number));
                    diagram.show(xml, List.of(), List.of());
                    diagram.mark(marks(difference, kinds));
                    diagrams.add(diagram);
                    part.add(diagram);
                },
                () -> part.add(new Paragraph(text("difference.drawing.none", number))));
        return part;
    }

    private static List<Mark> marks(ModelDifference difference, Set<Kind> kinds) {
        return difference.drawn().entrySet().stream()
                .filter(drawn -> kinds.contains(drawn.getValue()))
                .map(drawn -> new Mark(
                        drawn.getKey(),
                        drawn.getValue().code(),
                        text("difference.kind." + drawn.getValue().code())))
                .toList();
    }

    private static UnorderedList legend() {
        var legend = new UnorderedList();
        legend.addClassNames("koers-plain-list", "koers-difference-legend");
        legend.getElement().setAttribute("aria-label", text("difference.legend"));
        for (var kind : Kind.values()) {
            legend.add(new ListItem(DifferenceList.sign(kind), new Span(text("difference.kind." + kind.code()))));
        }
        return legend;
    }
}

package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import nl.koers.partner.ImportLine;
import nl.koers.partner.ImportLine.Kind;
import nl.koers.partner.ImportProblem;
import nl.koers.partner.Lookalike;

/** What each line of a file would do: first what needs a look, then what is new or changes. */
class ImportLines extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportLine> lines;
    private final Set<Integer> alsoAdd = new HashSet<>();
    private IntConsumer onChosen = number -> {};

    ImportLines(List<ImportLine> lines) {
        this.lines = lines;
        part("partner.import.kind.error", of(Kind.ERROR));
        var doubtful = lines.stream().filter(ImportLine::mayBeThere).toList();
        part("partner.import.kind.mayBeThere", doubtful);
        part("partner.import.kind.change", of(Kind.CHANGE));
        part(
                "partner.import.kind.new",
                of(Kind.NEW).stream().filter(line -> !line.mayBeThere()).toList());
        part("partner.import.kind.same", of(Kind.SAME));
    }

    private List<ImportLine> of(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    private void part(String key, List<ImportLine> part) {
        if (part.isEmpty()) {
            return;
        }
        add(new H3(text(key) + " (" + part.size() + ")"));
        if (part.get(0).mayBeThere()) {
            add(new Paragraph(text("partner.import.lookalikes.hint")));
        }
        var list = new UnorderedList();
        list.addClassNames("koers-plain-list", "koers-import-lines");
        part.forEach(line -> {
            var item = item(line);
            if (line.mayBeThere()) {
                item.add(addAnyway(line));
            }
            list.add(item);
        });
        add(list);
    }

    /** The lines, and nothing to choose. */
    static UnorderedList plain(List<ImportLine> lines) {
        var list = new UnorderedList();
        list.addClassNames("koers-plain-list", "koers-import-lines");
        lines.forEach(line -> list.add(item(line)));
        return list;
    }

    /** Numbers of the lines that are added although the partner may be there already. */
    Set<Integer> alsoAdd() {
        return Set.copyOf(alsoAdd);
    }

    /** @param onChosen is told now and after each choice how many lines would be imported */
    void onChosen(IntConsumer onChosen) {
        this.onChosen = onChosen;
        tell();
    }

    private void tell() {
        long chosen = lines.stream()
                .filter(line -> line.kind() == Kind.CHANGE
                        || line.kind() == Kind.NEW && (!line.mayBeThere() || alsoAdd.contains(line.number())))
                .count();
        onChosen.accept((int) chosen);
    }

    private Checkbox addAnyway(ImportLine line) {
        var choice = new Checkbox(text("partner.import.addAnyway"));
        choice.setAriaLabel(text("partner.import.addAnyway.of", line.name(), line.number()));
        choice.addValueChangeListener(change -> {
            if (change.getValue()) {
                alsoAdd.add(line.number());
            } else {
                alsoAdd.remove(line.number());
            }
            tell();
        });
        return choice;
    }

    private static ListItem item(ImportLine line) {
        var number = new Span(text("partner.import.line.number", line.number()));
        number.addClassName("koers-secondary");
        var item = new ListItem(number);
        if (!line.name().isEmpty()) {
            var name = new Span(line.name());
            name.addClassName("koers-import-name");
            item.add(name);
        }
        if (!line.changes().isEmpty()) {
            item.add(secondary(text("partner.import.changes", String.join(", ", line.changes()))));
        }
        if (line.mayBeThere()) {
            item.add(secondary(text(
                    "partner.import.looksLike",
                    line.lookalikes().stream().map(Lookalike::name).distinct().collect(Collectors.joining(", ")))));
        }
        if (!line.problems().isEmpty()) {
            var problems = new UnorderedList();
            line.problems().forEach(problem -> problems.add(new ListItem(words(problem))));
            item.add(problems);
        }
        return item;
    }

    private static String words(ImportProblem problem) {
        return text(
                "partner.import.problem",
                problem.column(),
                text("partner.import.problem." + problem.reason().code(), problem.value(), problem.limit()));
    }

    private static Span secondary(String words) {
        var secondary = new Span(words);
        secondary.addClassName("koers-secondary");
        return secondary;
    }
}

package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import nl.koers.model.ModelProblem;
import nl.koers.shared.ui.text.Texts;

/** What the check found, errors first: where, what is wrong and how to mend it. */
class FindingList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    FindingList(List<ModelProblem> problems) {
        addClassNames("koers-plain-list", "koers-findings");
        problems.stream()
                .sorted(Comparator.comparing(ModelProblem::severity))
                .map(this::item)
                .forEach(this::add);
    }

    private ListItem item(ModelProblem problem) {
        var kind = new Span(text(problem.isError() ? "models.finding.error" : "models.finding.advice"));
        kind.addClassName("koers-finding-kind");
        var file = problem.file().equals(ModelProblem.WHOLE) ? text("models.finding.whole") : problem.file();
        var place = new Span(problem.element().isEmpty() ? file : file + " · " + problem.element());
        place.addClassName("koers-secondary");
        var language = getLocale();
        var reason = problem.reason(language);
        var item = new ListItem(new Div(kind, place), new Div(Texts.capitalized(reason, language)));
        problem.mending(language).ifPresent(mending -> {
            var how = new Div(mending);
            how.addClassName("koers-secondary");
            item.add(how);
        });
        item.setClassName("koers-finding-error", problem.isError());
        return item;
    }
}

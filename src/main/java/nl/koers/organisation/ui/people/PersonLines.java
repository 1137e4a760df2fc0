package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.people.PersonLine;
import nl.koers.shared.Languages;
import nl.koers.shared.OrganisationId;

/** What each line of a list would do: first what is left out and why. */
class PersonLines extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<OrganisationId, String> names;

    PersonLines(List<PersonLine> lines, List<Organisation> organisations) {
        names = organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        part(
                "users.import.kind.error",
                lines.stream().filter(line -> !line.isSound()).toList());
        part("users.import.kind.new", lines.stream().filter(PersonLine::isSound).toList());
    }

    private void part(String key, List<PersonLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("koers-plain-list", "koers-import-lines");
        lines.forEach(line -> list.add(item(line)));
        add(new H3(text(key) + " (" + lines.size() + ")"), list);
    }

    private ListItem item(PersonLine line) {
        var number = new Span(text("partner.import.line.number", line.number()));
        number.addClassName("koers-secondary");
        var person = line.person();
        var name = new Span("%s %s (%s)".formatted(person.firstName(), person.lastName(), line.userId()));
        name.addClassName("koers-import-name");
        var item = new ListItem(number, name);
        if (line.isSound()) {
            var facts = new Span(facts(line));
            facts.addClassName("koers-secondary");
            item.add(facts);
        } else {
            var problems = new UnorderedList();
            line.problems()
                    .forEach(problem -> problems.add(new ListItem(text(
                            "partner.import.problem",
                            problem.column().title(getLocale()),
                            text("users.import.problem." + problem.reason().code(), problem.value())))));
            item.add(problems);
        }
        return item;
    }

    /** All that the account would be able to do, and where its link would go. */
    private String facts(PersonLine line) {
        var roles = line.person().roles().stream()
                .sorted()
                .map(role -> text("role." + role.group()))
                .collect(Collectors.joining(", "));
        var organisations = line.person().organisations().stream()
                .map(id -> names.getOrDefault(id, id.value()))
                .sorted()
                .collect(Collectors.joining(", "));
        return Stream.of(
                        roles,
                        organisations,
                        line.person().address(),
                        line.contact().phone(),
                        Languages.names(line.contact().languages(), getLocale()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}

package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import nl.koers.model.ModelGraph.Choice;
import nl.koers.model.ModelGraph.Next;
import nl.koers.model.ModelGraph.Node;
import nl.koers.model.Position;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Dates;

/** A diagram in words: where we are, what came before, what can follow. */
class TextRoute extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BEFORE = 6;

    /** @param withChoices whether to say which answer leads where */
    TextRoute(Position position, boolean withChoices) {
        addClassName("koers-text-route");
        add(new H4(text("route.now")), new Paragraph(now(position)));
        add(new H4(text("route.before")), before(position.before()));
        addFollowing("route.following", position, false, withChoices);
        addFollowing("route.anyMoment", position, true, false);
    }

    private String now(Position position) {
        if (position.now().isEmpty()) {
            return text("route.now.none");
        }
        return position.now().stream().map(this::now).collect(Collectors.joining(", "));
    }

    private String now(Node node) {
        return switch (node.kind()) {
            case WAIT_FOR_FIRST -> text("route.now.waiting");
            case WAIT -> text("route.now.waitingFor", name(node));
            default -> name(node);
        };
    }

    private com.vaadin.flow.component.Component before(List<Position.Visit> visits) {
        if (visits.isEmpty()) {
            return new Paragraph(text("route.before.none"));
        }
        var list = new OrderedList();
        visits.stream()
                .skip(Math.max(0, visits.size() - MOST_BEFORE))
                .forEach(visit -> list.add(
                        new ListItem(text("route.visit", visit.name().in(getLocale()), Dates.date(visit.at())))));
        return list;
    }

    private void addFollowing(String headingKey, Position position, boolean interrupting, boolean withChoices) {
        var list = new UnorderedList();
        position.following().stream()
                .filter(next -> next.interrupts() == interrupting)
                .forEach(next -> list.add(new ListItem(withChoices ? withChoices(next) : name(next.node()))));
        if (list.getChildren().findAny().isPresent()) {
            add(new H4(text(headingKey)), list);
        }
    }

    private String withChoices(Next next) {
        if (next.choices().isEmpty()) {
            return name(next.node());
        }
        return text(
                "route.next",
                name(next.node()),
                next.choices().stream().map(this::words).collect(Collectors.joining("; ")));
    }

    private String words(Choice choice) {
        var answer = choice.answer().in(getLocale());
        return choice.question() == null ? answer : choice.question().in(getLocale()) + " " + answer;
    }

    private String name(Node node) {
        LocalizedText label = node.label();
        return label == null ? node.id() : label.in(getLocale());
    }
}

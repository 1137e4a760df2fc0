package nl.koers.model.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.koers.model.ModelKind;
import nl.koers.model.difference.Change;
import nl.koers.model.difference.Change.Kind;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is different in words, file by file: new, changed, gone. Begins with so many lines, and goes on from there. */
class DifferenceList extends Section {

    private static final long serialVersionUID = 1L;
    private static final int AT_FIRST = 200;

    private final transient List<Change> changes;
    private final transient Consumer<Change> choose;
    private final Div parts = new Div();
    private @Nullable NativeButton chosen;

    /** @param choose what happens when somebody chooses a line that stands in a drawing */
    DifferenceList(List<Change> changes, Consumer<Change> choose) {
        this.changes = inOrder(changes);
        this.choose = choose;
        addClassName("koers-difference-list");
        add(new H2(text("difference.list")));
        if (changes.stream().anyMatch(change -> !change.drawn().isEmpty())) {
            add(new Paragraph(text("difference.list.how")));
        }
        add(parts);
        fill(AT_FIRST);
    }

    private static List<Change> inOrder(List<Change> changes) {
        return changes.stream()
                .map(Change::file)
                .distinct()
                .flatMap(file -> Stream.of(Kind.values()).flatMap(kind -> changes.stream()
                        .filter(change -> change.file().equals(file) && change.kind() == kind)))
                .toList();
    }

    /** A sign that is told apart without its colour. */
    static Span sign(Kind kind) {
        var sign = new Span(
                switch (kind) {
                    case NEW -> "+";
                    case CHANGED -> "~";
                    case GONE -> "–";
                });
        sign.addClassNames("koers-sign", "koers-sign-" + kind.code());
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private void fill(int most) {
        parts.removeAll();
        int shown = 0;
        int lines = 0;
        UnorderedList list = new UnorderedList();
        while (shown < changes.size() && lines < most) {
            var change = changes.get(shown);
            var before = shown == 0 ? null : changes.get(shown - 1);
            if (before == null || !before.file().equals(change.file())) {
                parts.add(new H3(file(change.file())));
            }
            if (before == null || !before.file().equals(change.file()) || before.kind() != change.kind()) {
                list = new UnorderedList();
                list.addClassNames("koers-plain-list", "koers-difference-lines");
                parts.add(heading(change), list);
            }
            list.add(item(change, most - lines));
            lines += change.lines();
            shown++;
        }
        if (shown < changes.size()) {
            parts.add(new Paragraph(text("difference.more.left", changes.size() - shown)));
        }
        // the last one can have more to say than is left
        if (shown < changes.size() || lines > most) {
            parts.add(AccountSection.actions(new Button(text("difference.more"), click -> fill(most + AT_FIRST))));
        }
    }

    private static String file(String name) {
        return Stream.of(ModelKind.values())
                .filter(kind -> name.endsWith(kind.ending()))
                .findFirst()
                .map(kind -> text("models.is." + kind.code()) + " · " + name)
                .orElse(name);
    }

    private H4 heading(Change first) {
        var all = changes.stream()
                .filter(change -> change.file().equals(first.file()) && change.kind() == first.kind())
                .count();
        return new H4(text(
                "difference.kind.count", text("difference.kind." + first.kind().code()), all));
    }

    private ListItem item(Change change, int most) {
        var subject = upper(change.subject().in(getLocale()));
        var head = new Div(sign(change.kind()), change.drawn().isEmpty() ? new Span(subject) : button(change, subject));
        head.addClassName("koers-difference-head");
        if (!subject.endsWith(change.element())) {
            var id = new Span(change.element());
            id.addClassName("koers-secondary");
            head.add(id);
        }
        var item = new ListItem(head);
        if (!change.details().isEmpty()) {
            var details = new UnorderedList();
            change.details().stream()
                    .limit(most)
                    .map(detail -> new ListItem(upper(detail.in(getLocale()))))
                    .forEach(details::add);
            item.add(details);
        }
        return item;
    }

    private Component button(Change change, String subject) {
        var button = new NativeButton(subject);
        button.addClassName("koers-difference-choose");
        button.addClickListener(click -> {
            if (chosen != null) {
                chosen.getElement().removeAttribute("aria-current");
            }
            chosen = button;
            button.getElement().setAttribute("aria-current", "true");
            choose.accept(change);
        });
        return button;
    }

    private String upper(String text) {
        return Texts.capitalized(text, getLocale());
    }
}

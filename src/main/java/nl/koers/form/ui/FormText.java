package nl.koers.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a form as components. Of Markdown it knows paragraphs, headings, lists and bold; everything else, HTML
 * included, stands there as it was written. No text is ever parsed as HTML, so there is nothing to sanitise.
 */
final class FormText {

    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*|__([^_]+)__");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*+]\\s+(.+)");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)]\\s+(.+)");
    private static final int SUMMARY_LENGTH = 80;

    private FormText() {}

    static Component of(String markdown) {
        Div text = new Div();
        for (String block : markdown.replace("\r", "").split("\n\\s*\n")) {
            if (!block.isBlank()) {
                addBlock(text, block.strip().lines().map(String::strip).toList());
            }
        }
        return text;
    }

    private static void addBlock(HasComponents into, List<String> lines) {
        HasComponents list = null;
        Paragraph paragraph = null;
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            Matcher numbered = NUMBERED.matcher(line);
            if (heading.matches()) {
                into.add(heading(heading.group(1).length(), heading.group(2)));
                list = null;
                paragraph = null;
            } else if (bullet.matches()) {
                list = addItem(into, list, UnorderedList.class, UnorderedList::new, bullet.group(1));
                paragraph = null;
            } else if (numbered.matches()) {
                list = addItem(into, list, OrderedList.class, OrderedList::new, numbered.group(1));
                paragraph = null;
            } else {
                if (paragraph == null) {
                    paragraph = new Paragraph();
                    into.add(paragraph);
                } else {
                    paragraph.add(new Span(" "));
                }
                addInline(paragraph, line);
                list = null;
            }
        }
    }

    /** The page and the task have the headings above these. */
    private static Component heading(int level, String line) {
        Component heading = level <= 2 ? new H3() : new H4();
        addInline((HasComponents) heading, line);
        return heading;
    }

    private static <L extends Component & HasComponents> HasComponents addItem(
            HasComponents into, @Nullable HasComponents current, Class<L> type, Supplier<L> create, String line) {
        HasComponents list = current;
        if (!type.isInstance(list)) {
            L started = create.get();
            into.add(started);
            list = started;
        }
        ListItem item = new ListItem();
        addInline(item, line);
        list.add(item);
        return list;
    }

    private static void addInline(HasComponents into, String line) {
        Matcher bold = BOLD.matcher(line);
        int from = 0;
        while (bold.find()) {
            addPlain(into, line.substring(from, bold.start()));
            Span strong = new Span(bold.group(1) != null ? bold.group(1) : bold.group(2));
            strong.addClassName(LumoUtility.FontWeight.BOLD);
            into.add(strong);
            from = bold.end();
        }
        addPlain(into, line.substring(from));
    }

    private static void addPlain(HasComponents into, String text) {
        if (!text.isEmpty()) {
            into.add(new Span(text));
        }
    }

    /** A long earlier answer, of which the beginning is seen until somebody opens it. */
    static Component previous(String text) {
        String start = text.substring(0, SUMMARY_LENGTH).replaceAll("\\s+", " ").strip();
        Div whole = new Div(text);
        whole.addClassName(LumoUtility.Whitespace.PRE_LINE);
        Span summary = new Span(start + "…");
        summary.addClassNames(LumoUtility.FontSize.SMALL, LumoUtility.Whitespace.NORMAL);
        return new Details(summary, whole);
    }
}

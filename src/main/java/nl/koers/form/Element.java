package nl.koers.form;

import java.util.List;
import nl.koers.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Whatever stands in a form: a {@link Field} that is answered, or something that helps to read it. */
public sealed interface Element permits Field, Element.Text, Element.Separator, Element.Group {

    /** Unique in the form: the key of a field, the place ({@code /2/0}) of anything else. */
    String id();

    /** When this holds, the element and everything in it is not shown and not asked; null: always shown. */
    @Nullable
    Condition hiddenWhen();

    /** A text to read, in a small part of Markdown: paragraphs, headings, lists and bold. */
    record Text(String id, @Nullable Condition hiddenWhen, LocalizedText text) implements Element {}

    /** A line between two parts. */
    record Separator(String id, @Nullable Condition hiddenWhen) implements Element {}

    /** A part of the form with its own heading. */
    record Group(String id, @Nullable Condition hiddenWhen, LocalizedText label, List<Element> elements)
            implements Element {
        public Group {
            elements = List.copyOf(elements);
        }
    }
}

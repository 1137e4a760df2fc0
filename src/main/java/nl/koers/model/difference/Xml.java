package nl.koers.model.difference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.koers.model.process.rules.SafeXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is asked of XML that was read within its bounds. */
final class Xml {

    private Xml() {}

    static List<Element> children(Element element) {
        var children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static Optional<Element> child(Element element, String name) {
        return children(element).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    static Stream<Attr> attributes(Element element) {
        return SafeXml.attributes(element).stream();
    }

    /** The text of the child of this name; an empty text when there is none. */
    static String text(Element element, String child) {
        return child(element, child).map(Node::getTextContent).orElse("").strip();
    }

    /** The same for what says the same: without order of attributes, prefixes and spaces between elements. */
    static String canonical(Element element) {
        var children = children(element);
        var inside = children.isEmpty()
                ? element.getTextContent().strip()
                : children.stream().map(Xml::canonical).collect(Collectors.joining());
        return "<"
                + element.getLocalName()
                + attributes(element)
                        .map(attribute -> " " + attribute.getLocalName() + "=\"" + attribute.getValue() + "\"")
                        .sorted()
                        .collect(Collectors.joining())
                + ">" + inside + "</" + element.getLocalName() + ">";
    }
}

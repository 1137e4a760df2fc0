package nl.koers.model.process.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.koers.shared.ui.text.Texts;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads XML that somebody sent, without following anything outside it. How deep and how much it is, is found out by a reader that
 * keeps nothing of it, before anything is made that goes down as deep as the file does.
 */
public final class SafeXml {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";
    /** In the versions that Camunda Modeler has written. */
    static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/");

    /** The deepest of the models has some twenty. */
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private static final int MAX_DEPTH = 60;
    /** The largest of the models, with its diagram, has some four thousand. */
    private static final int MAX_ELEMENTS = 20_000;
    /** An explanation for caseworkers is the longest there is; what is found quotes ids. */
    private static final int MAX_ATTRIBUTE = 4_000;

    /**
     * What may be in a file: BPMN and DMN with their diagrams, Camunda's attributes under their present name, and what
     * Camunda Modeler adds for itself. The engine reads an older name of Camunda's as well, by which every rule could be passed.
     */
    private static final Set<String> NAMESPACES = Set.of(
            "",
            XMLConstants.XML_NS_URI,
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            CAMUNDA_BPMN,
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://camunda.org/schema/1.0/dmn",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    /** Too deep, too much, or of a kind that no model has; the message tells a designer which. */
    static final class OutOfBoundsException extends SAXException {
        private static final long serialVersionUID = 1L;

        private final transient Wording why;

        OutOfBoundsException(Wording why) {
            super(why.in(Texts.ENGLISH));
            this.why = why;
        }

        Wording why() {
            return why;
        }
    }

    private SafeXml() {}

    /**
     * @throws OutOfBoundsException when it is deeper or longer than any model, or has something of another kind in it
     * @throws SAXException when it is not well-formed, or has a document type
     */
    public static Document read(byte[] content) throws SAXException {
        checkBounds(content);
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void checkBounds(byte[] content) throws SAXException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > MAX_DEPTH) {
                        throw new OutOfBoundsException(Wording.of("finding.xml.depth", MAX_DEPTH));
                    }
                    if (++elements > MAX_ELEMENTS) {
                        throw new OutOfBoundsException(Wording.of("finding.xml.many", MAX_ELEMENTS));
                    }
                    checkNames(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            throw new SAXException("not well-formed");
        }
    }

    private static void checkNames(XMLStreamReader reader) throws OutOfBoundsException {
        checkNamespace(reader.getNamespaceURI(), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeValue(i).length() > MAX_ATTRIBUTE) {
                throw new OutOfBoundsException(Wording.of("finding.xml.attribute", MAX_ATTRIBUTE));
            }
            checkNamespace(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
        }
    }

    private static void checkNamespace(@Nullable String namespace, String name) throws OutOfBoundsException {
        if (namespace != null && !NAMESPACES.contains(namespace)) {
            throw new OutOfBoundsException(Wording.of("finding.xml.foreign", name, namespace));
        }
    }

    /** Without those that declare a namespace. */
    public static List<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Attr) all.item(i))
                .filter(attribute -> !XMLNS.equals(attribute.getNamespaceURI()))
                .toList();
    }

    /** Visits every element with the id of itself or of the nearest element around it that has one. */
    static void walk(Element element, String id, BiConsumer<Element, String> visitor) {
        String nearest = element.hasAttribute("id") ? element.getAttribute("id") : id;
        visitor.accept(element, nearest);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element childElement) {
                walk(childElement, nearest, visitor);
            }
        }
    }
}

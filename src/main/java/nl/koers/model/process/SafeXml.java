package nl.koers.model.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.BiConsumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads XML that somebody sent, without following anything outside it. */
final class SafeXml {

    static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";

    private SafeXml() {}

    /** @throws SAXException when it is not well-formed, or has a document type */
    static Document read(byte[] content) throws SAXException {
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

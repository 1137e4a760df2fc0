package nl.koers.shared.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Words as a PDF that can be read, printed and read aloud: tagged (PDF/UA), its language and title set, a list of its
 * chapters beside it, numbered pages, the font in it. The font has no letters outside Latin, Greek and Cyrillic; what it
 * lacks shows as {@code #}. What is empty is left out.
 */
public final class PlainPdf implements AutoCloseable {

    private static final String FONT = "Liberation Sans";

    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm; font-family: 'Liberation Sans';
                    @bottom-right { content: counter(page); font-family: 'Liberation Sans'; font-size: 9pt } }
            html { font-family: 'Liberation Sans' }
            body { font-size: 10.5pt; line-height: 1.35; margin: 0; word-wrap: break-word }
            h1 { font-size: 18pt; margin: 0 0 6pt }
            h2 { font-size: 14pt; margin: 18pt 0 4pt; page-break-after: avoid }
            h3 { font-size: 10.5pt; margin: 8pt 0 2pt; page-break-after: avoid }
            p { margin: 0 0 4pt; white-space: pre-line }
            p.aside, span.label { font-size: 9pt }
            """;

    static {
        // it would log the letters that the font lacks: they were told by somebody
        XRLog.setLoggingEnabled(false);
    }

    private final Document document = empty();
    private final OutputStream out;
    private final Element chapters;
    private final Element body;
    private boolean closed;

    /**
     * @param language {@code nl} or {@code en}
     * @param title stands at the top, and in the window of whoever reads it
     * @param out is not closed
     */
    public PlainPdf(String language, String title, OutputStream out) {
        this.out = out;
        var html = document.createElement("html");
        html.setAttribute("lang", language);
        document.appendChild(html);
        var head = add(html, "head", "");
        add(head, "title", title);
        var description = add(head, "meta", "");
        description.setAttribute("name", "description");
        description.setAttribute("content", title);
        add(head, "style", STYLE);
        chapters = add(head, "bookmarks", "");
        body = add(html, "body", "");
        if (!title.isEmpty()) {
            add(body, "h1", title);
        }
    }

    /** Begins a part that stands in the list beside the text. */
    public void chapter(String title) {
        var id = "chapter" + chapters.getChildNodes().getLength();
        add(body, "h2", title).setAttribute("id", id);
        var bookmark = add(chapters, "bookmark", "");
        bookmark.setAttribute("name", title);
        bookmark.setAttribute("href", "#" + id);
    }

    /** A small heading. */
    public void heading(String words) {
        if (!words.isEmpty()) {
            add(body, "h3", words);
        }
    }

    public void text(String words) {
        if (!words.isEmpty()) {
            add(body, "p", words);
        }
    }

    /** Smaller than the text, such as a date. */
    public void aside(String words) {
        if (!words.isEmpty()) {
            add(body, "p", words).setAttribute("class", "aside");
        }
    }

    /** @param label may be empty */
    public void line(String label, String words) {
        var line = add(body, "p", "");
        if (!label.isEmpty()) {
            add(line, "span", label + ": ").setAttribute("class", "label");
        }
        line.appendChild(document.createTextNode(words));
    }

    /** Writes what was added. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useFont(font("LiberationSans-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(font("LiberationSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
                    .withProducer("Koers")
                    .withW3cDocument(document, "")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Element add(Element parent, String name, String words) {
        var element = document.createElement(name);
        if (!words.isEmpty()) {
            element.setTextContent(words);
        }
        parent.appendChild(element);
        return element;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(PlainPdf.class.getResourceAsStream("/fonts/" + file), file);
    }
}

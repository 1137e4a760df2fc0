package nl.koers.shared.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Words as a PDF that can be read, printed and read aloud: tagged (PDF/UA), its language and title set, a list of its
 * chapters beside it, numbered pages, the fonts in it. They have the letters of names: Latin with all marks, Greek,
 * Cyrillic, Arabic and Hebrew (from right to left), Thai, Chinese and Japanese; what they lack, such as a picture, shows
 * as {@code #}. What is empty is left out.
 */
public final class PlainPdf implements AutoCloseable {

    /** What one lacks is looked for in the next. */
    private static final String FONTS =
            "'Liberation Sans', 'Noto Sans', 'Noto Sans Hebrew', 'Noto Sans Arabic', 'Noto Sans Thai', 'Noto Sans SC'";

    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm; font-family: %1$s;
                    @bottom-right { content: counter(page); font-family: %1$s; font-size: 9pt } }
            html { font-family: %1$s }
            body { font-size: 10.5pt; line-height: 1.35; margin: 0; word-wrap: break-word }
            h1 { font-size: 18pt; margin: 0 0 6pt }
            h2 { font-size: 14pt; margin: 18pt 0 4pt; page-break-after: avoid }
            h3 { font-size: 10.5pt; margin: 8pt 0 2pt; page-break-after: avoid }
            p { margin: 0 0 4pt; white-space: pre-line }
            p.aside, span.label { font-size: 9pt }
            """
                    .formatted(FONTS);

    /** Where things stand in a font file: OpenType, "Table Directory". */
    private static final int TABLE_COUNT = 4;

    private static final int TABLES = 12;
    private static final int TABLE_LENGTH = 16;

    /** The names of tables are four letters. */
    private static final int SUBSTITUTIONS = 'G' << 24 | 'S' << 16 | 'U' << 8 | 'B';

    private static final int NOT_LOOKED_FOR = 'g' << 24 | 's' << 16 | 'u' << 8 | 'b';

    static {
        // it would log the letters that the font lacks: they were told by somebody
        XRLog.setLoggingEnabled(false);
    }

    private final Document document = empty();
    private final PaperText printed = new PaperText();
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
        description.setAttribute("content", printed.of(title));
        add(head, "style", "").setTextContent(STYLE);
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
        bookmark.setAttribute("name", printed.of(title));
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
            add(line, "span", label + (label.endsWith("?") ? "" : ":")).setAttribute("class", "label");
            line.appendChild(document.createTextNode(" "));
        }
        line.appendChild(document.createTextNode(printed.of(words)));
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
                    .useFont(font("LiberationSans-Regular.ttf"), "Liberation Sans", 400, FontStyle.NORMAL, true)
                    .useFont(font("LiberationSans-Bold.ttf"), "Liberation Sans", 700, FontStyle.NORMAL, true)
                    .useFont(font("NotoSans-Regular.ttf"), "Noto Sans", 400, FontStyle.NORMAL, true)
                    .useFont(font("NotoSansHebrew-Regular.ttf"), "Noto Sans Hebrew", 400, FontStyle.NORMAL, true)
                    .useFont(font("NotoSansArabic-Regular.ttf"), "Noto Sans Arabic", 400, FontStyle.NORMAL, true)
                    .useFont(font("NotoSansThai-Regular.ttf"), "Noto Sans Thai", 400, FontStyle.NORMAL, true)
                    .useFont(font("NotoSansSC-Regular.ttf"), "Noto Sans SC", 400, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                    .useUnicodeBidiReorderer(new RightToLeft.Reorderer())
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
            element.setTextContent(printed.of(words));
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
        return () -> {
            try (var font = Objects.requireNonNull(PlainPdf.class.getResourceAsStream("/fonts/" + file), file)) {
                return new ByteArrayInputStream(withoutSubstitutions(font.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * PDFBox would look in each word for letters that the font draws as one sign, which takes longer than all the rest and
     * shows nothing that a paper needs. So it does not find the table of them: its name is written otherwise.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        var tables = ByteBuffer.wrap(font);
        int count = tables.getShort(TABLE_COUNT);
        for (int at = TABLES; at < TABLES + count * TABLE_LENGTH; at += TABLE_LENGTH) {
            if (tables.getInt(at) == SUBSTITUTIONS) {
                tables.putInt(at, NOT_LOOKED_FOR);
            }
        }
        return font;
    }
}

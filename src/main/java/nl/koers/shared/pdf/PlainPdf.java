package nl.koers.shared.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.HeaderFooter;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Words as a PDF that can be read and printed: its language and title set, a list of its chapters beside it, numbered pages,
 * the font in it. The font has no letters outside Latin, Greek and Cyrillic; what it lacks shows as an empty box. What is
 * empty is left out.
 */
public final class PlainPdf implements AutoCloseable {

    /** The library has it for letters that the fonts of every PDF reader lack. */
    private static final BaseFont REGULAR = font("LiberationSans-Regular.ttf");

    private static final Font TITLE = new Font(REGULAR, 18, Font.BOLD);
    private static final Font HEADING = new Font(REGULAR, 14, Font.BOLD);
    private static final Font ENTRY = new Font(REGULAR, 10.5f, Font.BOLD);
    private static final Font LABEL = new Font(REGULAR, 9);
    private static final Font TEXT = new Font(REGULAR, 10.5f);

    private final Document document = new Document(PageSize.A4, 56, 56, 56, 56);
    private final PdfWriter writer;

    /**
     * @param language {@code nl} or {@code en}
     * @param title stands at the top, and in the window of whoever reads it
     * @param out is not closed
     */
    public PlainPdf(String language, String title, OutputStream out) {
        writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.addCreator("Koers");
        var footer = new HeaderFooter(new Phrase("", LABEL), true);
        footer.setBorder(0);
        footer.setAlignment(HeaderFooter.ALIGN_RIGHT);
        document.setFooter(footer);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        add(title, TITLE, 0, 6);
    }

    /** Begins a part that stands in the list beside the text. */
    public void chapter(String title) {
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
        add(title, HEADING, 18, 4);
        new PdfOutline(
                writer.getRootOutline(),
                new PdfDestination(PdfDestination.FITH, writer.getVerticalPosition(true) + 24),
                title);
    }

    /** A small heading. */
    public void heading(String words) {
        add(words, ENTRY, 8, 2);
    }

    public void text(String words) {
        add(words, TEXT, 0, 4);
    }

    /** Smaller than the text, such as a date. */
    public void aside(String words) {
        add(words, LABEL, 0, 6);
    }

    /** @param label may be empty */
    public void line(String label, String words) {
        var line = new Paragraph();
        line.setLeading(14);
        if (!label.isEmpty()) {
            line.add(new Chunk(label + ": ", LABEL));
        }
        line.add(new Chunk(words, TEXT));
        line.setSpacingAfter(2);
        document.add(line);
    }

    @Override
    public void close() {
        document.close();
    }

    private void add(String words, Font font, float before, float after) {
        if (words.isEmpty()) {
            return;
        }
        var paragraph = new Paragraph(words, font);
        paragraph.setLeading(font.getSize() * 1.35f);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        paragraph.setKeepTogether(font == HEADING);
        document.add(paragraph);
    }

    private static BaseFont font(String file) {
        try (InputStream font = Document.class.getResourceAsStream("/font-fallback/" + file)) {
            return BaseFont.createFont(
                    file,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    true,
                    Objects.requireNonNull(font, "the font is missing").readAllBytes(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

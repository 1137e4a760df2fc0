package nl.koers.privacy;

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
 * Writes a text as a PDF that can be read and printed: its language set, a list of its parts beside it, the font in it.
 * The font has no letters outside Latin, Greek and Cyrillic; what it lacks shows as an empty box.
 */
final class CopyPdf {

    /** The library has it for letters that the fonts of every PDF reader lack. */
    private static final BaseFont REGULAR = font("LiberationSans-Regular.ttf");

    private static final Font TITLE = new Font(REGULAR, 18, Font.BOLD);
    private static final Font HEADING = new Font(REGULAR, 14, Font.BOLD);
    private static final Font ENTRY = new Font(REGULAR, 10.5f, Font.BOLD);
    private static final Font LABEL = new Font(REGULAR, 9);
    private static final Font TEXT = new Font(REGULAR, 10.5f);

    private CopyPdf() {}

    /** Does not close the stream. */
    static void write(CopyText text, OutputStream out) {
        var document = new Document(PageSize.A4, 56, 56, 56, 56);
        var writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        document.addTitle(text.title());
        document.addCreator("Koers");
        var footer = new HeaderFooter(new Phrase("", LABEL), true);
        footer.setBorder(0);
        footer.setAlignment(HeaderFooter.ALIGN_RIGHT);
        document.setFooter(footer);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(text.language()));
        document.add(paragraph(text.title(), TITLE, 0, 6));
        document.add(paragraph(text.madeOn(), LABEL, 0, 6));
        document.add(paragraph(text.introduction(), TEXT, 0, 12));
        for (var part : text.parts()) {
            write(part, document, writer);
        }
        document.close();
    }

    private static void write(CopyText.Part part, Document document, PdfWriter writer) {
        var heading = paragraph(part.title(), HEADING, 18, 4);
        heading.setKeepTogether(true);
        document.add(heading);
        new PdfOutline(
                writer.getRootOutline(),
                new PdfDestination(PdfDestination.FITH, writer.getVerticalPosition(true) + 24),
                part.title());
        if (part.entries().isEmpty()) {
            document.add(paragraph(part.nothing(), TEXT, 0, 4));
        }
        for (var entry : part.entries()) {
            if (!entry.title().isEmpty()) {
                document.add(paragraph(entry.title(), ENTRY, 8, 2));
            }
            for (var line : entry.lines()) {
                var words = new Paragraph();
                words.setLeading(14);
                if (!line.label().isEmpty()) {
                    words.add(new Chunk(line.label() + ": ", LABEL));
                }
                words.add(new Chunk(line.value(), TEXT));
                words.setSpacingAfter(2);
                document.add(words);
            }
        }
    }

    private static Paragraph paragraph(String words, Font font, float before, float after) {
        var paragraph = new Paragraph(words, font);
        paragraph.setLeading(font.getSize() * 1.35f);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
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

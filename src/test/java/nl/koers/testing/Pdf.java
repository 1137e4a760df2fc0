package nl.koers.testing;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a PDF.
 *
 * @param text of all pages
 * @param tagged whether it says what is a heading and what is text
 */
public record Pdf(String text, String language, String title, boolean tagged) {

    public static Pdf read(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            var catalog = document.getDocumentCatalog();
            return new Pdf(
                    new PDFTextStripper().getText(document),
                    catalog.getLanguage(),
                    document.getDocumentInformation().getTitle(),
                    catalog.getMarkInfo().isMarked() && catalog.getStructureTreeRoot() != null);
        }
    }
}

package nl.koers.privacy.copy;

import java.io.OutputStream;
import nl.koers.shared.pdf.PlainPdf;

/** A client's copy as PDF. */
final class CopyPdf {

    private CopyPdf() {}

    /** Does not close the stream. */
    static void write(CopyText text, OutputStream out) {
        try (var pdf = new PlainPdf(text.language(), text.title(), out)) {
            pdf.aside(text.madeOn());
            text.introduction().forEach(pdf::text);
            for (var part : text.parts()) {
                pdf.chapter(part.title());
                if (part.entries().isEmpty()) {
                    pdf.text(part.nothing());
                }
                for (var entry : part.entries()) {
                    pdf.heading(entry.title());
                    entry.lines().forEach(line -> pdf.line(line.label(), line.value()));
                }
            }
        }
    }
}

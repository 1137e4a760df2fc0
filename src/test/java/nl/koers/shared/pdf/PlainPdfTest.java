package nl.koers.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.koers.testing.Logs;
import nl.koers.testing.Pdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PlainPdfTest {

    @Test
    void isTaggedAndSaysItsLanguageAndTitle() throws IOException {
        var pdf = Pdf.read(pdf(paper -> paper.text("Words")));

        assertThat(pdf.language()).isEqualTo("nl");
        assertThat(pdf.title()).isEqualTo("Een brief");
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.text()).contains("Een brief", "Words");
    }

    @Test
    void whatLooksLikeMarkupAndWhatMarkupCannotHoldIsJustText() throws IOException {
        var pdf = Pdf.read(pdf(paper -> {
            paper.text("<b>a & b</b> &amp; \u0001\u0000 after");
            paper.line("Label", "<script>");
        }));

        assertThat(pdf.text()).contains("<b>a & b</b> &amp;", "after", "Label: <script>");
    }

    @Test
    void lineBreaksStay() throws IOException {
        assertThat(Pdf.read(pdf(paper -> paper.text("one\ntwo"))).text()).containsPattern("one\\R+two");
    }

    @Test
    void chaptersStandInTheListBesideTheText() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(paper -> {
            paper.chapter("First");
            paper.chapter("Second");
        }))) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children()).extracting(item -> item.getTitle()).containsExactly("First", "Second");
        }
    }

    @Test
    void whatTheFontLacksShowsAsASignAndIsInNoLog() throws IOException {
        var logged = Logs.containing("花", () -> {
            try {
                assertThat(Pdf.read(pdf(paper -> paper.text("Naam: 花 en zo"))).text())
                        .contains("Naam: # en zo");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void aLongPaperHasAllItsPages() throws IOException {
        var bytes = pdf(paper -> {
            for (int i = 0; i < 400; i++) {
                paper.heading("Entry " + i);
                paper.line("Said", "words ".repeat(40) + "end" + i);
            }
        });
        Files.write(Path.of("target", "paper.pdf"), bytes);

        assertThat(Pdf.read(bytes).text()).contains("end0", "end399");
    }

    private static byte[] pdf(Consumer<PlainPdf> content) {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PlainPdf("nl", "Een brief", out)) {
            content.accept(pdf);
        }
        return out.toByteArray();
    }
}

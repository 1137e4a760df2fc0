package nl.koers.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void everyKindOfLineBreakIsOne() throws IOException {
        assertThat(Pdf.read(pdf(paper -> paper.text("one\u000Btwo\ftree\u0085four\u2028five\u2029six")))
                        .text())
                .containsPattern("one\\R+two\\R+tree\\R+four\\R+five\\R+six");
    }

    @Test
    void aLetterAndItsMarkTypedApartAreOneLetter() throws IOException {
        assertThat(Pdf.read(pdf(paper -> {
                            paper.text("Jose\u0301");
                            paper.line("Vre\u0301", "c\u030Cedic\u0327a");
                        }))
                        .text())
                .contains("José", "Vré:", "čediça")
                .doesNotContain("#");
    }

    @Test
    void aQuestionKeepsItsOwnSign() throws IOException {
        assertThat(Pdf.read(pdf(paper -> paper.line("What was said?", "Nothing")))
                        .text())
                .contains("What was said? Nothing");
    }

    /** Each line takes thousands of bytes of memory: 200,000 of them would take more than a server has. */
    @Test
    void manyLineBreaksMakeNoPaperWithoutEnd() throws IOException {
        var bytes = pdf(paper -> {
            for (int i = 0; i < 100; i++) {
                paper.line("", "a\n".repeat(2000));
            }
        });

        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isLessThan(300);
        }
        assertThat(Pdf.read(bytes).text().chars().filter(letter -> letter == 'a'))
                .as("nothing is lost")
                .hasSize(200_000);
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
    void theLettersOfNamesAreThere() throws IOException {
        var names = List.of(
                "José Łucja Ștefania Nguyễn Thị Bế",
                "Ɔkyerɛ Ŋaba Ǹkem Ƙasim Əli",
                "Мария Їжакевич",
                "Ελένη Ώρα",
                "สมหญิง ใจดี",
                "李梅 張黃",
                "さくら ユキ 渡邊 髙﨑",
                "מרים כהן",
                "مريم فاطمة",
                "پروانه گلچین");
        var bytes = pdf(paper -> names.forEach(name -> {
            paper.heading(name);
            paper.line("Naam", name);
        }));
        Files.write(Path.of("target", "names.pdf"), bytes);

        var text = Pdf.read(bytes).text();
        assertThat(text).doesNotContain("#");
        // a reader may take a letter for another that looks the same
        assertThat(names).allSatisfy(name -> assertThat(text.replace('ی', 'ي').replace('⿈', '黃'))
                .contains(name.replace('ی', 'ي')));
    }

    @Test
    void whatTheFontsLackShowsAsASignAndIsInNoLog() throws IOException {
        var logged = Logs.containing("😀", () -> {
            try {
                assertThat(Pdf.read(pdf(paper -> paper.text("Naam: 😀 en ❤️ zo")))
                                .text())
                        .contains("Naam: # en # zo");
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

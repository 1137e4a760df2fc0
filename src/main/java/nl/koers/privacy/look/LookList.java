package nl.koers.privacy.look;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.koers.accesslog.AccessLook;
import nl.koers.accesslog.AccessPage;
import nl.koers.shared.SafeCell;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.pdf.PlainPdf;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Looks to the very first, newest first: as a table for a spreadsheet, or on paper. A page of them at a time is in memory.
 *
 * @param pages gives the page before a moment; the newest for null
 */
public record LookList(LookWords words, UserNames names, Function<@Nullable Instant, AccessPage> pages) {

    /** More than anybody reads on paper, and less than what fills the memory. */
    static final int MOST_ON_PAPER = 2000;

    /** By this a spreadsheet knows that the letters are UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    /** Enough is on the paper. */
    private static final class FullException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Reads one look after the other, and may fail at any. */
    @FunctionalInterface
    public interface Reader<E extends Exception> {
        void read(AccessLook look) throws E;
    }

    /** Hands on each look. */
    public <E extends Exception> void forEach(Reader<E> reader) throws E {
        @Nullable Instant before = null;
        do {
            var page = pages.apply(before);
            for (var look : page.looks()) {
                reader.read(look);
            }
            before = page.older();
        } while (before != null);
    }

    /** With semicolons, as a Dutch Excel expects, and nothing that a spreadsheet would run. Does not close the stream. */
    public void writeTable(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(cells(
                words.word("privacy.log.day"),
                words.word("privacy.log.from.time"),
                words.word("privacy.log.until.time"),
                words.word("privacy.log.user"),
                words.word("privacy.log.client"),
                words.word("privacy.log.what"),
                words.word("privacy.log.reason")));
        forEach(look -> printer.printRecord(cells(
                look.day().toString(),
                LookWords.time(look.first()),
                LookWords.time(look.last()),
                words.who(look, names),
                words.client(look),
                words.what(look),
                words.reason(look))));
        printer.flush();
    }

    /** The client knows whom it is about. */
    private List<String> cells(String... cells) {
        var kept = new ArrayList<>(Stream.of(cells).map(SafeCell::write).toList());
        if (words.isToTheClient()) {
            kept.remove(4);
        }
        return kept;
    }

    /**
     * The newest {@value #MOST_ON_PAPER}, and that there are more where that is so. Does not close the stream.
     *
     * @param title stands at the top
     * @param introduction below it
     */
    public void writePaper(String title, String introduction, OutputStream out) {
        try (var pdf = new PlainPdf(words.language(), title, out)) {
            pdf.text(introduction);
            try {
                forEach(new Printing(pdf));
            } catch (FullException e) {
                pdf.text(words.word("privacy.log.paper.more", MOST_ON_PAPER));
            }
        }
    }

    private final class Printing implements Reader<FullException> {

        private final PlainPdf pdf;
        private @Nullable LocalDate day;
        private int printed;

        Printing(PlainPdf pdf) {
            this.pdf = pdf;
        }

        @Override
        public void read(AccessLook look) throws FullException {
            if (printed == MOST_ON_PAPER) {
                throw new FullException();
            }
            if (!look.day().equals(day)) {
                day = look.day();
                pdf.chapter(words.day(look));
            }
            printed++;
            pdf.line(sentenceStart(look), words.what(look));
        }

        private String sentenceStart(AccessLook look) {
            var client = words.isToTheClient() ? "" : words.client(look);
            var reason = words.reason(look);
            return words.time(look) + " · " + words.who(look, names) + (client.isEmpty() ? "" : " · " + client)
                    + (reason.isEmpty() ? "" : " (" + reason + ")");
        }
    }
}

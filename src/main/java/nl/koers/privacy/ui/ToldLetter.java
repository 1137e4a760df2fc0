package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.koers.organisation.LetterSender;
import nl.koers.privacy.told.ErasureNotice;
import nl.koers.shared.pdf.PlainPdf;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.Texts;

/**
 * The letter to one who was told something, in the language of whoever takes it: neither the client's code nor a name, which is not
 * known any more.
 *
 * @param lines who it is to, and by which reference they know the client
 * @param texts below them
 */
record ToldLetter(
        String language, String title, String date, String from, String call, List<Line> lines, List<String> texts) {

    record Line(String label, String words) {}

    static ToldLetter of(ErasureNotice notice, LocalDate today) {
        var told = notice.told();
        return new ToldLetter(
                Texts.language().getLanguage(),
                text("told.letter"),
                Dates.date(today),
                text("referral.letter.from"),
                text("referral.letter.call"),
                Stream.of(
                                new Line(text("referral.letter.to"), ToldWords.recipient(told)),
                                new Line(
                                        text("referral.letter.reference"),
                                        told.reference() == null ? "" : told.reference()))
                        .filter(line -> !line.words().isEmpty())
                        .toList(),
                List.of(
                        text("told.letter.told." + told.kind().code(), Dates.date(told.on())),
                        text("told.letter.ask"),
                        text("told.letter.end")));
    }

    byte[] pdf(LetterSender sender) {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PlainPdf(language, title, bytes)) {
            pdf.aside(date);
            lines.forEach(line -> pdf.line(line.label(), line.words()));
            pdf.line(from, sender.organisation());
            texts.forEach(pdf::text);
            pdf.line(call, sender.call());
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "ToldLetter[content not shown]";
    }
}

package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.koers.shared.pdf.PlainPdf;
import nl.koers.shared.ui.text.Dates;

/**
 * The words of the letter to a partner, the same on the page and in the PDF: what the caseworker wrote down, a reference and
 * whom to call; neither the client's alias nor the code.
 *
 * @param language {@code nl} or {@code en}
 * @param end what stands below
 */
record LetterText(String language, String heading, String date, List<Line> lines, String end) {

    /** Words below what they are about. */
    record Line(String label, String words) {}

    /** @param language of the reader */
    static LetterText of(ReferralDesk.Letter letter, LocalDate today, Locale language) {
        var referral = letter.referral();
        return new LetterText(
                language.getLanguage(),
                text("referral.letter.heading", ReferralWords.domainInSentence(referral)),
                Dates.date(today),
                Stream.of(
                                new Line(text("referral.letter.to"), ReferralWords.partner(referral)),
                                new Line(
                                        text("referral.letter.from"),
                                        letter.sender().organisation()),
                                new Line(text("referral.letter.reference"), referral.reference()),
                                new Line(text("referral.letter.question"), referral.question()),
                                new Line(text("referral.letter.shared"), referral.shared()),
                                new Line(
                                        text("referral.letter.call"),
                                        letter.sender().call()))
                        .filter(line -> !line.words().isBlank())
                        .toList(),
                text("referral.letter.end"));
    }

    byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PlainPdf(language, heading, bytes)) {
            pdf.aside(date);
            lines.forEach(line -> {
                pdf.heading(line.label());
                pdf.text(line.words());
            });
            pdf.text(end);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "LetterText[content not shown]";
    }
}

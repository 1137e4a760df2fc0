package nl.koers.calendarfeed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * Writes a calendar (RFC 5545) of days. A moment is planned on a day and on no hour, so no entry has a time or a zone.
 */
class CalendarText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** RFC 5545, 3.1: a line has at most 75 bytes, and goes on after a line break and a space. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final Instant madeAt;
    private boolean empty = true;

    /** @param madeAt when what stands in it was true */
    CalendarText(String name, Instant madeAt) {
        this.madeAt = madeAt;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Koers//Koers//EN");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT4H");
        line("X-PUBLISHED-TTL:PT4H");
    }

    /** An entry for a whole day, which does not make its owner busy. */
    CalendarText day(String uid, LocalDate day, String summary) {
        empty = false;
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + MOMENT.format(madeAt));
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("CLASS:PRIVATE");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    String end() {
        if (empty) {
            // RFC 5545, 3.6: a calendar has at least one part
            Stream.of(
                            "BEGIN:VTIMEZONE",
                            "TZID:UTC",
                            "BEGIN:STANDARD",
                            "DTSTART:19700101T000000",
                            "TZOFFSETFROM:+0000",
                            "TZOFFSETTO:+0000",
                            "END:STANDARD",
                            "END:VTIMEZONE")
                    .forEach(this::line);
        }
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private void line(String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = Character.toString(character).getBytes(UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(character);
            bytes += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}

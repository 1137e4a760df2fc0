package nl.koers.calendarfeed;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.Classification;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/**
 * Writes a calendar (RFC 5545) of days. A moment is planned on a day and on no hour, so no entry has a time or a zone.
 */
class CalendarText {

    /** Whoever shows the calendar may ask for it so often. */
    private static final Duration REFRESH = Duration.builder().hours(4).build();

    /** RFC 5545, 3.1: a line should have at most 75 bytes. The library counts characters, of which the largest have three. */
    private static final int LONGEST_LINE = 25;

    private final ICalendar calendar = new ICalendar();
    private final Date madeAt;

    /** @param madeAt when what stands in it was true */
    CalendarText(String name, Instant madeAt) {
        this.madeAt = Date.from(madeAt);
        calendar.setProductId("-//Koers//Koers//EN");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        // RFC 7986, 5.7: it has to say what it is
        calendar.setRefreshInterval(REFRESH).getParameters().put("VALUE", "DURATION");
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
    }

    /** An entry for a whole day, which does not make its owner busy. */
    CalendarText day(String uid, LocalDate day, String summary) {
        var event = new VEvent();
        event.setUid(new Uid(uid));
        event.setDateTimeStamp(new DateTimeStamp(madeAt));
        event.setDateStart(new DateStart(date(day)));
        event.setDateEnd(new DateEnd(date(day.plusDays(1))));
        event.setSummary(summary);
        event.setClassification(Classification.private_());
        event.setTransparency(Transparency.transparent());
        calendar.addEvent(event);
        return this;
    }

    String end() {
        if (calendar.getEvents().isEmpty()) {
            // RFC 5545, 3.6: a calendar has at least one part
            calendar.addComponent(utc());
        }
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static VTimezone utc() {
        var zone = new VTimezone("UTC");
        var standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(new UtcOffset(0));
        standard.setTimezoneOffsetTo(new UtcOffset(0));
        zone.addStandardTime(standard);
        return zone;
    }
}

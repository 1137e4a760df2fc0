package nl.koers.notice.ui;

import static nl.koers.shared.ui.text.Texts.text;

import nl.koers.notice.Notice;
import nl.koers.shared.Netherlands;
import nl.koers.shared.ui.text.Dates;

/** How notices are told; nothing of it is stored. */
final class NoticeWords {

    private NoticeWords() {}

    /**
     * @param client alias or code, whichever the reader may see
     * @param person name of a colleague
     */
    static String of(Notice notice, String client, String person) {
        var party = notice.party();
        var day = notice.day();
        return text(
                "notice.kind." + notice.kind(),
                client,
                person,
                party == null ? "" : party,
                day == null ? "" : Dates.date(day));
    }

    /** What begins with a day has no time of the day. */
    static String since(Notice notice) {
        var since = notice.since();
        return since.equals(Netherlands.startOf(Netherlands.day(since))) ? Dates.date(since) : Dates.dateAndTime(since);
    }

    static String bell(int unread, int many) {
        return unread < many ? text("notice.bell", unread) : text("notice.bell.many");
    }
}

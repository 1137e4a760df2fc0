package nl.koers.reminder;

import java.util.Locale;
import nl.koers.shared.ui.text.Texts;

/**
 * The words of a mail: numbers and one link. It takes nothing but counts, so nothing about anybody can get into it.
 *
 * @param subject neutral, since it is seen on a locked telephone
 */
record ReminderText(String subject, String body) {

    static ReminderText of(DayCounts counts, Locale language, String link) {
        var lines = new StringBuilder();
        lines.append(Texts.in(language, "reminder.mail.greeting"))
                .append("\n\n")
                .append(Texts.in(language, "reminder.mail.today"))
                .append("\n\n");
        line(lines, counts.atOnce(), language, "reminder.mail.atOnce");
        line(lines, counts.overdue(), language, "reminder.mail.overdue");
        line(lines, counts.today(), language, "reminder.mail.dueToday");
        line(lines, counts.contacts(), language, "reminder.mail.contacts");
        line(lines, counts.signals(), language, "reminder.mail.signals");
        line(lines, counts.standIn(), language, "reminder.mail.standIn");
        line(lines, counts.notice(), language, "reminder.mail.notice");
        lines.append('\n')
                .append(link)
                .append("\n\n")
                .append(Texts.in(language, "reminder.mail.choice"))
                .append('\n');
        return new ReminderText(Texts.in(language, "reminder.mail.subject"), lines.toString());
    }

    private static void line(StringBuilder lines, int count, Locale language, String key) {
        if (count > 0) {
            lines.append("- ").append(Texts.in(language, key, count)).append('\n');
        }
    }
}

package nl.koers.reminder;

import java.util.Locale;
import nl.koers.shared.mail.Mail;
import nl.koers.shared.ui.text.Texts;

/**
 * The words of a mail: numbers and one link. It takes nothing but counts, so nothing about anybody can get into it.
 */
final class ReminderText {

    private ReminderText() {}

    static Mail of(Reminder reminder, String link) {
        var counts = reminder.counts();
        var language = reminder.language();
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
        line(lines, counts.beginning(), language, "reminder.mail.beginning");
        line(lines, counts.notice(), language, "reminder.mail.notice");
        lines.append('\n')
                .append(link)
                .append("\n\n")
                .append(Texts.in(language, "reminder.mail.choice"))
                .append('\n');
        return new Mail(reminder.address(), language, Texts.in(language, "reminder.mail.subject"), lines.toString());
    }

    private static void line(StringBuilder lines, int count, Locale language, String key) {
        if (count > 0) {
            lines.append("- ").append(Texts.in(language, key, count)).append('\n');
        }
    }
}

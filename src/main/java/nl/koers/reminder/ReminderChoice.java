package nl.koers.reminder;

/** What a user chose about reminders. */
public record ReminderChoice(boolean wanted, QuietHours quiet) {

    public static final ReminderChoice USUAL = new ReminderChoice(true, QuietHours.USUAL);
}

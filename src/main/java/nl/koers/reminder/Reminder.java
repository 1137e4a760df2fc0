package nl.koers.reminder;

import java.util.Locale;

/** What is told to whom. */
record Reminder(String userId, String address, Locale language, DayCounts counts) {

    @Override
    public String toString() {
        return "Reminder[address not shown]";
    }
}

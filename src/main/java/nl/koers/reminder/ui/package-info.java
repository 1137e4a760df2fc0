/** What a user chooses about reminders, and whether they go out. */
@NullMarked
package nl.koers.reminder.ui;

import org.jspecify.annotations.NullMarked;

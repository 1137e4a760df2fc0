/** The only place where reminders talk to the process engine: the table of how long work may wait. */
@NullMarked
package nl.koers.reminder.process;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.koers.reminder.process;

import org.jspecify.annotations.NullMarked;

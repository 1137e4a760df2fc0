@NullMarked
package nl.koers.reminder.ui;

import org.jspecify.annotations.NullMarked;

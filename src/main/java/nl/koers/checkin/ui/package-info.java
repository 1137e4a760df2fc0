/** The calendar, and the next moment on the page of a client. */
@NullMarked
package nl.koers.checkin.ui;

import org.jspecify.annotations.NullMarked;

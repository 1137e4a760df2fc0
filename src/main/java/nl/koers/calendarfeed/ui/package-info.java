/** Where a user makes and revokes the link. */
@NullMarked
package nl.koers.calendarfeed.ui;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.koers.calendarfeed;

import org.jspecify.annotations.NullMarked;

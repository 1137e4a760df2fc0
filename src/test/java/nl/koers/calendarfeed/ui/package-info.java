@NullMarked
package nl.koers.calendarfeed.ui;

import org.jspecify.annotations.NullMarked;

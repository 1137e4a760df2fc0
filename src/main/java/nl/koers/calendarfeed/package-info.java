/** A user's planned moments in a calendar elsewhere, by a secret link: codes and kinds, nothing else. */
@NullMarked
package nl.koers.calendarfeed;

import org.jspecify.annotations.NullMarked;

/** Moves the clock and fires jobs by hand, for courses that began years ago. */
@NullMarked
package nl.koers.fictitious.process;

import org.jspecify.annotations.NullMarked;

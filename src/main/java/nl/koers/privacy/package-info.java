/** What clients can count on: who looked, and when what happens by itself happens. */
@NullMarked
package nl.koers.privacy;

import org.jspecify.annotations.NullMarked;

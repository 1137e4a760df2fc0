/** What clients can count on: who looked, how long it is kept, a copy of their own, and that it can be erased. */
@NullMarked
package nl.koers.privacy;

import org.jspecify.annotations.NullMarked;

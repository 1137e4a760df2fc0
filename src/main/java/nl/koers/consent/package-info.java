/** What a client agreed to be shared: with whom, what for, until when. */
@NullMarked
package nl.koers.consent;

import org.jspecify.annotations.NullMarked;

/** Something may turn for a client: somebody looks at it in time and chooses what follows, in any phase. */
@NullMarked
package nl.koers.signal;

import org.jspecify.annotations.NullMarked;

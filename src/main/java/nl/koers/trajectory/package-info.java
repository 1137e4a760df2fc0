/** A client's trajectory: the phases and episodes it goes through, the path walked, opening, closing and coming back. */
@NullMarked
package nl.koers.trajectory;

import org.jspecify.annotations.NullMarked;

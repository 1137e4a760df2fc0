/** Checks of the files by which Koers is built and run outside of the code. */
@NullMarked
package nl.koers.operations;

import org.jspecify.annotations.NullMarked;

/** Reads and checks models through the process engine. */
@NullMarked
package nl.koers.model.process;

import org.jspecify.annotations.NullMarked;

/** The processes of a change of caseworker and of a transfer, and what the engine holds of a client that moves. */
@NullMarked
package nl.koers.transfer.process;

import org.jspecify.annotations.NullMarked;

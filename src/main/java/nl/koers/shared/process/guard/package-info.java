/** The engine's guards and its set-up: what is not declared is refused, whichever way it comes, and models bring no code. */
@NullMarked
package nl.koers.shared.process.guard;

import org.jspecify.annotations.NullMarked;

/** A server that dies while somebody types and something moves, and what is left of it. */
@NullMarked
package nl.koers.browser.killed;

import org.jspecify.annotations.NullMarked;

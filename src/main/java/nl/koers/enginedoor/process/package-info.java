/** The engine's own web pages and REST interface, and who may ask them for what. */
@NullMarked
package nl.koers.enginedoor.process;

import org.jspecify.annotations.NullMarked;

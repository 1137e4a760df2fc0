/** The doors of the engine: what it brings along to be reached over HTTP, closed except for what somebody needs. */
@NullMarked
package nl.koers.enginedoor;

import org.jspecify.annotations.NullMarked;

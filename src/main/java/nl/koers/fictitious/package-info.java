/** Fills an empty database once with fictitious organisations, people and courses, so that everything can be tried. */
@NullMarked
package nl.koers.fictitious;

import org.jspecify.annotations.NullMarked;

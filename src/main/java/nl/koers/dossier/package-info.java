/** The dossier as a whole: made, found, moved, erased, put under another master key, and its sections read and changed. */
@NullMarked
package nl.koers.dossier;

import org.jspecify.annotations.NullMarked;

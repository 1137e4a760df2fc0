/** The dossier on its own page, and the door to one that is not open to the user. */
@NullMarked
package nl.koers.dossier.ui;

import org.jspecify.annotations.NullMarked;

/** The one door to a dossier: who needs to know, and that it is written down; only here the key is given out. */
@NullMarked
package nl.koers.dossier.access;

import org.jspecify.annotations.NullMarked;

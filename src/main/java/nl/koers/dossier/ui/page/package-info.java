/** The page of one client's dossier, section by section. */
@NullMarked
package nl.koers.dossier.ui.page;

import org.jspecify.annotations.NullMarked;

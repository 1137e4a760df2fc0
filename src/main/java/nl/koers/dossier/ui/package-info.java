/** The dossier on its own page, what is shown of it elsewhere, and the door to one that is not open to the user. */
@NullMarked
@NamedInterface("ui")
package nl.koers.dossier.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

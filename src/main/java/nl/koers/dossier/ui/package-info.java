/** The dossier on the screen: its page, what is shown of it elsewhere, and what those see for whom it is not open. */
@NullMarked
@NamedInterface("ui")
package nl.koers.dossier.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

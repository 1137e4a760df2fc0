/** What other pages show of a dossier, what pages about one client have in common, and what those see for whom it is not open. */
@NullMarked
@NamedInterface("ui")
package nl.koers.dossier.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

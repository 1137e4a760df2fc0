/** What a screen shows when a dossier is not open to its user, and what the client's caseworker sees of it. */
@NullMarked
@NamedInterface("ui")
package nl.koers.dossier.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

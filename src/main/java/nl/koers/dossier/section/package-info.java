/** What the sections of a dossier hold, such as the card, how to reach a client, and the safety plan. */
@NullMarked
@NamedInterface("section")
package nl.koers.dossier.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

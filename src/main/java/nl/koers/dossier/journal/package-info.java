/** What was written down in the course of time: answers of tasks, notes, contacts, and what was corrected or added later. */
@NullMarked
@NamedInterface("journal")
package nl.koers.dossier.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

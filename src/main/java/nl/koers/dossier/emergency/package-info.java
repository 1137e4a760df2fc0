/** Opening a colleague's dossier at once, with a reason, for a few hours, and seen by that colleague. */
@NullMarked
@NamedInterface("emergency")
package nl.koers.dossier.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Files in a dossier: received and given out as an encrypted stream, in pieces. */
@NullMarked
@NamedInterface("document")
package nl.koers.dossier.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What somebody types and has not handed in yet, kept per user as secret as everything told. */
@NullMarked
@NamedInterface("typing")
package nl.koers.dossier.typing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

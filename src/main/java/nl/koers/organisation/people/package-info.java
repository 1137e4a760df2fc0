/** Who has an account, made and changed by administrators, the link by which somebody chooses a password, and what was done. */
@NullMarked
@NamedInterface("people")
package nl.koers.organisation.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Who is away and who stands in. */
@NullMarked
@NamedInterface("absence")
package nl.koers.organisation.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

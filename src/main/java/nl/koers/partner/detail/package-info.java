/** What is written down about a partner, and what it has to be. */
@NullMarked
@NamedInterface("detail")
package nl.koers.partner.detail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The directory of partners on screen, and free places for other pages that show a partner. */
@NullMarked
@NamedInterface("ui")
package nl.koers.partner.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

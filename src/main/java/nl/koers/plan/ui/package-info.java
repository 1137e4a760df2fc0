/** A client's plan on the screen, and the place in it where other features tell about a need. */
@NullMarked
@NamedInterface("ui")
package nl.koers.plan.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

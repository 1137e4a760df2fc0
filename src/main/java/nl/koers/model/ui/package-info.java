/** How a deployed model looks on a screen. */
@NullMarked
@NamedInterface("ui")
package nl.koers.model.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

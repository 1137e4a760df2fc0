/** How a trajectory's course looks on a screen. */
@NullMarked
@NamedInterface("ui")
package nl.koers.trajectory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** How a trajectory's course looks on a screen. */
@NullMarked
package nl.koers.trajectory.ui;

import org.jspecify.annotations.NullMarked;

/** The only place where the trajectory feature talks to the process engine. */
@NullMarked
package nl.koers.trajectory.process;

import org.jspecify.annotations.NullMarked;

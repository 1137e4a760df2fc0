/** The master key, under which the keys of all trajectories are wrapped. */
@NullMarked
package nl.koers.shared.secret;

import org.jspecify.annotations.NullMarked;

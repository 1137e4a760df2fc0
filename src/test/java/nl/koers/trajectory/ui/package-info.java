/** Tests of how a course looks, without a browser. */
@NullMarked
package nl.koers.trajectory.ui;

import org.jspecify.annotations.NullMarked;

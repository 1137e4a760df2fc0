/** The safety plan at hand. */
@NullMarked
package nl.koers.safety.ui;

import org.jspecify.annotations.NullMarked;

/** How a deployed model looks on a screen. */
@NullMarked
package nl.koers.model.ui;

import org.jspecify.annotations.NullMarked;

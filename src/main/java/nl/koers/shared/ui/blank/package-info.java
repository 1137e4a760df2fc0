/** The screen that is covered when somebody walks in, and given back to whoever covered it. */
@NullMarked
package nl.koers.shared.ui.blank;

import org.jspecify.annotations.NullMarked;

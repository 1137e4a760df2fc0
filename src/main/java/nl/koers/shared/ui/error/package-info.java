/** What somebody sees when something is not there, not allowed, or broken: plain words and a way back. */
@NullMarked
package nl.koers.shared.ui.error;

import org.jspecify.annotations.NullMarked;

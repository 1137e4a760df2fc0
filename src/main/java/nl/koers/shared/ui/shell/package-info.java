/** The frame around every view: the menu, who is signed in, help with the keys, and what is prepared before the first view. */
@NullMarked
package nl.koers.shared.ui.shell;

import org.jspecify.annotations.NullMarked;

/** What stands on the pages that are open, and that it goes away when the right to it does. */
@NullMarked
package nl.koers.shared.ui.screen;

import org.jspecify.annotations.NullMarked;

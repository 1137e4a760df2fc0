/** Where features plug into pages that do not know them: the menu, the page of a client, of an account, and the list of work. */
@NullMarked
package nl.koers.shared.ui.extension;

import org.jspecify.annotations.NullMarked;

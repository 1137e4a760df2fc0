/** Where features plug into pages that do not know them: the menu, the page of a client, and that of an account. */
@NullMarked
package nl.koers.shared.ui.extension;

import org.jspecify.annotations.NullMarked;

/** What is typed is kept: while somebody types, when a page goes away, and when its session has ended. */
@NullMarked
package nl.koers.shared.ui.typing;

import org.jspecify.annotations.NullMarked;

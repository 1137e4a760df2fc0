/** The directory in which an installation with an embedded database keeps its data and its secrets. */
@NullMarked
package nl.koers.shared.home;

import org.jspecify.annotations.NullMarked;

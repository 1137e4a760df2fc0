/** What every feature may use and what knows no feature: typed ids. */
@NullMarked
package nl.koers.shared;

import org.jspecify.annotations.NullMarked;

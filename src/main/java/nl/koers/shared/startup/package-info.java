/** How a start ends: with the addresses that a person needs, or refused with the reason and what to do about it. */
@NullMarked
package nl.koers.shared.startup;

import org.jspecify.annotations.NullMarked;

/** The process of sharing, as long as the consent lasts. */
@NullMarked
package nl.koers.consent.process;

import org.jspecify.annotations.NullMarked;

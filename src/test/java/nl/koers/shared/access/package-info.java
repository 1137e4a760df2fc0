/** Tests of who is acting and what they chose. */
@NullMarked
package nl.koers.shared.access;

import org.jspecify.annotations.NullMarked;

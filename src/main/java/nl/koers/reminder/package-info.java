/** A mail in the morning that says how much there is to do, and nothing about anybody. */
@NullMarked
package nl.koers.reminder;

import org.jspecify.annotations.NullMarked;

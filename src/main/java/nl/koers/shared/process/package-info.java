/** What features need to have processes: what they declare and listen to, who acts, when something is due, and decision tables. */
@NullMarked
package nl.koers.shared.process;

import org.jspecify.annotations.NullMarked;

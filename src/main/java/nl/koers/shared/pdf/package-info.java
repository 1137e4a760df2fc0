/** Words as PDF, for whoever wants them on paper or in a mail. */
@NullMarked
package nl.koers.shared.pdf;

import org.jspecify.annotations.NullMarked;

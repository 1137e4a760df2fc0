/** Who is acting: the person at the keyboard or a named background job. */
@NullMarked
package nl.koers.shared.access;

import org.jspecify.annotations.NullMarked;

/** Organisations and the people who work there: their accounts, as colleagues and administrators see them. */
@NullMarked
package nl.koers.organisation;

import org.jspecify.annotations.NullMarked;

/** Organisations and the people who work there: their accounts, their roles, and how they sign in. */
@NullMarked
package nl.koers.organisation;

import org.jspecify.annotations.NullMarked;

/** Consent on the page of a client. */
@NullMarked
package nl.koers.consent.ui;

import org.jspecify.annotations.NullMarked;

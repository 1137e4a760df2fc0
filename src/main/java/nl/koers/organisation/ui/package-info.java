/** The sign-in page, and who may open which view. */
@NullMarked
package nl.koers.organisation.ui;

import org.jspecify.annotations.NullMarked;

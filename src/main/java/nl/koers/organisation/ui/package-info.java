/** Signing in, the account, users and absences on the screen; and who may open which view. */
@NullMarked
package nl.koers.organisation.ui;

import org.jspecify.annotations.NullMarked;

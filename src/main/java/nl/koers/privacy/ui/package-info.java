/** The screens of privacy: for the privacy officer, and one for each client. */
@NullMarked
package nl.koers.privacy.ui;

import org.jspecify.annotations.NullMarked;

/** Consents of a client, and the question for one in the dialogs of those who share something. */
@NullMarked
@NamedInterface("ui")
package nl.koers.consent.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

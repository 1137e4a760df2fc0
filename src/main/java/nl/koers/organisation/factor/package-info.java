/** The second factor of local accounts: codes of an authenticator app, and recovery codes for when it is lost. */
@NullMarked
package nl.koers.organisation.factor;

import org.jspecify.annotations.NullMarked;

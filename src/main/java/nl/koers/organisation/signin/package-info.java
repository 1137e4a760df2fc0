/** Signing in by name and password, with a second step or as a tool, and what keeps or ends a session. */
@NullMarked
package nl.koers.organisation.signin;

import org.jspecify.annotations.NullMarked;

/** Accounts, groups and tenants in the engine's identity service, and the doors to the engine's own web pages. */
@NullMarked
package nl.koers.organisation.process;

import org.jspecify.annotations.NullMarked;

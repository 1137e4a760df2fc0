/** Accounts, groups and tenants in the engine's identity service. */
@NullMarked
package nl.koers.organisation.process;

import org.jspecify.annotations.NullMarked;

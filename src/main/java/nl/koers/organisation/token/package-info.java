/** Access tokens: what tools send instead of a password. */
@NullMarked
package nl.koers.organisation.token;

import org.jspecify.annotations.NullMarked;

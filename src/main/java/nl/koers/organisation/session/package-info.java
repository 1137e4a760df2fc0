/** Which sessions a user has, on all nodes, and ending them. */
@NullMarked
package nl.koers.organisation.session;

import org.jspecify.annotations.NullMarked;

/** Tests of sessions. */
@NullMarked
package nl.koers.organisation.session;

import org.jspecify.annotations.NullMarked;

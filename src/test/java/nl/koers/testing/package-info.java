/** What the tests of all features share: a real PostgreSQL with a fresh database for each application context. */
@NullMarked
package nl.koers.testing;

import org.jspecify.annotations.NullMarked;

/** A whole application on a real port for tests, with people, browsers, tools and an identity provider. */
@NullMarked
package nl.koers.testing.server;

import org.jspecify.annotations.NullMarked;

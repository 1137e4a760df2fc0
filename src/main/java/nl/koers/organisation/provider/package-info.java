/** Sign-in with the organisation's own identity provider (OpenID Connect), where one is configured. */
@NullMarked
package nl.koers.organisation.provider;

import org.jspecify.annotations.NullMarked;

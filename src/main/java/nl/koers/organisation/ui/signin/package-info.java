/** The pages of signing in, the ways to them, and what protects every view. */
@NullMarked
package nl.koers.organisation.ui.signin;

import org.jspecify.annotations.NullMarked;

/** A client's own copy of everything: asked for, made in the background, and handed over for its password. */
@NullMarked
package nl.koers.privacy.copy;

import org.jspecify.annotations.NullMarked;

/** How long closed dossiers are kept, and the end of that. */
@NullMarked
package nl.koers.privacy.retention;

import org.jspecify.annotations.NullMarked;

/** What could identify somebody and what somebody told: encrypted, found by a blind index, kept out of the engine. */
@NullMarked
package nl.koers.dossier;

import org.jspecify.annotations.NullMarked;

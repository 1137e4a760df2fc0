/** Sealing what was told: the keys of trajectories under the master key, and the one place each ciphertext belongs to. */
@NullMarked
package nl.koers.dossier.seal;

import org.jspecify.annotations.NullMarked;

/** Erasing a trajectory, by two people and step by step. */
@NullMarked
package nl.koers.privacy.erasure;

import org.jspecify.annotations.NullMarked;

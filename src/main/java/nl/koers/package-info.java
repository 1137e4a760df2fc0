/** Koers: the non-linear course of a change of work, supported by workflow. Each package below is one feature. */
@NullMarked
package nl.koers;

import org.jspecify.annotations.NullMarked;

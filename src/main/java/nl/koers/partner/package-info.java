/** Organisations to which clients are referred: who helps with what, where, and whom to call there. Nothing about clients. */
@NullMarked
package nl.koers.partner;

import org.jspecify.annotations.NullMarked;

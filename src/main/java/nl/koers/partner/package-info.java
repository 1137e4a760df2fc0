/** Organisations to which clients are referred: looked up, written down and imported. Nothing about clients. */
@NullMarked
package nl.koers.partner;

import org.jspecify.annotations.NullMarked;

/** A client gets another caseworker, in the same organisation or, with consent, in another one; nobody tells the story twice. */
@NullMarked
package nl.koers.transfer;

import org.jspecify.annotations.NullMarked;

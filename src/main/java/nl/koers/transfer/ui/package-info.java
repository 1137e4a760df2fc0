/** Changing the caseworker on the client's page, and what is offered to and by other organisations. */
@NullMarked
package nl.koers.transfer.ui;

import org.jspecify.annotations.NullMarked;

/** Mails to colleagues. What they may say is decided by whoever writes them: nothing about anybody. */
@NullMarked
package nl.koers.shared.mail;

import org.jspecify.annotations.NullMarked;

/** Referring a client, the letter, and the page on which a partner answers. */
@NullMarked
package nl.koers.referral.ui;

import org.jspecify.annotations.NullMarked;

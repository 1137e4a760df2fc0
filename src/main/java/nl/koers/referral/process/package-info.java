/** The process of a referral. */
@NullMarked
package nl.koers.referral.process;

import org.jspecify.annotations.NullMarked;

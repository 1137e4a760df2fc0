/** A partner is asked to help with a need, within the consent, and answers; the caseworker keeps the lead. */
@NullMarked
package nl.koers.referral;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.koers.referral;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.koers.referral.process;

import org.jspecify.annotations.NullMarked;

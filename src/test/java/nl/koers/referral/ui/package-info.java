@NullMarked
package nl.koers.referral.ui;

import org.jspecify.annotations.NullMarked;

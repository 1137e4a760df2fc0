/** Referrals on the screen and on paper, what partners are asked, and the place where features hear what a partner said. */
@NullMarked
@NamedInterface("ui")
package nl.koers.referral.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package nl.koers.referral.ui;

import nl.koers.shared.TrajectoryCode;

/**
 * What a feature does with what a partner said about a client, contributed as a bean, so that referrals do not know the
 * feature.
 */
public interface PartnerSaid {

    /** Key of its words on a button, and with {@code .of} of those that name the partner. */
    String nameKey();

    /** @param afterwards runs when something was done */
    void start(TrajectoryCode code, Runnable afterwards);
}

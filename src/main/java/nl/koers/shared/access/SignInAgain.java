package nl.koers.shared.access;

import java.util.Optional;

/** How somebody without a password comes back from a blank screen: by showing elsewhere once more who he or she is. */
public interface SignInAgain {

    /**
     * @param address where that begins, without a slash in front; it opens in a tab of its own
     * @param place what it is called
     */
    record Way(String address, String place) {}

    /** Empty for a user who has a password. */
    Optional<Way> wayOf(String userId);
}

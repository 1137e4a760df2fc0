package nl.koers.shared.access;

import java.util.Optional;

/** Who somebody is now, for what is done for users who are not signed in. */
public interface UserActors {

    /**
     * Empty when there is no such user, no role any more, or when an identity provider that vouches for the account did not
     * do so lately.
     */
    Optional<Actor> find(String userId);
}

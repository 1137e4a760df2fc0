package nl.koers.shared.ui.extension;

import java.util.Optional;
import nl.koers.shared.access.Actor;

/** What a feature adds to the page of the user's own account, contributed as a bean, so that the page does not know the feature. */
@FunctionalInterface
public interface AccountPart {

    /** Made once for each opening of the page; empty for whom it has nothing. */
    Optional<AccountSection> of(Actor actor);
}

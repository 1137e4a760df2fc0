package nl.koers.transfer.ui;

import nl.koers.shared.access.UserNames;
import nl.koers.transfer.CaseworkerService;
import org.springframework.stereotype.Component;

/** What the screens about who helps a client have in common. */
@Component
class HelpDesk {

    final CaseworkerService caseworkers;
    private final UserNames names;

    HelpDesk(CaseworkerService caseworkers, UserNames names) {
        this.caseworkers = caseworkers;
        this.names = names;
    }

    String nameOf(String userId) {
        return names.displayName(userId);
    }
}

package nl.koers.transfer.ui;

import java.time.Clock;
import java.time.LocalDate;
import nl.koers.consent.ConsentService;
import nl.koers.organisation.absence.AbsenceService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.access.UserNames;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.TransferService;
import org.springframework.stereotype.Component;

/** What the screens about who helps a client have in common. */
@Component
class HelpDesk {

    final CaseworkerService caseworkers;
    final TransferService transfers;
    final ConsentService consents;
    final AbsenceService absences;
    private final UserNames names;
    private final Clock clock;

    HelpDesk(
            CaseworkerService caseworkers,
            TransferService transfers,
            ConsentService consents,
            AbsenceService absences,
            UserNames names,
            Clock clock) {
        this.caseworkers = caseworkers;
        this.transfers = transfers;
        this.consents = consents;
        this.absences = absences;
        this.names = names;
        this.clock = clock;
    }

    String nameOf(String userId) {
        return names.displayName(userId);
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}

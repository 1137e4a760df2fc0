package nl.koers.caseload.ui.journal;

import java.time.Clock;
import nl.koers.caseload.JournalService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.ui.EmergencyDialog;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.work.KeptDraftService;
import org.springframework.stereotype.Component;

/** What is asked about that which was written down about a client, or typed and not handed in. */
@Component
public class JournalDesk {

    final JournalService journal;
    final KeptDraftService kept;
    final UserNames names;
    final Clock clock;
    private final EmergencyAccessService emergency;

    JournalDesk(
            JournalService journal,
            KeptDraftService kept,
            EmergencyAccessService emergency,
            UserNames names,
            Clock clock) {
        this.journal = journal;
        this.kept = kept;
        this.emergency = emergency;
        this.names = names;
        this.clock = clock;
    }

    /** Asks for a reason when the dossier has closed to the user meanwhile. */
    void openInAnEmergency(TrajectoryCode code, Runnable onOpened) {
        new EmergencyDialog(code, emergency, onOpened).open();
    }
}

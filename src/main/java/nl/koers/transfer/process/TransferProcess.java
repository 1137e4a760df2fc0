package nl.koers.transfer.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.koers.consent.process.ConsentVariables;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.transfer.TransferState;

/** The names in {@code transfer.bpmn}. A test holds them against the model, in both directions. */
final class TransferProcess {

    static final String KEY = "transfer";

    static final String ACCEPTED = "transferAccepted";
    static final String DECLINED = "transferDeclined";
    static final String WITHDRAWN = "transferWithdrawn";
    static final String NO_CONSENT = "noConsent";

    static final String TASK_WRITE = "writeSummary";
    static final String TASK_TALK = "talkTogether";
    static final String TASK_ACQUAINTED = "getAcquainted";

    static final RoutingVariable<UUID> TRANSFER = RoutingVariable.uuid("transfer");

    static final String STOP = "stop";
    static final RoutingVariable<String> NEXT = RoutingVariable.code("transferNext", "handOver", STOP);

    static final List<RoutingVariable<?>> VARIABLES = List.of(
            RoutingVariable.ORGANISATION, TRANSFER, ConsentVariables.CONSENT, ConsentVariables.CONSENT_ENDS_ON, NEXT);

    /** Where a transfer stands when it comes to one of these. The switch itself writes that the client has moved. */
    static final Map<String, TransferState> STATE_ELEMENTS = Map.of(
            TASK_WRITE,
            TransferState.PREPARING,
            "keepInTouch",
            TransferState.OFFERED,
            TASK_TALK,
            TransferState.ACCEPTED,
            "lookFurther",
            TransferState.DECLINED,
            "talkAboutConsent",
            TransferState.CONSENT_ENDED,
            "closeTransfer",
            TransferState.CONSENT_ENDED,
            "stopped",
            TransferState.WITHDRAWN,
            "withdrawn",
            TransferState.WITHDRAWN);

    private TransferProcess() {}
}

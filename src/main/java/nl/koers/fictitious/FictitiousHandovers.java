package nl.koers.fictitious;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.dossier.DossierService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.ChangeReason;
import nl.koers.transfer.NewCaseworker;
import nl.koers.transfer.TransferService;
import nl.koers.work.WorkService;
import org.springframework.stereotype.Component;

/** One client who is offered to the other organisation, and one who has just got another caseworker. */
@Component
class FictitiousHandovers {

    private static final String OFFERED = "Fleur";
    private static final String GETS_ANOTHER = "Lot";

    private final DossierService dossiers;
    private final ConsentService consents;
    private final TransferService transfers;
    private final CaseworkerService caseworkers;
    private final WorkService work;
    private final CurrentActor currentActor;

    FictitiousHandovers(
            DossierService dossiers,
            ConsentService consents,
            TransferService transfers,
            CaseworkerService caseworkers,
            WorkService work,
            CurrentActor currentActor) {
        this.dossiers = dossiers;
        this.consents = consents;
        this.transfers = transfers;
        this.caseworkers = caseworkers;
        this.work = work;
        this.currentActor = currentActor;
    }

    /** In one transaction of the caller, by the people whose clients they are. */
    void tell(Instant now) {
        currentActor.runAs(People.actor("mehmet"), () -> offer(only(OFFERED), now));
        currentActor.runAs(
                People.actor("iris"),
                () -> caseworkers.change(
                        only(GETS_ANOTHER), new NewCaseworker("iris", "mehmet", ChangeReason.CLIENT_WISH, true)));
    }

    private TrajectoryCode only(String alias) {
        return Set.copyOf(dossiers.findByAlias(alias)).stream().findFirst().orElseThrow();
    }

    private void offer(TrajectoryCode code, Instant now) {
        var today = Netherlands.day(now);
        consents.record(
                code,
                new NewConsent(
                        new Party.OtherOrganisation(People.OVERSTEEK.id(), People.OVERSTEEK.name()),
                        Purpose.TRANSFER,
                        "Alles wat in de samenvatting staat. Niet waar ik werkte.",
                        GivenHow.SPOKEN,
                        today,
                        today.plusMonths(3)));
        transfers.begin(code, People.OVERSTEEK.id());
        var write = work.of(code).stream()
                .filter(item -> item.taskKey().equals("writeSummary"))
                .findFirst()
                .orElseThrow();
        work.complete(
                write.taskId(),
                Map.of(
                        "summary",
                        "Verhuist over een maand naar Tilburg, naar haar zus. Oriënteert zich op een opleiding in de zorg. "
                                + "Wil graag één vaste hulpverlener en afspraken in de ochtend.",
                        "contact",
                        "Mehmet Demir, 06-00000193"));
    }
}

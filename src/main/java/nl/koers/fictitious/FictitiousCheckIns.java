package nl.koers.fictitious;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.checkin.CheckInService;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.dossier.journal.PlanningNote.Reason;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.WorkingDays;
import org.springframework.stereotype.Component;

/** What is planned for the coming weeks comes from the courses; here and there a moment was moved or skipped. */
@Component
class FictitiousCheckIns {

    private final CheckInService checkIns;
    private final MovedTime time;
    private final AtomicInteger told = new AtomicInteger();

    FictitiousCheckIns(CheckInService checkIns, MovedTime time) {
        this.checkIns = checkIns;
        this.time = time;
    }

    void tell(TrajectoryCode code, Instant now) {
        checkIns.of(code).stream()
                .filter(planned -> planned.plannedAt().isAfter(now.plus(Duration.ofDays(1))))
                .findFirst()
                .ifPresent(planned -> {
                    time.moveTo(now.minus(Duration.ofHours(26)));
                    change(planned);
                });
    }

    private void change(UpcomingCheckIn planned) {
        switch (told.getAndIncrement() % 4) {
            case 0 ->
                checkIns.move(
                        planned,
                        WorkingDays.from(planned.day().plusDays(3)),
                        Reason.CLIENT_ASKED,
                        "Heeft die dag een afspraak.");
            case 2 -> checkIns.move(planned, WorkingDays.from(planned.day().plusDays(1)), Reason.CASEWORKER_AWAY, "");
            case 3 -> {
                if (planned.rhythm() != null) {
                    checkIns.skip(planned, "Wil deze keer liever met rust gelaten worden.");
                }
            }
            default -> {
                // stays as the course planned it
            }
        }
    }
}

package nl.koers.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.koers.caseload.JournalService;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.document.DocumentService;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.section.SafetyAddress;
import nl.koers.dossier.typing.TypingService;
import nl.koers.plan.PlanService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.Jobs;
import nl.koers.testing.Team;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients of whom there is something in every place, and transfers brought somewhere, by the services of caseworkers. */
@Component
public class Transfers {

    public static final String ALIAS = "Wilg van de kade";
    static final String PHONE = "06-12345678";
    public static final String SUMMARY = "Wants to work in a kitchen: Roodborst-3391.";

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Clients clients;
    private final TransferService transfers;
    private final ConsentService consents;
    private final SectionService sections;
    private final JournalService journal;
    private final DocumentService documents;
    private final TypingService typing;
    private final PlanService plans;
    private final WorkService work;
    private final Jobs jobs;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    Transfers(
            Clients clients,
            TransferService transfers,
            ConsentService consents,
            SectionService sections,
            JournalService journal,
            DocumentService documents,
            TypingService typing,
            PlanService plans,
            WorkService work,
            Jobs jobs,
            CurrentActor currentActor,
            JdbcClient jdbc,
            Clock clock) {
        this.clients = clients;
        this.transfers = transfers;
        this.consents = consents;
        this.sections = sections;
        this.journal = journal;
        this.documents = documents;
        this.typing = typing;
        this.plans = plans;
        this.work = work;
        this.jobs = jobs;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a team's caseworker, with a course that waits for a timer and a task of a need that is open. */
    public TrajectoryCode client(Team team) {
        var code = clients.of(team, team.nora(), ALIAS);
        currentActor.runAs(team.nora(), () -> {
            var card = sections.read(code, DossierSection.CARD);
            sections.save(
                    code,
                    DossierSection.CARD,
                    new ClientCard(ALIAS, card.content().firstQuestion(), List.of("ro", "en"), "Knocks twice."),
                    card.revision());
            sections.save(
                    code,
                    DossierSection.REACH,
                    new Reach(List.of(new ContactDetail(ContactDetail.Kind.PHONE, PHONE, "", Set.of())), "", ""),
                    0);
            sections.save(code, DossierSection.SAFETY, new SafetyAddress("Somewhere safe", ""), 0);
            journal.addNote(code, "A first note.");
            typing.keep(code, "journal", Map.of("note", "half a note"));
            try {
                documents.add(code, "letter.pdf", new ByteArrayInputStream(PDF));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            complete(
                    code,
                    "getAcquainted",
                    Map.of(
                            "contactResult",
                            "notReached",
                            "ageGroup",
                            "adult",
                            "contactWish",
                            "light",
                            "nextStep",
                            "stay"));
            jobs.settle(code);
            plans.identify(code, LifeDomain.DEBTS, "Fewer letters.");
            jobs.settle(code);
            work.saveDraft(task(code, "agreeGoal"), Map.of("goal", "half a goal"));
        });
        return code;
    }

    UUID consent(TrajectoryCode code, Team from, Team to) {
        var today = LocalDate.now(clock.withZone(Netherlands.ZONE));
        return currentActor.callAs(
                from.nora(),
                () -> consents.record(
                        code,
                        new NewConsent(
                                new Party.OtherOrganisation(to.organisation(), "theirs"),
                                Purpose.TRANSFER,
                                "",
                                GivenHow.SPOKEN,
                                today,
                                today.plusMonths(2))));
    }

    /** With consent, and a summary written. */
    public UUID offered(TrajectoryCode code, Team from, Team to) {
        consent(code, from, to);
        return currentActor.callAs(from.nora(), () -> {
            var id = transfers.begin(code, to.organisation());
            complete(code, "writeSummary", Map.of("summary", SUMMARY, "contact", "030-0000000"));
            return id;
        });
    }

    UUID accepted(TrajectoryCode code, Team from, Team to) {
        var id = offered(code, from, to);
        currentActor.runAs(to.nora(), () -> transfers.accept(id, to.nora().userId()));
        return id;
    }

    /** Client and caseworker agree; what remains is the job that moves the client. */
    UUID agreed(TrajectoryCode code, Team from, Team to) {
        var id = accepted(code, from, to);
        currentActor.runAs(from.nora(), () -> complete(code, "talkTogether", Map.of("transferNext", "handOver")));
        return id;
    }

    public UUID moved(TrajectoryCode code, Team from, Team to) {
        var id = agreed(code, from, to);
        jobs.settle(code);
        return id;
    }

    /** By the current actor. */
    void complete(TrajectoryCode code, String task, Map<String, Object> answers) {
        work.complete(task(code, task).taskId(), answers);
    }

    WorkItem task(TrajectoryCode code, String key) {
        return work.of(code).stream()
                .filter(item -> item.taskKey().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

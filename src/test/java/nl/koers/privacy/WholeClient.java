package nl.koers.privacy;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.koers.accesslog.AccessReason;
import nl.koers.caseload.JournalService;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.PartyKind;
import nl.koers.consent.Purpose;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.document.DocumentService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.journal.ContactChannel;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.journal.PlanningNote;
import nl.koers.dossier.journal.PlanningNote.Change;
import nl.koers.dossier.journal.PlanningNote.Reason;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.DateOfBirth;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Household;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.section.SafetyAddress;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.dossier.typing.TypingService;
import nl.koers.notice.NoticeService;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.PlanService;
import nl.koers.privacy.copy.ClientCopy;
import nl.koers.privacy.copy.CopyService;
import nl.koers.referral.NewReferral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.signal.NewSignal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.Jobs;
import nl.koers.testing.Team;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A client of whom something is kept in every place there is. */
@Component
public class WholeClient {

    public static final String TOLD = "Zilvervos-1917";

    private final Clients clients;
    private final SectionService sections;
    private final JournalService journal;
    private final EntryService entries;
    private final DocumentService documents;
    private final ConsentService consents;
    private final PlanService plans;
    private final PartnerService partners;
    private final ReferralService referrals;
    private final SignalService signals;
    private final TypingService typing;
    private final WorkService work;
    private final EmergencyAccessService emergency;
    private final NoticeService notices;
    private final CopyService copies;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Jobs jobs;
    private final IdentityService identity;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    public WholeClient(
            Clients clients,
            SectionService sections,
            JournalService journal,
            EntryService entries,
            DocumentService documents,
            ConsentService consents,
            PlanService plans,
            PartnerService partners,
            ReferralService referrals,
            SignalService signals,
            TypingService typing,
            WorkService work,
            EmergencyAccessService emergency,
            NoticeService notices,
            CopyService copies,
            TaskService tasks,
            RuntimeService runtime,
            Jobs jobs,
            IdentityService identity,
            CurrentActor currentActor,
            JdbcClient jdbc,
            Clock clock) {
        this.clients = clients;
        this.sections = sections;
        this.journal = journal;
        this.entries = entries;
        this.documents = documents;
        this.consents = consents;
        this.plans = plans;
        this.partners = partners;
        this.referrals = referrals;
        this.signals = signals;
        this.typing = typing;
        this.work = work;
        this.emergency = emergency;
        this.notices = notices;
        this.copies = copies;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.identity = identity;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public TrajectoryCode of(Team team) {
        var code = clients.of(team, team.nora(), TOLD);
        currentActor.runAs(team.nora(), () -> {
            tell(code);
            work(code);
            need(code);
            referral(code, team);
            signal(code);
        });
        helpedByOthersBefore(code, team);
        currentActor.runAs(team.nick(), () -> emergency.open(code, AccessReason.CLIENT_IS_HERE));
        currentActor.runAs(team.lead(), notices::readAll);
        leaveTracesInTheEngine(code, team);
        copy(code, team);
        return code;
    }

    private void tell(TrajectoryCode code) {
        var card = sections.read(code, DossierSection.CARD);
        sections.save(
                code,
                DossierSection.CARD,
                new ClientCard(TOLD, card.content().firstQuestion(), List.of("nl"), TOLD),
                card.revision());
        sections.save(
                code,
                DossierSection.REACH,
                new Reach(
                        List.of(new ContactDetail(ContactDetail.Kind.PHONE, "06-12345678", TOLD, Set.of())),
                        TOLD,
                        TOLD),
                0);
        sections.save(code, DossierSection.HOUSEHOLD, new Household(TOLD), 0);
        sections.save(code, DossierSection.DATE_OF_BIRTH, new DateOfBirth(LocalDate.of(1990, 5, 3), TOLD), 0);
        sections.save(code, DossierSection.SAFETY, new SafetyAddress(TOLD, TOLD), 0);
        sections.save(code, DossierSection.SAFETY_PLAN, new SafetyPlan(TOLD, TOLD, TOLD, TOLD, TOLD), 0);
        journal.addNote(code, TOLD);
        journal.addContact(code, new ContactNote(clock.instant(), ContactChannel.VISIT, TOLD, TOLD));
        var planned = Netherlands.today(clock);
        entries.addPlanning(
                code,
                new PlanningNote(
                        Change.MOVED,
                        new LocalizedText("Check-in due", "Tijd voor contact"),
                        planned,
                        planned.plusDays(2),
                        Reason.CLIENT_ASKED,
                        TOLD));
        journal.amend(code, journal.entries(code, 1).get(0).id(), TOLD);
        typing.keep(code, "journal", Map.of("note", TOLD));
        try {
            documents.add(
                    code,
                    TOLD + ".pdf",
                    new ByteArrayInputStream(("%PDF-1.7\n" + TOLD).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var today = LocalDate.now(clock);
        var consent = consents.record(
                code,
                new NewConsent(
                        new Party.InWords(TOLD, PartyKind.MUNICIPALITY),
                        Purpose.ARRANGING,
                        TOLD,
                        GivenHow.SPOKEN,
                        today,
                        today.plusMonths(3)));
        consents.share(code, consent);
    }

    /** Answers one task and leaves a draft in the next. */
    private void work(TrajectoryCode code) {
        var first = work.of(code).stream()
                .filter(item -> item.processKey().equals("contact"))
                .findFirst()
                .orElseThrow();
        work.claim(first.taskId());
        work.complete(first.taskId(), Clients.spoke(TOLD));
        jobs.settle(code);
        var next = work.of(code).stream()
                .filter(item -> item.processKey().equals("orientation"))
                .findFirst()
                .orElseThrow();
        work.saveDraft(next, Map.of("notes", TOLD));
    }

    /** One need that is under way, with how it stood in between. */
    private void need(TrajectoryCode code) {
        plans.identify(code, LifeDomain.HOUSING, TOLD);
        jobs.settle(code);
        var agree = work.of(code).stream()
                .filter(item -> item.lifeDomain() == LifeDomain.HOUSING)
                .findFirst()
                .orElseThrow();
        work.complete(
                agree.taskId(),
                Map.of(
                        "needNext",
                        "start",
                        "goal",
                        TOLD,
                        "needLevel",
                        "2",
                        "helpBy",
                        "partner",
                        "steps",
                        TOLD,
                        "reviewEvery",
                        "P1M"));
        jobs.settle(code);
    }

    /** A partner that was sent a link. */
    private void referral(TrajectoryCode code, Team team) {
        var partner =
                partners.create(team.organisation(), Example.named("De Haven").details());
        var today = Netherlands.today(clock);
        var consent = consents.record(
                code,
                new NewConsent(
                        new Party.OnePartner(partner, "De Haven"),
                        Purpose.REFERRAL,
                        TOLD,
                        GivenHow.SPOKEN,
                        today,
                        today.plusMonths(3)));
        var id = referrals.refer(
                code,
                new NewReferral(plans.of(code).needs().get(0).id(), partner, consent, ReferralWay.PHONE, TOLD, TOLD));
        referrals.makeLink(code, id);
    }

    /** A signal that somebody looked at, and of which a talk is to come. */
    private void signal(TrajectoryCode code) {
        signals.note(code, new NewSignal(SignalKind.DEBTS, SignalOrigin.CLIENT, TOLD));
        jobs.settle(code);
        var look = work.of(code).stream()
                .filter(item -> item.taskKey().equals("lookAtSignal"))
                .findFirst()
                .orElseThrow();
        work.complete(look.taskId(), Map.of("response", "talk", "responseReason", "clientWants", "notes", TOLD));
    }

    /** Another caseworker in earlier days, and an offer to another organisation that it declined. */
    private void helpedByOthersBefore(TrajectoryCode code, Team team) {
        jdbc.sql(
                        """
                        insert into koers.caseworker_change
                            (id, trajectory, organisation, previous, caseworker, reason, changed_by, changed_at, handed_over_at)
                        values (gen_random_uuid(), :code, :organisation, 'before', :nora, 'leaves', :nora, now(), now())""")
                .param("code", code.value())
                .param("organisation", team.organisation().value())
                .param("nora", team.nora().userId())
                .update();
        jdbc.sql(
                        """
                        insert into koers.transfer
                            (id, trajectory, from_organisation, to_organisation, consent, state, state_since, begun_by,
                             begun_at, decline_reason)
                        select gen_random_uuid(), :code, :organisation, :other, id, 'declined', now(), :nora, now(), 'full'
                          from koers.consent where trajectory = :code limit 1""")
                .param("code", code.value())
                .param("organisation", team.organisation().value())
                .param("other", Team.create(jdbc).organisation().value())
                .param("nora", team.nora().userId())
                .update();
    }

    private void copy(TrajectoryCode code, Team team) {
        // it is made with the rights that her account has then
        Accounts.create(jdbc, team.nora());
        currentActor.runAs(team.nora(), () -> copies.request(code, Locale.ENGLISH));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> currentActor
                                .callAs(team.nora(), () -> copies.of(code))
                                .orElseThrow()
                                .state()
                        == ClientCopy.State.READY);
    }

    /** What nobody can do by the interface, and a model or an operator of a careless installation could. */
    private void leaveTracesInTheEngine(TrajectoryCode code, Team team) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(code.value())
                .list()
                .get(0);
        identity.setAuthentication(
                team.nora().userId(),
                List.of("caseworker"),
                List.of(team.organisation().value()));
        try {
            tasks.setPriority(task.getId(), 70);
        } finally {
            identity.clearAuthentication();
        }
        tasks.createComment(task.getId(), null, TOLD);
        tasks.createComment(task.getId(), task.getProcessInstanceId(), TOLD);
        tasks.createAttachment(
                "note",
                task.getId(),
                task.getProcessInstanceId(),
                TOLD,
                TOLD,
                new ByteArrayInputStream(TOLD.getBytes(StandardCharsets.UTF_8)));
        runtime.createIncident("odd", task.getExecutionId(), "configuration", TOLD);
    }
}

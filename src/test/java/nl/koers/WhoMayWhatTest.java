package nl.koers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.accesslog.AccessFilter;
import nl.koers.accesslog.AccessHistory;
import nl.koers.accesslog.AccessReason;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.CourseService;
import nl.koers.caseload.JournalService;
import nl.koers.caseload.NewClient;
import nl.koers.checkin.CheckInService;
import nl.koers.checkin.GuidanceService;
import nl.koers.checkin.TeamDayService;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.PartyKind;
import nl.koers.consent.Purpose;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.document.DocumentService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.journal.PlanningNote.Reason;
import nl.koers.dossier.section.DossierSection;
import nl.koers.organisation.Colleague;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.Needs;
import nl.koers.plan.PlanService;
import nl.koers.privacy.copy.CopyService;
import nl.koers.privacy.erasure.ErasureReason;
import nl.koers.privacy.erasure.ErasureService;
import nl.koers.referral.NewReferral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.signal.NewSignal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.testing.Accounts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.ChangeReason;
import nl.koers.transfer.DeclineReason;
import nl.koers.transfer.NewCaseworker;
import nl.koers.transfer.TransferService;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Tries every door to one client's data as everybody there is, in two organisations, and holds {@code docs/security.md}
 * against what came of it. When a rule is meant to change, the new table stands in {@code target/security.md}.
 */
@EngineTest
class WhoMayWhatTest {

    private static final Path TABLE = Path.of("docs", "security.md");
    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";
    private static final String ALIAS = "Meidoorn";
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** What somebody tries. */
    private interface Door {
        void open() throws IOException;
    }

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private CourseService course;

    @Autowired
    private JournalService journal;

    @Autowired
    private WorkService work;

    @Autowired
    private DossierService dossier;

    @Autowired
    private SectionService sections;

    @Autowired
    private DocumentService documents;

    @Autowired
    private ConsentService consents;

    @Autowired
    private PlanService plans;

    @Autowired
    private PartnerService partners;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private SignalService signals;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private TeamDayService teamDay;

    @Autowired
    private GuidanceService guidance;

    @Autowired
    private Needs needs;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private CopyService copies;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private AccessHistory history;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private TransferService transfers;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode client;
    private WorkItem task;
    private UUID document;
    private UUID consent;
    private Team other;
    private UUID offer;
    private UUID need;
    private UUID partner;
    private UUID agreed;
    private UUID referral;
    private UpcomingCheckIn planned;

    @BeforeEach
    void makeTeam() {
        team = Team.create(jdbc);
        other = Team.create(jdbc);
        Accounts.create(jdbc, team.nora(), team.nick());
        aClientWithEverything();
    }

    private void aClientWithEverything() {
        currentActor.runAs(team.nora(), () -> {
            client = caseload.open(
                    new NewClient(team.organisation(), ALIAS, Channel.DROP_IN, FirstQuestion.MONEY, AgeGroup.ADULT));
            task = work.of(client).get(0);
            journal.addNote(client, "a note");
            consent = record();
            offer = offerSomebody();
            recordTransfer(client);
            need = plans.identify(client, LifeDomain.DEBTS, "no debts");
            partner = partners.create(
                    team.organisation(), Example.named("Partner").details());
            agreed = consents.record(
                    client,
                    new NewConsent(
                            new Party.OnePartner(partner, "Partner"),
                            Purpose.REFERRAL,
                            "",
                            GivenHow.SPOKEN,
                            LocalDate.now(Netherlands.ZONE),
                            LocalDate.now(Netherlands.ZONE).plusDays(9)));
            referral = referrals.refer(
                    client, new NewReferral(need, partner, agreed, ReferralWay.PHONE, "Can you help?", ""));
            try {
                document = documents
                        .add(client, "letter.pdf", new ByteArrayInputStream(PDF))
                        .id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        planned = plannedReview();
    }

    /** When they look at a need again. */
    private UpcomingCheckIn plannedReview() {
        needs.underWay(team.nora(), client, LifeDomain.HEALTH, "sleep again", 2);
        return currentActor.callAs(team.nora(), () -> checkIns.of(client)).get(0);
    }

    /** Another client of the same caseworker. */
    private UUID offerSomebody() {
        var offered = caseload.open(
                new NewClient(team.organisation(), "Linde", Channel.DROP_IN, FirstQuestion.MONEY, AgeGroup.ADULT));
        recordTransfer(offered);
        var id = transfers.begin(offered, other.organisation());
        var write = work.of(offered).stream()
                .filter(item -> item.taskKey().equals("writeSummary"))
                .findFirst()
                .orElseThrow();
        work.complete(write.taskId(), Map.of("summary", "speaks Dutch", "contact", "030-0000000"));
        return id;
    }

    private void recordTransfer(TrajectoryCode code) {
        var today = LocalDate.now(Netherlands.ZONE);
        consents.record(
                code,
                new NewConsent(
                        new Party.OtherOrganisation(other.organisation(), "theirs"),
                        Purpose.TRANSFER,
                        "",
                        GivenHow.SPOKEN,
                        today,
                        today.plusDays(9)));
    }

    private Colleague nick() {
        return new Colleague(team.nick().userId(), "Nick", team.nick().roles(), List.of(), false);
    }

    private UUID record() {
        var today = LocalDate.now(Netherlands.ZONE);
        return consents.record(
                client,
                new NewConsent(
                        new Party.InWords("Party", PartyKind.HOUSING),
                        Purpose.WORKING_TOGETHER,
                        "",
                        GivenHow.SPOKEN,
                        today,
                        today.plusDays(9)));
    }

    private Map<String, Door> doors() {
        var doors = new LinkedHashMap<String, Door>();
        doors.put(
                "see the alias in a list",
                () -> require(dossier.aliases(List.of(client)).containsKey(client)));
        doors.put(
                "find the code by the whole alias",
                () -> require(dossier.find(ALIAS).contains(client)));
        doors.put(
                "see that there is a task, by code",
                () -> require(!work.of(client).isEmpty()));
        doors.put("open the client's page", () -> caseload.client(client));
        doors.put("read the card", () -> dossier.card(client));
        doors.put("read how to reach the client", () -> sections.read(client, DossierSection.REACH));
        doors.put("read the household", () -> sections.read(client, DossierSection.HOUSEHOLD));
        doors.put("read the date of birth", () -> sections.read(client, DossierSection.DATE_OF_BIRTH));
        doors.put("read the safety plan", () -> sections.read(client, DossierSection.SAFETY_PLAN));
        doors.put("read the safe address", () -> sections.read(client, DossierSection.SAFETY));
        doors.put("read the journal", () -> journal.entries(client, 10));
        doors.put("write a note", () -> journal.addNote(client, "another note"));
        doors.put("list the documents", () -> documents.of(client));
        doors.put("download a document", () -> documents.open(document));
        doors.put("read the consents", () -> consents.of(client));
        doors.put("record a consent", this::record);
        doors.put("share on the ground of a consent", () -> consents.share(client, consent));
        doors.put("read the plan", () -> plans.of(client));
        doors.put("name a need", () -> plans.identify(client, LifeDomain.HOUSING, "a home"));
        doors.put("look at a need sooner", () -> plans.lookNow(client, need));
        doors.put("read the referrals", () -> referrals.of(client));
        doors.put(
                "refer to a partner",
                () -> referrals.refer(
                        client, new NewReferral(need, partner, agreed, ReferralWay.PHONE, "Can you help?", "")));
        doors.put("make a link for a partner", () -> referrals.makeLink(client, referral));
        doors.put("end a referral", () -> referrals.withdraw(client, referral));
        doors.put("read the signals", () -> signals.of(client));
        doors.put(
                "note a signal",
                () -> signals.note(client, new NewSignal(SignalKind.DEBTS, SignalOrigin.CLIENT, "two letters")));
        doors.put(
                "see what is planned, by code",
                () -> require(!checkIns.of(client).isEmpty()));
        doors.put("read what helps with the next contact", () -> guidance.about(client));
        doors.put(
                "move what is planned",
                () -> checkIns.move(planned, planned.day().plusDays(1), Reason.OTHER, ""));
        doors.put("open a task with its earlier answers", () -> work.open(task.taskId()));
        doors.put("give a task to a colleague", () -> teamDay.give(List.of(task), nick()));
        doors.put("change the course", () -> course.change(client, new CourseChange.DoubtArose()));
        doors.put(
                "read the access log",
                () -> require(!history.page(AccessFilter.of(client)).lines().isEmpty()));
        doors.put("make the client's own copy", () -> copies.request(client, Locale.ENGLISH));
        doors.put("ask for erasure", () -> erasures.request(client, ErasureReason.CLIENT_ASKS));
        doors.put("offer the client to another organisation", () -> transfers.begin(client, other.organisation()));
        doors.put("read what is offered to another organisation", () -> transfers.read(offer));
        doors.put("answer an offer", () -> transfers.decline(offer, DeclineReason.FULL));
        doors.put(
                "change the caseworker",
                () -> caseworkers.change(
                        client,
                        new NewCaseworker(team.nora().userId(), team.nick().userId(), ChangeReason.OTHER, true)));
        doors.put("open the dossier with a reason", () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));
        return doors;
    }

    private static void require(boolean shown) {
        if (!shown) {
            throw new AccessDeniedException("not shown");
        }
    }

    private Map<String, Actor> people() {
        var standIn = withRole("stand-in", Role.CASEWORKER, team);
        team.standsIn(jdbc, standIn, team.nora());
        var people = new LinkedHashMap<String, Actor>();
        people.put("client's caseworker", team.nora());
        people.put("stand-in", standIn);
        people.put("colleague", team.nick());
        people.put("team lead", team.lead());
        people.put("privacy officer", withRole("privacy", Role.PRIVACY_OFFICER, team));
        people.put("process designer", withRole("designer", Role.PROCESS_DESIGNER, team));
        people.put("administrator", withRole("admin", Role.ADMINISTRATOR, team));
        people.put("caseworker elsewhere", other.nora());
        people.put("team lead elsewhere", other.lead());
        people.put("privacy officer elsewhere", withRole("privacy", Role.PRIVACY_OFFICER, other));
        return people;
    }

    private static Actor withRole(String name, Role role, Team team) {
        return new Actor(name + "-of-" + team.organisation().value(), EnumSet.of(role), Set.of(team.organisation()));
    }

    @Test
    void theTableSaysWhatHappens() throws IOException {
        var results = new LinkedHashMap<String, Map<String, String>>();
        people().forEach((name, actor) -> {
            // what one person changed must not decide what the next one meets
            aClientWithEverything();
            var row = new LinkedHashMap<String, String>();
            doors().forEach((door, attempt) -> row.put(door, resultAlsoWithAReason(actor, attempt)));
            results.put(name, row);
        });

        var page = Files.readString(TABLE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        var written = page.substring(begin, end);
        var found = table(results);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "security.md"), page.substring(0, begin) + found + page.substring(end));
        assertThat(found).isEqualTo(written);
    }

    @Test
    void aReasonOpensWhatWasClosedToAColleague() {
        currentActor.runAs(team.nick(), () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));

        assertThat(result(team.nick(), () -> dossier.card(client))).isEqualTo("yes");
        assertThat(result(team.nick(), () -> sections.read(client, DossierSection.SAFETY)))
                .isEqualTo("yes");
    }

    /** What is closed is tried again with a reason, which is not left behind for the next door. */
    private String resultAlsoWithAReason(Actor actor, Door door) {
        var result = result(actor, door);
        if (!result.equals("with a reason")) {
            return result;
        }
        currentActor.runAs(actor, () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));
        var withReason = result(actor, door);
        jdbc.sql("delete from koers.emergency_access where trajectory = :code and user_id = :user")
                .param("code", client.value())
                .param("user", actor.userId())
                .update();
        return withReason.equals("yes") ? result : withReason;
    }

    /** One transaction each, as a request is one. */
    private String result(Actor actor, Door door) {
        try {
            currentActor.runAs(actor, () -> {
                try {
                    door.open();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return "yes";
        } catch (DossierClosedException e) {
            return "with a reason";
        } catch (AccessDeniedException | WorkConflictException | CourseConflictException e) {
            return "no";
        }
    }

    private static String table(Map<String, Map<String, String>> results) {
        var people = List.copyOf(results.keySet());
        var doors = List.copyOf(results.get(people.get(0)).keySet());
        var lines = new StringBuilder("| | " + String.join(" | ", people) + " |\n|---|"
                + people.stream().map(p -> "---|").collect(Collectors.joining()) + "\n");
        for (var door : doors) {
            lines.append("| ")
                    .append(door)
                    .append(" | ")
                    .append(people.stream()
                            .map(person -> results.get(person).getOrDefault(door, ""))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return lines.toString();
    }
}

package nl.koers.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.koers.accesslog.AccessHistory;
import nl.koers.accesslog.AccessReason;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.CourseService;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalService;
import nl.koers.consent.Consent;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.NoConsentException;
import nl.koers.consent.Party;
import nl.koers.consent.PartyKind;
import nl.koers.consent.Purpose;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.document.DocumentService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.typing.TypingService;
import nl.koers.model.Positions;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.PlanService;
import nl.koers.privacy.copy.CopyService;
import nl.koers.privacy.erasure.ErasureReason;
import nl.koers.privacy.erasure.ErasureService;
import nl.koers.referral.NewReferral;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.signal.NewSignal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.testing.Accounts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.Team;
import nl.koers.testing.TestDatabase;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody without access at any moment, never two organisations at once, and nothing lost. */
@EngineTest
class ClientMoveTest {

    /** What somebody tries. */
    private interface Door {
        void open() throws IOException;
    }

    @Autowired
    private Transfers course;

    @Autowired
    private TransferService transfers;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private CourseService changes;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private DossierService dossier;

    @Autowired
    private SectionService sections;

    @Autowired
    private DocumentService documents;

    @Autowired
    private JournalService journal;

    @Autowired
    private TypingService typing;

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
    private WorkService work;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private CopyService copies;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private AccessHistory history;

    @Autowired
    private Positions positions;

    @Autowired
    private ManagementService management;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    private Team from;
    private Team to;
    private TrajectoryCode client;

    @BeforeEach
    void openTrajectory() {
        from = Team.create(jdbc);
        to = Team.create(jdbc);
        for (var team : List.of(from, to)) {
            Accounts.create(jdbc, team.nora(), team.nick(), team.lead());
        }
        client = course.client(from);
    }

    @AfterEach
    void nothingFailsAnyMore() {
        for (var schema : List.of("koers", "camunda")) {
            ownerOf(schema)
                    .sql("drop function if exists " + schema + ".fail_for_test() cascade")
                    .update();
        }
    }

    private JdbcClient ownerOf(String schema) {
        return schema.equals("koers") ? JdbcClient.create(TestDatabase.ofOwner(environment)) : jdbc;
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    /** Each one reads or asks; what writes is rolled back. */
    private Map<String, Door> doors() {
        var document = jdbc.sql("select id from koers.dossier_document where trajectory = :code")
                .param("code", client.value())
                .query(UUID.class)
                .single();
        var task = jdbc.sql(
                        """
                        select t.id_ from camunda.act_ru_task t
                          join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                         where e.business_key_ = :code and t.task_def_key_ = 'agreeGoal'""")
                .param("code", client.value())
                .query(String.class)
                .single();
        var doors = new LinkedHashMap<String, Door>();
        doors.put(
                "alias in a list",
                () -> require(dossier.aliases(List.of(client)).containsKey(client)));
        doors.put("find by alias", () -> require(dossier.find(Transfers.ALIAS).contains(client)));
        doors.put(
                "find by telephone", () -> require(dossier.find(Transfers.PHONE).contains(client)));
        doors.put("find by code", () -> require(dossier.find(client.value()).contains(client)));
        doors.put("client's page", () -> caseload.client(client));
        doors.put("trajectory", () -> trajectories.get(client));
        doors.put("path", () -> require(!trajectories.path(client).isEmpty()));
        doors.put("diagram", () -> require(!positions.of(client).isEmpty()));
        doors.put("card", () -> dossier.card(client));
        doors.put("reach", () -> sections.read(client, DossierSection.REACH));
        doors.put("safety plan", () -> sections.read(client, DossierSection.SAFETY_PLAN));
        doors.put("safe address", () -> sections.read(client, DossierSection.SAFETY));
        doors.put("journal", () -> journal.entries(client, 10));
        doors.put("note", () -> journal.addNote(client, "one more"));
        doors.put("documents", () -> documents.of(client));
        doors.put("download", () -> documents.open(document));
        doors.put("consents", () -> consents.of(client));
        doors.put("plan", () -> plans.of(client));
        doors.put("signals", () -> signals.of(client));
        doors.put("need", () -> plans.identify(client, LifeDomain.HOUSING, ""));
        doors.put("tasks", () -> require(!work.of(client).isEmpty()));
        doors.put("task", () -> work.open(task));
        doors.put(
                "what was being typed",
                () -> require(typing.find(client, "journal").isPresent()));
        doors.put("course", () -> changes.change(client, new CourseChange.DoubtArose()));
        doors.put("reason", () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));
        doors.put("copy", () -> copies.request(client, java.util.Locale.ENGLISH));
        doors.put("erasure", () -> erasures.request(client, ErasureReason.CLIENT_ASKS));
        doors.put(
                "lines of the log",
                () -> require(
                        history.ofClient(client, null).lines().stream().anyMatch(line -> line.trajectory() != null)));
        return doors;
    }

    private static void require(boolean shown) {
        if (!shown) {
            throw new AccessDeniedException("not shown");
        }
    }

    /** The doors that open to this person, each tried in a transaction that is rolled back. */
    private List<String> openTo(Actor actor) {
        var open = new ArrayList<String>();
        doors().forEach((name, door) -> {
            boolean opened = Boolean.TRUE.equals(as(
                    actor,
                    () -> transaction.execute(status -> {
                        status.setRollbackOnly();
                        try {
                            door.open();
                            return true;
                        } catch (AccessDeniedException | WorkConflictException e) {
                            return false;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })));
            if (opened) {
                open.add(name);
            }
        });
        return open;
    }

    private void belongsTo(Team own, Team other) {
        var all = doors().keySet();
        assertThat(openTo(own.nora())).containsExactlyInAnyOrderElementsOf(all);
        for (var stranger : List.of(other.nora(), other.nick(), other.lead())) {
            // lines of its own log stay readable
            assertThat(openTo(stranger)).isSubsetOf("lines of the log");
        }
    }

    private String move() {
        return management
                .createJobQuery()
                .activityId("moveClient")
                .processInstanceId(jdbc.sql(
                                """
                                select id_ from camunda.act_hi_procinst
                                 where business_key_ = :code and proc_def_key_ = 'transfer'
                                 order by start_time_ desc limit 1""")
                        .param("code", client.value())
                        .query(String.class)
                        .single())
                .singleResult()
                .getId();
    }

    @Test
    void beforeAndAfterExactlyOneOrganisationCanOpenWhicheverDoor() {
        course.agreed(client, from, to);
        belongsTo(from, to);

        management.executeJob(move());

        belongsTo(to, from);
    }

    @Test
    void aSignalIsLookedAtInTheNewOrganisationByTheMomentThatWasSet() {
        var id = as(
                from.nora(),
                () -> signals.note(client, new NewSignal(SignalKind.DEBTS, SignalOrigin.CLIENT, "Two letters.")));
        jobs.settle(client);
        course.agreed(client, from, to);
        var before = signalJob();

        management.executeJob(move());

        var look = as(to.nora(), () -> work.of(client)).stream()
                .filter(item -> item.taskKey().equals("lookAtSignal"))
                .findFirst()
                .orElseThrow();
        assertThat(look.assignee()).isEqualTo(to.nora().userId());
        assertThat(signalJob().getDuedate()).isEqualTo(before.getDuedate());
        assertThat(as(to.nora(), () -> signals.of(client)))
                .singleElement()
                .satisfies(signal -> assertThat(signal.id()).isEqualTo(id))
                .satisfies(signal -> assertThat(signal.told()).isEqualTo("Two letters."));

        // nobody there looks at it in time: their own team lead is asked
        management.executeJob(signalJob().getId());

        assertThat(as(to.lead(), () -> work.of(client)))
                .extracting(WorkItem::taskKey)
                .contains("lookAtUnanswered");
        assertThat(as(from.lead(), () -> work.of(client))).isEmpty();
    }

    @Test
    void whatATeamLeadTookOnIsOfTheTeamLeadsOfTheNewOrganisation() {
        as(from.nora(), () -> signals.note(client, new NewSignal(SignalKind.DEBTS, SignalOrigin.CLIENT, "")));
        jobs.settle(client);
        management.executeJob(signalJob().getId());
        currentActor.runAs(from.lead(), () -> work.claim(unanswered(from.lead()).taskId()));
        course.agreed(client, from, to);

        management.executeJob(move());

        var task = unanswered(to.lead());
        assertThat(task.assignee()).isNull();
        as(to.lead(), () -> work.complete(task.taskId(), Map.of()));
        assertThat(as(to.nora(), () -> work.of(client)))
                .extracting(WorkItem::taskKey)
                .contains("lookAtSignal");
    }

    private WorkItem unanswered(Actor lead) {
        return as(lead, () -> work.of(client)).stream()
                .filter(item -> item.taskKey().equals("lookAtUnanswered"))
                .findFirst()
                .orElseThrow();
    }

    private Job signalJob() {
        return management
                .createJobQuery()
                .timers()
                .processDefinitionKey("signal")
                .processInstanceId(jdbc.sql("select process_instance from koers.signal where trajectory = :code")
                        .param("code", client.value())
                        .query(String.class)
                        .single())
                .singleResult();
    }

    @Test
    void aReferralGoesOnWithWhoeverWasAskedAndWithNobodyOfThatNameInTheNewOrganisation() {
        var example = Example.named("De Haven").details();
        var partner = as(from.nora(), () -> partners.create(from.organisation(), example));
        var other = as(
                from.nora(),
                () -> partners.create(
                        from.organisation(), Example.named("Het Anker").details()));
        var namesake = as(
                to.nora(),
                () -> partners.create(
                        to.organisation(), Example.named("Het Anker").details()));
        for (var asked : List.of(partner, other)) {
            currentActor.runAs(from.nora(), () -> refer(asked));
        }
        var before = as(from.nora(), () -> referrals.of(client));
        course.agreed(client, from, to);

        management.executeJob(move());

        var after = as(to.nora(), () -> referrals.of(client));
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("partner", "partnerName")
                .isEqualTo(before);
        assertThat(after).extracting(Referral::partner).doesNotContain(partner, other, namesake);
        var brought = as(
                to.nora(),
                () -> partners.get(after.stream()
                        .filter(referral -> referral.partnerName().equals("De Haven"))
                        .map(Referral::partner)
                        .findFirst()
                        .orElseThrow()));
        assertThat(brought.organisation()).isEqualTo(to.organisation());
        assertThat(brought.details().contact()).isEqualTo(example.contact());
        assertThat(brought.details().note()).isEmpty();
        assertThat(brought.details().agreements()).isEmpty();
        assertThat(brought.details().contactPersons()).isEmpty();
        assertThat(as(from.nora(), () -> partners.get(partner)).details()).isEqualTo(example);
        assertThat(as(to.nora(), () -> work.of(client)))
                .extracting(WorkItem::taskKey)
                .contains("referClient");
        for (var referral : after) {
            assertThat(as(to.nora(), () -> referrals.mayBeTold(client, referral.id())))
                    .isTrue();
            assertThat(as(to.nora(), () -> referrals.makeLink(client, referral.id())))
                    .isNotBlank();
        }
        assertThat(as(to.nora(), () -> consents.of(client)))
                .filteredOn(consent -> consent.purpose() == Purpose.REFERRAL)
                .hasSize(2)
                .noneMatch(Consent::needsItsParty);
    }

    @Test
    void aConsentForAPartnerOfWhomThereIsOnlyANamesakeIsKeptInWordsAndWhatIsSharedGoesOn() {
        var partner = partner(from, "Het Anker");
        var toRefer = as(from.nora(), () -> consent(partner, Purpose.REFERRAL));
        var toArrange = as(from.nora(), () -> consent(partner, Purpose.ARRANGING));
        currentActor.runAs(from.nora(), () -> consents.share(client, toArrange));
        jobs.settle(client);
        var namesake = partner(to, "Het Anker");
        course.agreed(client, from, to);

        management.executeJob(move());
        jobs.settle(client);

        assertThat(consentIn(to, toRefer).party()).isEqualTo(new Party.InWords("Het Anker", PartyKind.OTHER));
        assertThat(consentIn(to, toRefer).needsItsParty()).isTrue();
        assertThatThrownBy(() -> currentActor.runAs(to.nora(), () -> refer(namesake, toRefer)))
                .isInstanceOf(NoConsentException.class);
        assertThat(consentIn(to, toArrange).party()).isEqualTo(new Party.InWords("Het Anker", PartyKind.OTHER));
        assertThat(consentIn(to, toArrange).sharing()).isEqualTo(Consent.Sharing.ABOUT_TO);
        currentActor.runAs(
                to.nora(),
                () -> course.complete(
                        client, "shareWhatWasAgreed", Map.of("sharingResult", "shared", "whatWasShared", "A date.")));
        jobs.settle(client);
        assertThat(consentIn(to, toArrange).sharing()).isEqualTo(Consent.Sharing.GOING_ON);

        currentActor.runAs(
                to.nora(), () -> consents.nameParty(client, toRefer, new Party.OnePartner(namesake, "Het Anker")));
        currentActor.runAs(to.nora(), () -> refer(namesake, toRefer));
        assertThat(as(to.nora(), () -> referrals.of(client))).hasSize(1);
    }

    @Test
    void theVerySamePartnerIsTheOneThatAnEarlierClientsReferralTookAlong() {
        var partner = partner(from, "De Haven");
        currentActor.runAs(from.nora(), () -> refer(partner));
        course.agreed(client, from, to);
        management.executeJob(move());
        var brought = as(to.nora(), () -> referrals.of(client)).get(0).partner();

        var second = movedWithConsentFor(partner);
        assertThat(second.party()).isEqualTo(new Party.OnePartner(brought, "De Haven"));

        currentActor.runAs(
                to.nora(),
                () -> partners.save(brought, 1, Example.named("De Kade").details()));
        var third = movedWithConsentFor(partner);
        assertThat(third.party())
                .as("whoever renamed it may have made it another one")
                .isEqualTo(new Party.InWords("De Haven", PartyKind.OTHER));
        assertThat(as(to.nora(), partners::all)).hasSize(1);
    }

    @Test
    void whoComesBackFindsThePartnerOfBefore() {
        var partner = partner(from, "De Haven");
        currentActor.runAs(from.nora(), () -> refer(partner));
        course.agreed(client, from, to);
        management.executeJob(move());
        course.agreed(client, to, from);
        management.executeJob(move());

        assertThat(as(from.nora(), () -> referrals.of(client)))
                .extracting(Referral::partner)
                .containsExactly(partner);
        assertThat(as(from.nora(), () -> consents.of(client)))
                .extracting(Consent::party)
                .contains(new Party.OnePartner(partner, "De Haven"));
    }

    private Consent movedWithConsentFor(UUID partner) {
        client = course.client(from);
        var id = as(from.nora(), () -> consent(partner, Purpose.REFERRAL));
        course.agreed(client, from, to);
        management.executeJob(move());
        return consentIn(to, id);
    }

    private Consent consentIn(Team team, UUID id) {
        return as(team.nora(), () -> consents.of(client)).stream()
                .filter(consent -> consent.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID partner(Team team, String name) {
        return as(
                team.nora(),
                () -> partners.create(team.organisation(), Example.named(name).details()));
    }

    private UUID consent(UUID partner, Purpose purpose) {
        var today = LocalDate.now(Netherlands.ZONE);
        return consents.record(
                client,
                new NewConsent(
                        new Party.OnePartner(partner, "as the page says"),
                        purpose,
                        "",
                        GivenHow.SPOKEN,
                        today,
                        today.plusMonths(6)));
    }

    private void refer(UUID partner) {
        refer(partner, consent(partner, Purpose.REFERRAL));
    }

    private void refer(UUID partner, UUID consent) {
        var need = plans.of(client).needs().get(0).id();
        referrals.refer(client, new NewReferral(need, partner, consent, ReferralWay.PHONE, "A room?", "Two children."));
        jobs.settle(client);
    }

    @Test
    void whatWasToldPlannedAndTypedIsThereForTheNewCaseworker() {
        var before = as(from.nora(), () -> caseload.client(client));
        var timers = timers();
        assertThat(timers).isNotEmpty();
        var consentsBefore = as(from.nora(), () -> consents.of(client)).size();
        var id = course.agreed(client, from, to);
        var entries = as(from.nora(), () -> journal.entries(client, 100));

        management.executeJob(move());

        var after = as(to.nora(), () -> caseload.client(client));
        assertThat(after.card()).isEqualTo(before.card());
        assertThat(after.path()).isEqualTo(before.path());
        assertThat(after.trajectory().organisation()).isEqualTo(to.organisation());
        assertThat(after.trajectory().caseworker()).isEqualTo(to.nora().userId());
        assertThat(after.trajectory().code()).isEqualTo(client);
        assertThat(timers()).isEqualTo(timers);
        assertThat(after.openWork())
                .extracting(WorkItem::taskKey)
                .containsExactlyInAnyOrder("agreeGoal", "getAcquainted");
        assertThat(after.openWork())
                .extracting(WorkItem::assignee)
                .containsOnly(to.nora().userId());
        assertThat(as(to.nora(), () -> journal.entries(client, 100)))
                .usingRecursiveComparison()
                .ignoringFields("written.correctable")
                .ignoringFieldsMatchingRegexes(".*correctable")
                .isEqualTo(entries);
        assertThat(entries.stream().filter(JournalEntry.Answers.class::isInstance))
                .isNotEmpty();
        var goal = after.openWork().stream()
                .filter(item -> item.taskKey().equals("agreeGoal"))
                .findFirst()
                .orElseThrow();
        assertThat(as(to.nora(), () -> work.open(goal.taskId())).values()).containsEntry("goal", "half a goal");
        assertThat(as(to.nora(), () -> typing.find(client, "journal"))
                        .orElseThrow()
                        .fields())
                .containsEntry("note", "half a note");
        assertThat(as(to.nora(), () -> consents.of(client))).hasSize(consentsBefore + 1);
        assertThat(as(to.nora(), () -> plans.of(client)).needs())
                .singleElement()
                .satisfies(need -> assertThat(need.goal()).isEqualTo("Fewer letters."));
        assertThat(as(to.nora(), () -> documents.of(client))).hasSize(1);
        assertThat(as(to.lead(), transfers::received)).singleElement().satisfies(transfer -> assertThat(transfer.id())
                .isEqualTo(id));
    }

    @Test
    void theCourseGoesOnInTheNewOrganisation() {
        course.agreed(client, from, to);
        management.executeJob(move());

        currentActor.runAs(to.nora(), () -> {
            course.complete(client, "getAcquainted", Map.of());
            course.complete(
                    client,
                    "agreeGoal",
                    Map.of(
                            "needNext",
                            "start",
                            "goal",
                            "Fewer letters",
                            "helpBy",
                            "own",
                            "needLevel",
                            "2",
                            "reviewEvery",
                            "P1M"));
            jobs.settle(client);
            trajectories.clientSpoke(client);
            jobs.settle(client);
            changes.change(client, new CourseChange.DoubtArose());
            jobs.settle(client);
        });

        assertThat(leftBehind()).isEmpty();
        assertThat(as(to.nora(), () -> work.of(client)))
                .extracting(WorkItem::taskKey)
                .contains("takeSteps", "makeRoom");
        assertThat(as(to.nora(), () -> caseload.client(client)).card().alias()).isEqualTo(Transfers.ALIAS);
    }

    private List<String> timers() {
        return jdbc.sql(
                        """
                        select j.handler_cfg_ || ' ' || j.duedate_ from camunda.act_ru_job j
                          join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
                          join camunda.act_re_procdef d on d.id_ = j.process_def_id_
                         where e.business_key_ = :code and j.type_ = 'timer' and d.key_ <> 'transfer' order by 1""")
                .param("code", client.value())
                .query(String.class)
                .list();
    }

    /** Rows of the engine about the client that still have the first organisation, by table. */
    private Map<String, Integer> leftBehind() {
        var left = new TreeMap<String, Integer>();
        for (var table : tablesWithTenant()) {
            int rows = jdbc.sql("select count(*) from camunda." + table + " where tenant_id_ = :from")
                    .param("from", from.organisation().value())
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                left.put(table, rows);
            }
        }
        int values = jdbc.sql("select count(*) from camunda.act_ru_variable where text_ = :from")
                .param("from", from.organisation().value())
                .query(Integer.class)
                .single();
        if (values > 0) {
            left.put("value", values);
        }
        left.remove("act_id_tenant_member");
        return left;
    }

    private List<String> tablesWithTenant() {
        return jdbc.sql(
                        """
                        select table_name from information_schema.columns
                         where table_schema = 'camunda' and column_name = 'tenant_id_' order by 1""")
                .query(String.class)
                .list();
    }

    @Test
    void everyTableOfTheEngineThatKnowsOrganisationsIsMovedOrHoldsNothingOfAClient() {
        var known = new ArrayList<>(nl.koers.transfer.process.EngineMoveTables.ALL);
        assertThat(known).doesNotHaveDuplicates();
        assertThat(tablesWithTenant().stream()
                        .filter(table -> table.startsWith("act_ru_") || table.startsWith("act_hi_"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void nothingOfTheEngineStaysBehindAlsoAfterAFailure() {
        course.agreed(client, from, to);
        failAt("koers.trajectory", "update");
        assertThat(catchThrowable(() -> management.executeJob(move()))).isNotNull();
        nothingFailsAnyMore();
        assertThat(leftBehind()).containsKeys("act_ru_execution", "act_hi_taskinst", "act_hi_job_log");

        management.executeJob(move());

        assertThat(leftBehind()).isEmpty();
        assertThat(jdbc.sql("select count(*) from camunda.act_ru_job where tenant_id_ = :to and duedate_ is not null")
                        .param("to", to.organisation().value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** Whatever is written there in the transaction of the move fails, as if the power went at that moment. */
    private void failAt(String table, String event) {
        var schema = table.substring(0, table.indexOf('.'));
        ownerOf(schema)
                .sql("create or replace function " + schema
                        + ".fail_for_test() returns trigger language plpgsql as"
                        + " 'begin raise exception ''power failure''; end'")
                .update();
        ownerOf(schema)
                .sql("create trigger fail_for_test before " + event + " on " + table
                        + " for each statement execute function " + schema + ".fail_for_test()")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "koers.dossier_key",
                "koers.dossier_search",
                "koers.draft",
                "koers.dossier_draft",
                "koers.trajectory",
                "koers.erasure",
                "koers.client_copy",
                "koers.caseworker_change",
                "koers.transfer",
                "koers.access_log",
                "camunda.act_ru_execution",
                "camunda.act_ru_task",
                "camunda.act_ru_variable",
                "camunda.act_ru_job",
                "camunda.act_ru_event_subscr",
                "camunda.act_hi_procinst",
                "camunda.act_hi_varinst",
                "camunda.act_hi_taskinst",
                "camunda.act_hi_job_log"
            })
    void aFailureInTheMiddleLeavesEverythingAsItWasAndTryingAgainSucceeds(String table) {
        course.agreed(client, from, to);
        failAt(table, "insert or update or delete");

        assertThat(catchThrowable(() -> management.executeJob(move())))
                .as(table)
                .isNotNull();

        nothingFailsAnyMore();
        belongsTo(from, to);
        management.executeJob(move());
        belongsTo(to, from);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void untilTheCommitEverybodyElseSeesItAsItWas() throws Exception {
        course.agreed(client, from, to);
        var pool = Executors.newSingleThreadExecutor();
        try {
            transaction.executeWithoutResult(status -> {
                management.executeJob(move());
                Future<List<String>> seen = pool.submit(() -> List.of(
                        String.valueOf(as(from.nora(), () -> dossier.aliases(List.of(client))
                                .size())),
                        String.valueOf(as(from.nora(), () -> work.of(client).size())),
                        String.valueOf(as(to.nora(), () -> dossier.aliases(List.of(client))
                                .size())),
                        String.valueOf(as(to.nora(), () -> work.of(client).size()))));
                try {
                    assertThat(seen.get(20, TimeUnit.SECONDS)).containsExactly("1", "1", "0", "0");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            pool.shutdown();
        }
        belongsTo(to, from);
    }

    @Test
    void whoCompletesATaskAtTheSameMomentIsToldAndNothingIsLeftBehind() throws Exception {
        course.agreed(client, from, to);
        var task = as(from.nora(), () -> course.task(client, "agreeGoal"));

        var failure = whileItMoves(() -> currentActor.runAs(
                from.nora(),
                () -> work.complete(
                        task.taskId(),
                        Map.of(
                                "needNext",
                                "start",
                                "goal",
                                "Fewer letters",
                                "helpBy",
                                "own",
                                "needLevel",
                                "2",
                                "reviewEvery",
                                "P1M"))));

        assertThat(failure).hasRootCauseInstanceOf(RuntimeException.class);
        assertThat(leftBehind()).isEmpty();
        belongsTo(to, from);
    }

    @Test
    void whatBeginsAtTheSameMomentDoesNotBeginInTheOldOrganisation() throws Exception {
        course.agreed(client, from, to);

        var failure = whileItMoves(
                () -> currentActor.runAs(from.nora(), () -> plans.identify(client, LifeDomain.HOUSING, "")));

        assertThat(failure).isNotNull();
        assertThat(leftBehind()).isEmpty();
        assertThat(as(to.nora(), () -> plans.of(client)).needs()).hasSize(1);
    }

    @Test
    void aChangedTelephoneNumberAtTheSameMomentDoesNotFindTheClientInTheOldOrganisation() throws Exception {
        course.agreed(client, from, to);

        var failure = whileItMoves(() -> currentActor.runAs(from.nora(), () -> {
            var reach = sections.read(client, DossierSection.REACH);
            sections.save(client, DossierSection.REACH, reach.content(), reach.revision());
        }));

        assertThat(failure).hasRootCauseInstanceOf(AccessDeniedException.class);
        belongsTo(to, from);
    }

    @Test
    void aConsentThatIsWithdrawnAtTheSameMomentWaitsAndComesTooLate() throws Exception {
        course.agreed(client, from, to);
        var consent = as(from.nora(), () -> consents.of(client)).get(0).id();

        whileItMoves(() -> currentActor.runAs(from.nora(), () -> consents.withdraw(client, consent, GivenHow.SPOKEN)));

        belongsTo(to, from);
    }

    /** Begins the work while the move is made and not committed, and gives what it failed with, or null. */
    private Throwable whileItMoves(Runnable work) throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        var begun = new CountDownLatch(1);
        try {
            var other = new Future<?>[1];
            transaction.executeWithoutResult(status -> {
                management.executeJob(move());
                other[0] = pool.submit(() -> {
                    begun.countDown();
                    work.run();
                });
                try {
                    begun.await();
                    // until it waits for a lock, or has finished
                    for (int i = 0; i < 200 && !other[0].isDone() && waiting() == 0; i++) {
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            return catchThrowable(() -> other[0].get(30, TimeUnit.SECONDS));
        } finally {
            pool.shutdown();
        }
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasGoneMeanwhileDoesNotGetTheClientButTheTeamDoes() {
        course.agreed(client, from, to);
        jdbc.sql("delete from camunda.act_id_membership where user_id_ = :user")
                .param("user", to.nora().userId())
                .update();

        management.executeJob(move());

        assertThat(as(to.nick(), () -> caseload.client(client)).trajectory().caseworker())
                .isNull();
        assertThat(as(to.nick(), () -> work.of(client)))
                .isNotEmpty()
                .extracting(WorkItem::assignee)
                .containsOnlyNulls();
    }

    @Test
    void bothLogsSayItAndTheirChainsHold() {
        course.moved(client, from, to);

        for (var line : Map.of(from, "handedOver", to, "received").entrySet()) {
            var organisation = line.getKey().organisation();
            assertThat(jdbc.sql(
                                    """
                                    select action from koers.access_log
                                     where trajectory = :code and part = 'transfer' and organisation = :organisation
                                       and action in ('handedOver', 'received') and user_id = :user""")
                            .param("code", client.value())
                            .param("organisation", organisation.value())
                            .param("user", from.nora().userId())
                            .query(String.class)
                            .list())
                    .containsExactly(line.getValue());
            assertThat(as(line.getKey().lead(), () -> history.verify(organisation))
                            .isWhole())
                    .isTrue();
        }
    }

    @Test
    void aRequestToEraseAndACopyThatWaitsDoNotStayWithTheOldOrganisation() {
        currentActor.runAs(from.nora(), () -> {
            erasures.request(client, ErasureReason.CLIENT_ASKS);
            copies.request(client, java.util.Locale.ENGLISH);
        });

        course.moved(client, from, to);

        assertThat(as(from.lead(), () -> erasures.list(0, 10))).isEmpty();
        assertThat(as(to.lead(), () -> erasures.list(0, 10))).hasSize(1);
        assertThat(as(from.nora(), () -> copies.of(client))).isEmpty();
        assertThat(as(to.nora(), () -> copies.of(client))).isEmpty();
    }

    @Test
    void whoseEarlierCaseworkerWasHandingOverIsOutOfItAsWell() {
        jdbc.sql(
                        """
                        insert into koers.caseworker_change
                            (id, trajectory, organisation, previous, caseworker, reason, changed_by, changed_at)
                        values (gen_random_uuid(), :code, :organisation, :nick, :nora, 'other', :nora, now())""")
                .param("code", client.value())
                .param("organisation", from.organisation().value())
                .param("nick", from.nick().userId())
                .param("nora", from.nora().userId())
                .update();

        course.moved(client, from, to);

        belongsTo(to, from);
    }

    @Test
    void aClientCanComeBackToTheFirstOrganisation() {
        course.moved(client, from, to);
        course.moved(client, to, from);

        belongsTo(from, to);
        assertThat(as(from.lead(), transfers::outgoing)).hasSize(1);
        assertThat(as(from.lead(), transfers::received)).hasSize(1);
    }

    @Test
    void nobodyStartsSomethingForAClientOfAnotherOrganisation() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "sharing",
                        client.value(),
                        Map.of("organisation", to.organisation().value())))
                .hasMessageContaining("another organisation");
    }
}

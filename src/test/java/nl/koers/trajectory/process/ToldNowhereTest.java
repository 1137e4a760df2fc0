package nl.koers.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.koers.caseload.CaseloadFilter;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.JournalService;
import nl.koers.caseload.NewClient;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.PartyKind;
import nl.koers.consent.Purpose;
import nl.koers.consent.process.SharingContract;
import nl.koers.consent.process.SharingEngine;
import nl.koers.form.Field;
import nl.koers.form.Form;
import nl.koers.form.Storage;
import nl.koers.model.Models;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.plan.process.SupportNeedContract;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.NewReferral;
import nl.koers.referral.PartnerAnswer;
import nl.koers.referral.ReferralService;
import nl.koers.referral.process.ReferralContract;
import nl.koers.referral.process.ReferralEngine;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.process.RoutingVariable;
import nl.koers.signal.NewSignal;
import nl.koers.signal.Signal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.signal.process.SignalContract;
import nl.koers.testing.Accounts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Logs;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.Team;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory.Status;
import nl.koers.trajectory.TrajectoryOrder;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.trajectory.process.Look.OpenTask;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.ChangeReason;
import nl.koers.transfer.NewCaseworker;
import nl.koers.transfer.TransferService;
import nl.koers.transfer.process.CaseworkerChangeContract;
import nl.koers.transfer.process.TransferContract;
import nl.koers.transfer.process.TransferEngine;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing that a person told is in the engine's tables, in plain anywhere else in the database, or in the log. Tells
 * something in every field of every form of every task of the deployed models, in drafts, notes and aliases, by the
 * services that caseworkers use, and then looks everywhere. A new form is found in the models and has to be reached.
 */
@EngineTest
class ToldNowhereTest {

    private static final String TOLD = "Zilvervos-4711";
    /** A number that stands nowhere by itself. */
    private static final long TOLD_NUMBER = 471_147L;

    private static final String CONTROL = "Bontspecht-0815";

    private static final int MOST_WALKS = 200;
    private static final int STEPS = 30;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private JournalService journal;

    @Autowired
    private ConsentService consents;

    @Autowired
    private PlanService plans;

    @Autowired
    private PartnerService partners;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private ReferralEngine referralEngine;

    @Autowired
    private SignalService signals;

    @Autowired
    private SharingEngine sharing;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private TransferService transfers;

    @Autowired
    private TransferEngine transferring;

    @Autowired
    private WorkService work;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private CourseDriver driver;

    @Autowired
    private Models models;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private final Random random = new Random(4711);
    private final Map<String, Object> habits = new HashMap<>();
    private int nights;
    /** Where something was told, as {@code process/task#field}. */
    private final Set<String> toldIn = new TreeSet<>();

    @BeforeEach
    void teamExists() {
        team = Team.create(jdbc);
        Accounts.create(jdbc, team.nora(), team.nick());
    }

    @Test
    void whatWasToldIsNowhereButInTheDossier() {
        var everywhere = currentActor.callAs(team.nora(), this::fieldsOfTheModels);
        assertThat(everywhere).hasSizeGreaterThan(20);

        var lines = Logs.containing(TOLD, () -> {
            for (int walk = 0; walk < MOST_WALKS && !toldIn.containsAll(everywhere); walk++) {
                var target = any(everywhere.stream()
                        .filter(place -> !toldIn.contains(place))
                        .toList());
                currentActor.runAs(team.nora(), () -> walk(target));
            }
        });

        everywhere.removeAll(toldIn);
        assertThat(everywhere).as("fields in which nothing was told").isEmpty();
        assertThat(lines.lines()).as("log lines").isEmpty();
        assertThat(lines.ofAll()).as("log lines looked at").isGreaterThan(10_000);
        var scan = new MarkerScan(dataSource);
        assertThat(scan.find(TOLD)).as("columns").isEmpty();
        assertThat(scan.find(TOLD_NUMBER)).as("columns").isEmpty();
        assertThat(scan.breadth()).isGreaterThan(400);
        assertThat(variableNames())
                .isSubsetOf(Stream.of(
                                CourseVariables.ALL,
                                SharingContract.VARIABLES,
                                SupportNeedContract.VARIABLES,
                                ReferralContract.VARIABLES,
                                CaseworkerChangeContract.VARIABLES,
                                TransferContract.VARIABLES,
                                SignalContract.VARIABLES)
                        .flatMap(List::stream)
                        .map(RoutingVariable::name)
                        .toList());
    }

    @Test
    void theSearchWouldFindIt() {
        var code = currentActor.callAs(team.nora(), () -> open(AgeGroup.ADULT));
        var task = driver.look(code).tasks().get(0);

        tasks.createComment(task.id(), null, CONTROL);
        tasks.createComment(task.id(), null, "{\"number\":815815}");
        tasks.createComment(task.id(), null, "an id: 7a-b9716716e");
        var lines = Logs.containing(
                CONTROL, () -> LoggerFactory.getLogger("org.camunda.control").debug(CONTROL));

        assertThat(new MarkerScan(dataSource).find(CONTROL))
                .contains("camunda.act_hi_comment.message_", "camunda.act_hi_comment.full_msg_");
        assertThat(new MarkerScan(dataSource).find(815_815L)).contains("camunda.act_hi_comment.message_");
        assertThat(new MarkerScan(dataSource).find(716_716L))
                .as("within an id")
                .doesNotContain("camunda.act_hi_comment.message_");
        assertThat(lines.lines()).hasSize(1);
        tasks.deleteTaskComments(task.id());
    }

    @Test
    void aRefusalDoesNotQuoteWhatWasTold() {
        currentActor.runAs(team.nora(), () -> {
            var code = open(AgeGroup.ADULT);
            var task = driver.look(code).tasks().get(0);
            var good = Map.<String, Object>of(
                    "contactResult", "reached", "ageGroup", "adult", "contactWish", "light", "nextStep", "orientation");

            for (var change : List.of(
                    Map.entry("notes", TOLD.repeat(1_000)), Map.entry("story", TOLD), Map.entry("nextStep", TOLD))) {
                var answers = new HashMap<>(good);
                answers.put(change.getKey(), change.getValue());
                var refusal = new Throwable[1];
                var lines = Logs.containing(
                        TOLD, () -> refusal[0] = catchThrowable(() -> work.complete(task.id(), answers)));
                assertThat(refusal[0]).isNotNull();
                assertThat(String.valueOf(refusal[0])).doesNotContain(TOLD);
                assertThat(lines.lines()).isEmpty();
            }
            assertThat(new MarkerScan(dataSource).find(TOLD)).isEmpty();
        });
    }

    private TrajectoryCode open(AgeGroup age) {
        return caseload.open(new NewClient(team.organisation(), TOLD, Channel.DROP_IN, FirstQuestion.MONEY, age));
    }

    /** Stays in the part of the course that has the target, until something was told there. */
    private void walk(String target) {
        habits.clear();
        if (target.startsWith("sharing/")) {
            shareSomething(target);
            return;
        }
        if (target.startsWith("caseworkerChange/")) {
            changeCaseworker(target);
            return;
        }
        if (target.startsWith("transfer/")) {
            handOver(target);
            return;
        }
        if (target.startsWith("supportNeed/")) {
            needSomething(target);
            return;
        }
        if (target.startsWith("referral/")) {
            askAPartner(target);
            return;
        }
        if (target.startsWith("signal/")) {
            noteASignal(target);
            return;
        }
        var step = stepOf(target);
        var code = open(step == Step.HANDOVER ? AgeGroup.MINOR : AgeGroup.ADULT);
        journal.addNote(code, TOLD);
        Look look = driver.settle(code);
        for (int i = 0; i < STEPS && look.status() == Status.OPEN && !toldIn.contains(target); i++) {
            if (look.awaits(TrajectoryProcess.DOUBT_AROSE)
                    && trajectories.get(code).step() != step) {
                trajectories.change(code, changeTo(step));
            } else {
                move(code, look);
            }
            look = driver.settle(code);
        }
        caseload.client(code);
        journal.entries(code, 50);
        var everybody = new CaseloadFilter(false, TOLD, Set.of(), Set.of(), TrajectoryOrder.LATEST_ACTIVITY);
        caseload.list(caseload.search(everybody), 0, 10);
    }

    /** On the ground of a consent, which sometimes ended before, and else ends at some time. */
    private void shareSomething(String target) {
        var code = open(AgeGroup.ADULT);
        var today = LocalDate.now(Netherlands.ZONE);
        var consent = consents.record(
                code,
                new NewConsent(
                        new Party.InWords(TOLD, PartyKind.HOUSING),
                        Purpose.WORKING_TOGETHER,
                        TOLD,
                        GivenHow.SPOKEN,
                        today,
                        today.plusDays(30)));
        if (target.contains("talkAboutConsent")) {
            consents.withdraw(code, consent, GivenHow.SPOKEN);
            sharing.share(code, team.organisation(), consent, today.plusDays(31));
        } else {
            consents.share(code, consent);
        }
        consents.of(code);
        for (int i = 0; i < STEPS && !toldIn.contains(target); i++) {
            var look = driver.settle(code);
            var toDo = look.tasks().stream()
                    .filter(task -> task.processDefinitionId().startsWith("sharing:"))
                    .toList();
            if (!toDo.isEmpty()) {
                tell(any(toDo));
            } else if (random.nextInt(3) > 0 && !look.timers().isEmpty()) {
                driver.fire(any(look.timers()));
            } else {
                consents.withdraw(code, consent, GivenHow.MESSAGE);
            }
        }
    }

    /** To a colleague and back, since the walker tells everything. */
    private void changeCaseworker(String target) {
        var code = open(AgeGroup.ADULT);
        for (int i = 0; i < STEPS && !toldIn.contains(target); i++) {
            var trajectory = trajectories.get(code);
            var next = caseworkers.others(trajectory).get(0).userId();
            currentActor.runAs(
                    team.lead(),
                    () -> caseworkers.change(
                            code, new NewCaseworker(trajectory.caseworker(), next, ChangeReason.OTHER, true)));
            for (var actor : List.of(team.nora(), team.nick())) {
                currentActor.runAs(actor, () -> tellTheirs(code, "caseworkerChange", actor));
            }
        }
    }

    /** To another organisation, as far as it gets. */
    private void handOver(String target) {
        var code = open(AgeGroup.ADULT);
        var to = Team.create(jdbc);
        Accounts.create(jdbc, to.nora());
        var today = LocalDate.now(Netherlands.ZONE);
        var consent = consents.record(
                code,
                new NewConsent(
                        new Party.OtherOrganisation(to.organisation(), "theirs"),
                        Purpose.TRANSFER,
                        TOLD,
                        GivenHow.SPOKEN,
                        today,
                        today.plusDays(30)));
        if (target.contains("talkAboutConsent")) {
            consents.withdraw(code, consent, GivenHow.SPOKEN);
            var id = UUID.randomUUID();
            transferring.start(code, team.organisation(), id, consent, today.plusDays(31));
            tellTheirs(code, "transfer", team.nora());
            return;
        }
        var id = transfers.begin(code, to.organisation());
        tellTheirs(code, "transfer", team.nora());
        if (target.contains("closeTransfer")) {
            tellTheirs(code, "transfer", team.nora());
            consents.withdraw(code, consent, GivenHow.MESSAGE);
        } else if (target.contains("lookFurther")) {
            currentActor.runAs(to.nora(), () -> transfers.decline(id, nl.koers.transfer.DeclineReason.FULL));
        } else if (target.contains("keepInTouch")) {
            tellTheirs(code, "transfer", team.nora());
        } else {
            currentActor.runAs(to.nora(), () -> {
                transfers.read(id);
                transfers.accept(id, to.nora().userId());
            });
        }
        tellTheirs(code, "transfer", team.nora());
        driver.settle(code);
        currentActor.runAs(to.nora(), () -> tellTheirs(code, "transfer", to.nora()));
    }

    /** Once each task of the process that this person has. */
    private void tellTheirs(TrajectoryCode code, String process, Actor actor) {
        var theirs = work.of(code).stream()
                .filter(item ->
                        item.processKey().equals(process) && actor.userId().equals(item.assignee()))
                .toList();
        theirs.forEach(item -> tell(new OpenTask(item.taskId(), item.taskKey(), item.processDefinitionId())));
        driver.settle(code);
    }

    /** In every life domain at once, as far as each of them gets. */
    private void needSomething(String target) {
        var code = open(AgeGroup.ADULT);
        for (var domain : LifeDomain.values()) {
            plans.identify(code, domain, TOLD);
        }
        for (int i = 0; i < STEPS && !toldIn.contains(target); i++) {
            var look = driver.settle(code);
            var toDo = look.tasks().stream()
                    .filter(task -> task.processDefinitionId().startsWith("supportNeed:"))
                    .toList();
            if (toDo.isEmpty() || random.nextInt(3) == 0) {
                plans.of(code).needs().stream()
                        .filter(SupportNeed::open)
                        .findAny()
                        .ifPresent(need -> plans.lookNow(code, need.id()));
            } else {
                tell(any(toDo));
            }
        }
        plans.of(code);
    }

    /** A partner that answers this or that, on a consent that may end. */
    private void askAPartner(String target) {
        var code = open(AgeGroup.ADULT);
        var need = plans.identify(code, LifeDomain.HOUSING, TOLD);
        var today = LocalDate.now(Netherlands.ZONE);
        var partner =
                partners.create(team.organisation(), Example.named("De Haven").details());
        var consent = consents.record(
                code,
                new NewConsent(
                        new Party.OnePartner(partner, "De Haven"),
                        Purpose.REFERRAL,
                        TOLD,
                        GivenHow.SPOKEN,
                        today,
                        today.plusDays(30)));
        if (target.contains("talkAboutConsent")) {
            consents.withdraw(code, consent, GivenHow.SPOKEN);
            referralEngine.refer(code, team.organisation(), UUID.randomUUID(), need, consent, today.plusDays(31));
        } else {
            referrals.refer(code, new NewReferral(need, partner, consent, ReferralWay.PHONE, TOLD, TOLD));
        }
        for (int i = 0; i < STEPS && !toldIn.contains(target); i++) {
            var look = driver.settle(code);
            var toDo = look.tasks().stream()
                    .filter(task -> task.processDefinitionId().startsWith("referral:"))
                    .toList();
            if (!toDo.isEmpty()) {
                tell(any(toDo));
            } else {
                referrals.of(code).stream().findFirst().ifPresent(referral -> answer(code, referral.id(), target));
            }
        }
        referrals.of(code);
    }

    private void answer(TrajectoryCode code, UUID referral, String target) {
        if (target.contains("closeWithPartner")) {
            referrals.withdraw(code, referral);
        } else if (target.contains("lookFurther")) {
            referrals.answered(code, referral, PartnerAnswer.DECLINED, DeclineReason.FULL);
        } else if (target.contains("talkToPartner")) {
            referrals.answered(code, referral, PartnerAnswer.CALL_ME, null);
        } else {
            referrals.answered(code, referral, PartnerAnswer.ACCEPTED, null);
            referrals.lookNow(code, referral);
        }
    }

    /**
     * At which nobody looks in time when that is where something is to be told. What is danger, or ends in a hotel, is told of a
     * client without a place.
     */
    private void noteASignal(String target) {
        var code = open(AgeGroup.ADULT);
        var hotel = Stream.of("Hotel", "Unarranged", "whoPays").anyMatch(target::contains);
        var kind = hotel || target.contains("makeSafe#") ? SignalKind.NO_PLACE : SignalKind.DEBTS;
        if (hotel) {
            habits.put("placeToSleep", target.contains("help") ? "notKnown" : "hotel");
        }
        for (int i = 0; i < STEPS && !toldIn.contains(target); i++) {
            if (signals.of(code).stream().noneMatch(Signal::open)) {
                signals.note(code, new NewSignal(kind, SignalOrigin.PARTNER, TOLD));
            }
            var look = driver.settle(code);
            if (target.contains("lookAtUn")) {
                look.timers().forEach(driver::fire);
                look = driver.settle(code);
            }
            tell(any(look.tasks().stream()
                    .filter(task -> task.processDefinitionId().startsWith("signal:"))
                    .toList()));
        }
    }

    private static Step stepOf(String place) {
        if (!place.startsWith(TrajectoryProcess.KEY + "/")) {
            return Step.of(place.substring(0, place.indexOf('/')));
        }
        return place.contains(TrajectoryProcess.TASK_HANDOVER) ? Step.HANDOVER : Step.CLOSE;
    }

    private static CourseChange changeTo(Step step) {
        return switch (step) {
            case DOUBT -> new CourseChange.DoubtArose();
            case TEMPORARY_RETURN -> new CourseChange.TemporaryReturnBegan();
            case OUT_OF_SIGHT -> new CourseChange.OutOfSightNoted();
            case PAUSE ->
                new CourseChange.PauseRequested(LocalDate.now(Netherlands.ZONE).plusDays(30));
            case CLOSE -> new CourseChange.CloseRequested();
            default -> new CourseChange.PhaseChangeRequested(step);
        };
    }

    /** What comes of the signals that are told in every form is told where a signal is the target, and only delays here. */
    private void move(TrajectoryCode code, Look look) {
        var moves = new ArrayList<Runnable>();
        look.tasks().stream()
                .filter(task -> !task.processDefinitionId().startsWith("signal:"))
                .forEach(task -> moves.add(() -> tell(task)));
        look.timers().forEach(timer -> moves.addAll(List.of(() -> driver.fire(timer), () -> driver.fire(timer))));
        if (look.awaits(CourseMessages.CLIENT_SPOKE)) {
            moves.add(() -> trajectories.clientSpoke(code));
        }
        any(moves).run();
    }

    /** Saves what is told as a draft first, as the screen does. */
    private void tell(OpenTask task) {
        if (Set.of("lookAtUnanswered", "lookAtUnarranged", "helpAfterHotel", "helpWithHandover")
                .contains(task.key())) {
            currentActor.runAs(team.lead(), () -> tellAsWhoIsHere(task));
        } else {
            tellAsWhoIsHere(task);
        }
    }

    private void tellAsWhoIsHere(OpenTask task) {
        var opened = work.open(task.id());
        var form = opened.form();
        var answers = answers(form, task);
        work.saveDraft(opened.item(), answers);
        work.open(task.id());
        work.complete(task.id(), answers);
        form.fields().stream()
                .filter(field -> answers.containsKey(field.key()) && field.storage() == Storage.TOLD)
                .forEach(field -> toldIn.add(place(task.processDefinitionId(), task.key(), field.key())));
        toldIn.add(place(task.processDefinitionId(), task.key(), ""));
    }

    private Map<String, Object> answers(Form form, OpenTask task) {
        var answers = new HashMap<String, Object>();
        for (Field field : form.fields()) {
            if (form.visible(answers).contains(field.id())) {
                if (field.storage() == Storage.TOLD) {
                    answers.put(field.key(), told(field));
                } else if (field.required() || random.nextInt(4) > 0) {
                    answers.put(field.key(), chosen(field));
                }
            }
        }
        // which the course does not offer everywhere
        answers.computeIfPresent("response", (key, chosen) -> chosen.equals("temporaryReturn") ? "talk" : chosen);
        // who stays longer in a hotel stays longer than was agreed
        nights = task.key().equals("makeSafe") ? 0 : nights + 1;
        answers.computeIfPresent("lastNight", (key, chosen) -> LocalDate.now(Netherlands.ZONE)
                .plusDays(nights)
                .toString());
        var visible = form.visible(answers);
        form.fields().stream()
                .filter(field -> !visible.contains(field.id()))
                .forEach(field -> answers.remove(field.key()));
        return answers;
    }

    /** Mostly the same as before on this walk, so that it also gets to what comes of that. */
    private Object chosen(Field field) {
        var drawn = CourseDriver.draw(field, random);
        var habit = habits.putIfAbsent(field.key(), drawn);
        return habit == null
                        || random.nextInt(5) == 0
                        || field instanceof Field.Choice choice
                                && choice.options().stream()
                                        .noneMatch(option -> option.value().equals(habit))
                ? drawn
                : habit;
    }

    private Object told(Field field) {
        if (field instanceof Field.ShortText || field instanceof Field.LongText) {
            return TOLD + " in " + field.key();
        } else if (field instanceof Field.Choices choices) {
            return choices.options().stream().map(option -> option.value()).toList();
        } else if (field instanceof Field.Number) {
            return TOLD_NUMBER;
        } else if (field instanceof Field.DateTime date) {
            var today = LocalDate.now(Netherlands.ZONE);
            return (date.futureRefused() ? today : today.plusDays(1)).toString();
        }
        return CourseDriver.draw(field, random);
    }

    private Set<String> fieldsOfTheModels() {
        var fields = new TreeSet<String>();
        for (var definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            for (UserTask task :
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class)) {
                fields.add(place(definition.getId(), task.getId(), ""));
                models.formOf(definition.getId(), task.getId()).fields().stream()
                        .filter(field -> field.storage() == Storage.TOLD)
                        .forEach(field -> fields.add(place(definition.getId(), task.getId(), field.key())));
            }
        }
        return fields;
    }

    private static String place(String definition, String task, String field) {
        return definition.substring(0, definition.indexOf(':')) + "/" + task + "#" + field;
    }

    private List<String> variableNames() {
        return jdbc.sql(
                        """
                        select name_ from camunda.act_ru_variable union select name_ from camunda.act_hi_varinst
                        union select name_ from camunda.act_hi_detail where name_ is not null""")
                .query(String.class)
                .list();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

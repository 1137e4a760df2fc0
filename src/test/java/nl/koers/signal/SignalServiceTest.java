package nl.koers.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.koers.checkin.CheckInService;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.form.Field;
import nl.koers.form.FieldError;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.Team;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.InvalidAnswersException;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkFilter;
import nl.koers.work.WorkFilter.Scope;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class SignalServiceTest {

    private static final String TOLD = "Two letters from a bailiff, Zwaluw-8801.";

    @Autowired
    private SignalService signals;

    @Autowired
    private Clients clients;

    @Autowired
    private SectionService sections;

    @Autowired
    private PlanService plans;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private WorkService work;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode client;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        client = clients.in(Step.AFTERCARE, team, "Wilg");
        runJobs();
    }

    private <T> T nora(Supplier<T> act) {
        return as(team.nora(), act);
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    private UUID note(SignalKind kind) {
        var id = nora(() -> signals.note(client, new NewSignal(kind, SignalOrigin.PARTNER, TOLD)));
        runJobs();
        return id;
    }

    private void runJobs() {
        management.createJobQuery().messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    private void nobodyLooksInTime(UUID signal) {
        management.executeJob(management
                .createJobQuery()
                .timers()
                .processInstanceId(signal(signal).processInstance())
                .singleResult()
                .getId());
    }

    private Signal signal(UUID id) {
        return nora(() -> signals.of(client)).stream()
                .filter(signal -> signal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<WorkItem> task(Actor actor, String key) {
        return as(actor, () -> work.of(client)).stream()
                .filter(item -> item.taskKey().equals(key))
                .findFirst();
    }

    private void complete(String key, Object... answers) {
        var given = new HashMap<String, Object>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put((String) answers[i], answers[i + 1]);
        }
        var task = task(team.nora(), key).orElseThrow();
        nora(() -> work.complete(task.taskId(), given));
        runJobs();
    }

    private void look(String response, Object... more) {
        var answers = new ArrayList<Object>(List.of("response", response, "responseReason", "clientWants"));
        answers.addAll(List.of(more));
        complete("lookAtSignal", answers.toArray());
    }

    // ---- danger ----

    @Test
    void dangerIsATaskForTodayOnTopOfTheListAndAnsweredByMakingItSafe() {
        var id = note(SignalKind.THREAT);

        var task = task(team.nora(), "makeSafe").orElseThrow();
        assertThat(task.atOnce()).isTrue();
        assertThat(task.assignee()).isEqualTo(team.nora().userId());
        assertThat(task(team.nora(), "lookAtSignal")).isEmpty();

        complete("makeSafe", "placeToSleep", "shelter", "notes", "From tonight on.");
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
        assertThat(signal(id).response()).isEqualTo(SignalResponse.SAFETY_PLAN);
        assertThat(signal(id).reason()).isEqualTo(ResponseReason.SAFETY);
    }

    @Test
    void aTeamLeadIsToldWhenNobodySeesToIt() {
        var id = note(SignalKind.NO_PLACE);

        nobodyLooksInTime(id);

        assertThat(task(team.lead(), "lookAtUnanswered")).isPresent();
    }

    // ---- a hotel ----

    private UUID hotel(LocalDate lastNight) {
        var id = note(SignalKind.NO_PLACE);
        complete("makeSafe", "placeToSleep", "hotel", "lastNight", lastNight.toString(), "whoPays", "fund");
        return id;
    }

    private LocalDate inDays(int days) {
        return LocalDate.now(Netherlands.ZONE).plusDays(days);
    }

    private WorkItem arranging() {
        return task(team.nora(), "arrangeAfterHotel").orElseThrow();
    }

    @Test
    void aHotelIsDoneWithWhenThereIsAPlaceAfterIt() {
        var id = hotel(inDays(5));

        assertThat(signal(id).state()).isEqualTo(SignalState.RESPONDING);
        assertThat(arranging().assignee()).isEqualTo(team.nora().userId());
        assertThat(Netherlands.day(arranging().dueAt())).isEqualTo(inDays(4));
        assertThat(nora(() -> work.open(arranging().taskId()))
                        .hint()
                        .orElseThrow()
                        .advice()
                        .dutch())
                .startsWith("Laatste nacht in het hotel: ")
                .contains(DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.forLanguageTag("nl"))
                        .format(inDays(5)))
                .contains("Een fonds betaalt het hotel.");

        complete(
                "arrangeAfterHotel",
                "placeToSleep",
                "hotel",
                "lastNight",
                inDays(9).toString());
        assertThat(Netherlands.day(arranging().dueAt())).isEqualTo(inDays(8));
        assertThat(nora(() -> work.open(arranging().taskId())).previous())
                .containsEntry("lastNight", inDays(9).toString());

        complete("arrangeAfterHotel", "placeToSleep", "shelter", "notes", "From Friday on.");
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
        assertThat(task(team.nora(), "arrangeAfterHotel")).isEmpty();
    }

    @Test
    void whenATeamLeadIsToBeAskedIsNoContactThatIsPlannedWithTheClient() {
        var id = hotel(inDays(5));

        assertThat(management
                        .createJobQuery()
                        .timers()
                        .processInstanceId(signal(id).processInstance())
                        .count())
                .isOne();
        assertThat(nora(() -> checkIns.of(client)))
                .extracting(UpcomingCheckIn::processKey)
                .doesNotContain("signal");
    }

    @Test
    void longerInTheHotelIsLaterThanTheLastNightSoFar() {
        hotel(inDays(5));

        for (int days : new int[] {1, 5}) {
            assertThat(refused(
                            "arrangeAfterHotel",
                            "placeToSleep",
                            "hotel",
                            "lastNight",
                            inDays(days).toString()))
                    .containsExactly("lastNight: signal.problem.notLonger");
        }
        assertThat(refused(
                        "arrangeAfterHotel",
                        "placeToSleep",
                        "hotel",
                        "lastNight",
                        inDays(-1).toString()))
                .containsExactly("lastNight: form.error.past");
        assertThat(Netherlands.day(arranging().dueAt())).isEqualTo(inDays(4));

        complete(
                "arrangeAfterHotel",
                "placeToSleep",
                "hotel",
                "lastNight",
                inDays(6).toString());
        assertThat(Netherlands.day(arranging().dueAt())).isEqualTo(inDays(5));
    }

    @Test
    void itStandsOnTopOfTheListFromTheDayBeforeTheLastNightOn() {
        hotel(inDays(5));
        assertThat(arranging().atOnce()).isFalse();
        var task = engineTasks.createTaskQuery().taskId(arranging().taskId()).singleResult();

        task.setDueDate(Date.from(Netherlands.startOf(inDays(1)).minusSeconds(1)));
        engineTasks.saveTask(task);

        assertThat(arranging().atOnce()).isTrue();
        assertThat(nora(() -> work.list(WorkFilter.of(Scope.MINE), 0, 50))
                        .get(0)
                        .taskKey())
                .isEqualTo("arrangeAfterHotel");
        task.setDueDate(Date.from(Netherlands.startOf(inDays(1))));
        engineTasks.saveTask(task);
        assertThat(arranging().atOnce()).isFalse();
    }

    @Test
    void aHotelHasALastNightWithinTwoMonthsAndSomebodyWhoPays() {
        note(SignalKind.NO_PLACE);

        assertThat(refused("makeSafe", "placeToSleep", "hotel"))
                .containsExactlyInAnyOrder("lastNight: form.error.required", "whoPays: form.error.required");
        assertThat(refused(
                        "makeSafe",
                        "placeToSleep",
                        "hotel",
                        "whoPays",
                        "fund",
                        "lastNight",
                        inDays(62).toString()))
                .containsExactly("lastNight: form.error.daysAhead");
        assertThat(refused(
                        "makeSafe",
                        "placeToSleep",
                        "hotel",
                        "whoPays",
                        "fund",
                        "lastNight",
                        inDays(-2).toString()))
                .containsExactly("lastNight: form.error.past");
        assertThat(refused(
                        "makeSafe",
                        "placeToSleep",
                        "hotel",
                        "whoPays",
                        "uncle",
                        "lastNight",
                        inDays(2).toString()))
                .containsExactly("whoPays: form.error.option");
    }

    @Test
    void whoPaysIsNotForTheEngine() {
        var id = hotel(inDays(5));

        assertThat(runtime.getVariables(signal(id).processInstance()))
                .containsEntry("placeToSleep", "hotel")
                .containsEntry("lastNight", inDays(5).toString())
                .doesNotContainKey("whoPays");
    }

    @Test
    void whereNobodyKnowsAPlaceTheTeamLeadIsAskedUntilThereIsOne() {
        var id = hotel(inDays(5));

        complete("arrangeAfterHotel", "placeToSleep", "notKnown");

        assertThat(task(team.nora(), "helpAfterHotel")).isEmpty();
        assertThat(task(team.lead(), "helpAfterHotel").orElseThrow().atOnce()).isTrue();
        assertThat(arranging().assignee()).isEqualTo(team.nora().userId());
        assertThat(signal(id).state()).isEqualTo(SignalState.RESPONDING);

        complete("arrangeAfterHotel", "placeToSleep", "own");
        assertThat(task(team.lead(), "helpAfterHotel")).isEmpty();
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
    }

    @Test
    void dangerThatIsToldWhileSomebodySleepsInAHotelIsANewSignal() {
        note(SignalKind.NO_PLACE);
        assertThat(nora(() -> signals.openKinds(client))).containsOnlyKeys(SignalKind.NO_PLACE);
        complete("makeSafe", "placeToSleep", "hotel", "lastNight", inDays(5).toString(), "whoPays", "client");

        assertThat(nora(() -> signals.openKinds(client))).isEmpty();
        assertThat(nora(() -> signals.of(client))).singleElement().matches(Signal::open);
    }

    @ParameterizedTest
    @CsvSource({"SAFETY, THREAT", "HOUSING, NO_PLACE"})
    void anAcuteNeedIsDanger(LifeDomain domain, SignalKind kind) {
        nora(() -> plans.identify(client, domain, ""));
        runJobs();

        complete(
                "agreeGoal",
                "needNext",
                "start",
                "goal",
                "sleep",
                "needLevel",
                "1",
                "helpBy",
                "partner",
                "reviewEvery",
                "P1W");

        assertThat(nora(() -> signals.of(client))).extracting(Signal::kind).containsExactly(kind);
        assertThat(task(team.nora(), "makeSafe").orElseThrow().atOnce()).isTrue();
        assertThat(task(team.nora(), "findPartner").orElseThrow().atOnce()).isTrue();
    }

    @Test
    void anAcuteNeedElsewhereIsNone() {
        nora(() -> plans.identify(client, LifeDomain.DEBTS, ""));
        runJobs();

        complete(
                "agreeGoal",
                "needNext",
                "start",
                "goal",
                "sleep",
                "needLevel",
                "1",
                "helpBy",
                "own",
                "reviewEvery",
                "P1W");

        assertThat(nora(() -> signals.of(client))).isEmpty();
    }

    @Test
    void whatIsTickedInATalkIsASignalUnlessItIsOpenAlready() {
        var other = clients.of(team, team.nora(), "Linde");
        nora(() -> signals.note(other, new NewSignal(SignalKind.THREAT, SignalOrigin.CLIENT, "")));
        var task = as(team.nora(), () -> work.of(other)).stream()
                .filter(item -> item.processKey().equals("contact"))
                .findFirst()
                .orElseThrow();

        nora(() -> work.complete(
                task.taskId(),
                Map.of(
                        "contactResult", "reached",
                        "ageGroup", "adult",
                        "signals", List.of("threat", "noPlace"),
                        "profile", "exploitation",
                        "contactWish", "light",
                        "nextStep", "stay")));

        assertThat(as(team.nora(), () -> signals.of(other)))
                .extracting(Signal::kind)
                .containsExactlyInAnyOrder(SignalKind.THREAT, SignalKind.NO_PLACE);
    }

    @Test
    void whatIsNotInTheListNeedsWords() {
        assertThatThrownBy(() -> new NewSignal(SignalKind.OTHER, SignalOrigin.CLIENT, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- from noting to answering ----

    @Test
    void aSignalIsATaskForTheCaseworkerThatShowsWhatWasTold() {
        var id = note(SignalKind.DEBTS);

        assertThat(signal(id).state()).isEqualTo(SignalState.NOTED);
        assertThat(signal(id).told()).isEqualTo(TOLD);
        var task = task(team.nora(), "lookAtSignal").orElseThrow();
        assertThat(task.assignee()).isEqualTo(team.nora().userId());
        assertThat(task.atOnce()).isFalse();
        assertThat(task.beside()).isTrue();
        var hint = nora(() -> work.open(task.taskId())).hint().orElseThrow();
        assertThat(hint.titleKey()).isEqualTo("signal.kind.debts");
        assertThat(hint.advice().in(java.util.Locale.ENGLISH)).isEqualTo(TOLD);
        assertThat(hint.toString()).doesNotContain("Zwaluw");
    }

    @Test
    void aTalkIsAFurtherTaskAndThenTheSignalIsAnswered() {
        var id = note(SignalKind.DEBTS);

        look("talk");
        assertThat(signal(id).state()).isEqualTo(SignalState.RESPONDING);
        assertThat(signal(id).response()).isEqualTo(SignalResponse.TALK);
        assertThat(signal(id).reason()).isEqualTo(ResponseReason.CLIENT_WANTS);
        assertThat(signal(id).open()).isTrue();

        complete("talkWithClient", "notes", "Spoke by telephone.");
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
    }

    @Test
    void nothingIsAGoodAnswerToo() {
        var id = note(SignalKind.RELATIONSHIP_ENDED);

        look("nothing");

        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
        assertThat(signal(id).response()).isEqualTo(SignalResponse.NOTHING);
    }

    @Test
    void aNeedIsInThePlanAsSoonAsItIsChosen() {
        var id = note(SignalKind.DEBTS);

        look("renewedNeed", "lifeDomain", "debts", "goal", "Sleep again");

        assertThat(nora(() -> plans.openNeeds(client))).singleElement().satisfies(need -> {
            assertThat(need.domain()).isEqualTo(LifeDomain.DEBTS);
            assertThat(need.goal()).isEqualTo("Sleep again");
        });
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
        assertThat(task(team.nora(), "agreeGoal")).isPresent();
    }

    @Test
    void aNeedHasALifeDomain() {
        note(SignalKind.DEBTS);

        assertThatThrownBy(() -> look("renewedNeed")).isInstanceOf(InvalidAnswersException.class);
        assertThat(nora(() -> plans.openNeeds(client)))
                .extracting(SupportNeed::id)
                .isEmpty();
    }

    @Test
    void aTemporaryReturnTurnsTheCourseInTheSameBreath() {
        var id = note(SignalKind.CONSIDERS_RETURN);

        look("temporaryReturn");

        assertThat(nora(() -> trajectories.get(client)).step()).isEqualTo(Step.TEMPORARY_RETURN);
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
    }

    @Test
    void whereTheCourseHasNoTemporaryReturnTheTaskSaysSoAndNothingChanges() {
        note(SignalKind.CONSIDERS_RETURN);
        look("temporaryReturn");
        var again = note(SignalKind.CONSIDERS_RETURN);

        assertThat(problemsOf("temporaryReturn")).containsExactly("response: signal.problem.returnedAlready");
        assertThat(signal(again).state()).isEqualTo(SignalState.NOTED);

        client = clients.of(team, team.nora(), "Beuk");
        var early = note(SignalKind.CONSIDERS_RETURN);
        assertThat(problemsOf("temporaryReturn")).containsExactly("response: signal.problem.noReturn");
        assertThat(signal(early).state()).isEqualTo(SignalState.NOTED);
        assertThat(nora(() -> trajectories.get(client)).step()).isEqualTo(Step.CONTACT);
    }

    @Test
    void aSafetyPlanThatSaysNothingIsNotMadeUnlessSomebodySaysWhy() {
        note(SignalKind.OLD_NETWORK);
        look("safetyPlan");

        assertThat(refused("makeSafetyPlan")).containsExactly("notNow: signal.problem.noPlan");
        assertThat(task(team.nora(), "makeSafetyPlan")).isPresent();
        complete("makeSafetyPlan", "notNow", "She wants to sleep first.");

        assertThat(task(team.nora(), "makeSafetyPlan")).isEmpty();
        note(SignalKind.OLD_NETWORK);
        look("safetyPlan");
        nora(() -> sections.save(client, DossierSection.SAFETY_PLAN, new SafetyPlan("", "", "Anna", "", ""), 0));
        complete("makeSafetyPlan");
        assertThat(task(team.nora(), "makeSafetyPlan")).isEmpty();
    }

    @Test
    void ofWhoIsHandedOverNoNeedIsNamedAndTheTaskSaysSo() {
        client = clients.minor(team, "Kaya");
        var id = note(SignalKind.DEBTS);

        assertThat(refused(
                        "lookAtSignal",
                        "response",
                        "renewedNeed",
                        "responseReason",
                        "clientWants",
                        "lifeDomain",
                        "debts"))
                .containsExactly("response: signal.problem.noNeed");
        assertThat(signal(id).state()).isEqualTo(SignalState.NOTED);
    }

    private List<String> problemsOf(String response) {
        return refused("lookAtSignal", "response", response, "responseReason", "clientWants");
    }

    private List<String> refused(String key, Object... answers) {
        try {
            complete(key, answers);
        } catch (InvalidAnswersException e) {
            return e.errors().stream()
                    .map((FieldError error) -> error.key() + ": " + error.messageKey())
                    .toList();
        }
        return List.of();
    }

    @Test
    void signalsAreNotedInAnyPhaseAnyNumberAtOnceAndAfterTheEnd() {
        client = clients.closed(team, "Els");

        var first = note(SignalKind.DISMISSAL);
        var second = note(SignalKind.DISMISSAL);
        look("nothing");

        assertThat(List.of(signal(first), signal(second)))
                .extracting(Signal::state)
                .containsExactlyInAnyOrder(SignalState.NOTED, SignalState.ANSWERED);
    }

    // ---- in time ----

    @Test
    void theOldNetworkOfWhoWasExploitedStandsBeforeAllOtherWork() {
        nora(() -> {
            trajectories.recordActivity(client, Profile.EXPLOITATION);
            return client;
        });
        clients.of(team, team.nora(), "Iep");
        note(SignalKind.DISMISSAL);

        note(SignalKind.OLD_NETWORK);

        var first = nora(() -> work.list(WorkFilter.of(Scope.MINE), 0, 50)).get(0);
        assertThat(first.taskKey()).isEqualTo("lookAtSignal");
        assertThat(first.atOnce()).isTrue();
        assertThat(nora(() -> work.list(WorkFilter.of(Scope.MINE), 0, 50)))
                .filteredOn(WorkItem::atOnce)
                .hasSize(1);
    }

    @Test
    void whenNobodyLooksATeamLeadIsAskedOnceUntilSomebodyDoes() {
        var id = note(SignalKind.DEBTS);

        nobodyLooksInTime(id);

        assertThat(task(team.lead(), "lookAtUnanswered")).isPresent();
        assertThat(as(team.lead(), () -> work.list(WorkFilter.of(Scope.MINE), 0, 50)))
                .extracting(WorkItem::taskKey)
                .containsExactly("lookAtUnanswered");
        assertThat(management
                        .createJobQuery()
                        .timers()
                        .processInstanceId(signal(id).processInstance())
                        .count())
                .isZero();

        look("nothing");

        assertThat(task(team.lead(), "lookAtUnanswered")).isEmpty();
        assertThat(signal(id).state()).isEqualTo(SignalState.ANSWERED);
    }

    @Test
    void whatATeamLeadIsAskedIsNoWorkOfCaseworkers() {
        nobodyLooksInTime(note(SignalKind.DEBTS));
        var task = task(team.lead(), "lookAtUnanswered").orElseThrow();

        assertThat(task(team.nora(), "lookAtUnanswered")).isEmpty();
        for (var scope : Scope.values()) {
            assertThat(nora(() -> work.list(WorkFilter.of(scope), 0, 50)))
                    .extracting(WorkItem::taskKey)
                    .doesNotContain("lookAtUnanswered");
        }
        assertThatThrownBy(() -> currentActor.runAs(team.nora(), () -> work.claim(task.taskId())))
                .isInstanceOf(WorkConflictException.class);
        assertThatThrownBy(() -> nora(() -> work.complete(task.taskId(), Map.of())))
                .isInstanceOf(WorkConflictException.class);
    }

    @Test
    void aTeamLeadWhoHasLookedLeavesTheSignalWithTheCaseworker() {
        var id = note(SignalKind.DEBTS);
        nobodyLooksInTime(id);
        var task = task(team.lead(), "lookAtUnanswered").orElseThrow();

        as(team.lead(), () -> work.complete(task.taskId(), Map.of("notes", "Nora looks today.")));

        assertThat(signal(id).state()).isEqualTo(SignalState.NOTED);
        assertThat(task(team.nora(), "lookAtSignal")).isPresent();
    }

    // ---- from a check-in ----

    @Test
    void whatNeedsAttentionInACheckInBecomesSignals() {
        checkIn(List.of("dismissal", "debts"));

        assertThat(nora(() -> signals.of(client)))
                .extracting(Signal::kind)
                .containsExactlyInAnyOrder(SignalKind.DISMISSAL, SignalKind.DEBTS);
        assertThat(nora(() -> signals.of(client)))
                .allSatisfy(signal -> assertThat(signal.origin()).isEqualTo(SignalOrigin.CHECK_IN))
                .allSatisfy(signal -> assertThat(signal.told()).isEmpty());
    }

    @Test
    void whatIsBeingLookedAtAlreadyDoesNotBeginAgain() {
        note(SignalKind.DEBTS);

        checkIn(List.of("debts"));

        assertThat(nora(() -> signals.of(client))).hasSize(1);
    }

    /** In aftercare that was agreed just now. */
    private void theClientIsInTouch() {
        complete(
                "agreeAftercare",
                "aftercareWish",
                "active",
                "profile",
                "severalNeeds",
                "nextStep",
                "stay",
                "aftercareEnd",
                "open");
        nora(() -> {
            trajectories.clientSpoke(client);
            return client;
        });
    }

    private void checkIn(List<String> kinds) {
        theClientIsInTouch();
        complete(
                "checkIn",
                "lastCheckIn",
                "needsAttention",
                "signals",
                kinds,
                "aftercareWish",
                "asAdvised",
                "nextStep",
                "stay");
    }

    @Test
    void theCheckInOffersEveryKindThatSaysSomethingWithoutWords() {
        theClientIsInTouch();
        var form = nora(() ->
                        work.open(task(team.nora(), "checkIn").orElseThrow().taskId()))
                .form();

        var offered = (Field.Choices) form.field("signals").orElseThrow();

        assertThat(offered.options())
                .extracting(option -> SignalKind.of(option.value()))
                .containsExactlyElementsOf(Stream.of(SignalKind.values())
                        .filter(kind -> !kind.needsWords())
                        .toList());
    }

    // ---- who ----

    @Test
    void aColleagueAndAnotherOrganisationSeeAndNoteNothing() {
        note(SignalKind.DEBTS);
        var signal = new NewSignal(SignalKind.DEBTS, SignalOrigin.OTHER, "");
        var stranger = Team.create(jdbc).nora();

        assertThatThrownBy(() -> as(team.nick(), () -> signals.of(client))).isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(team.nick(), () -> signals.note(client, signal)))
                .isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(stranger, () -> signals.of(client)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(stranger, () -> signals.note(client, signal)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
        assertThat(nora(() -> signals.of(client))).hasSize(1);
    }

    @Test
    void whatWasToldStandsNowhereInTheClear() {
        note(SignalKind.DEBTS);

        assertThat(new MarkerScan(dataSource).find("Zwaluw-8801")).isEmpty();
        assertThat(nora(() -> signals.of(client)).toString()).doesNotContain("Zwaluw");
    }

    @Test
    void moreThanAFewSentencesBelongInTheJournal() {
        assertThatThrownBy(() -> new NewSignal(SignalKind.DEBTS, SignalOrigin.NOTE, "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

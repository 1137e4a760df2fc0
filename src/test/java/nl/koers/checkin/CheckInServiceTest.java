package nl.koers.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalService;
import nl.koers.checkin.CheckInFilter.Whose;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.journal.ContactChannel;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.dossier.journal.PlanningNote;
import nl.koers.dossier.journal.PlanningNote.Change;
import nl.koers.dossier.journal.PlanningNote.Reason;
import nl.koers.form.Form;
import nl.koers.model.Models;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.WorkingDays;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class CheckInServiceTest {

    private static final String TOLD = "Visits her mother that week, Zwaluw-5520.";

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private GuidanceService guidance;

    @Autowired
    private Models models;

    @Autowired
    private Clients clients;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JournalService journal;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private WorkService work;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private LocalDate today;

    @BeforeEach
    void begin() {
        team = Team.create(jdbc);
        today = LocalDate.now(Netherlands.ZONE);
    }

    private <T> T nora(Supplier<T> act) {
        return currentActor.callAs(team.nora(), act);
    }

    private void doAsNora(Runnable act) {
        currentActor.runAs(team.nora(), act);
    }

    private static Map<String, Object> withWish(String discreetContact) {
        return Map.of(
                "aftercareWish",
                "active",
                "profile",
                "severalNeeds",
                "nextStep",
                "stay",
                "aftercareEnd",
                "open",
                "discreetContact",
                discreetContact);
    }

    private static Map<String, Object> agreed() {
        return Map.of("aftercareWish", "active", "profile", "severalNeeds", "nextStep", "stay", "aftercareEnd", "open");
    }

    /** In aftercare that waits for the next check-in, in four weeks. */
    private TrajectoryCode inAftercare(String alias) {
        var code = clients.in(Step.AFTERCARE, team, alias);
        jobs.settle(code);
        clients.complete(team.nora(), code, agreed());
        jobs.settle(code);
        return code;
    }

    private UpcomingCheckIn only(TrajectoryCode code) {
        var planned = contacts(code);
        assertThat(planned).hasSize(1);
        return planned.get(0);
    }

    /** Without the look at what was agreed on aftercare, a year on. */
    private List<UpcomingCheckIn> contacts(TrajectoryCode code) {
        return nora(() -> checkIns.of(code)).stream()
                .filter(moment -> !moment.label().english().startsWith("Agreed end"))
                .toList();
    }

    private List<PlanningNote> noted(TrajectoryCode code) {
        return nora(() -> journal.entries(code, 50)).stream()
                .filter(JournalEntry.Planning.class::isInstance)
                .map(entry -> ((JournalEntry.Planning) entry).planning())
                .toList();
    }

    private List<String> tasks(TrajectoryCode code) {
        return nora(() -> work.of(code)).stream().map(WorkItem::taskKey).toList();
    }

    private CheckInFilter days(Whose whose, int ahead) {
        return new CheckInFilter(whose, today, today.plusDays(ahead));
    }

    // ---- what is planned ----

    @Test
    void theTimerOfTheCourseIsThePlannedMomentAndNotThoseOnABorder() {
        var code = inAftercare("Wilg");

        var planned = only(code);

        var timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(planned.processInstanceId())
                .activityId("nextCheckIn")
                .singleResult();
        assertThat(planned.id()).isEqualTo(timer.getId());
        assertThat(planned.plannedAt()).isEqualTo(timer.getDuedate().toInstant());
        assertThat(planned.processKey()).isEqualTo("aftercare");
        assertThat(planned.process().dutch()).isEqualTo("Nazorg");
        assertThat(planned.label().dutch()).isEqualTo("Tijd voor contact");
        assertThat(planned.label().english()).isEqualTo("Check-in due");
        assertThat(planned.caseworker()).isEqualTo(team.nora().userId());
        assertThat(planned.rhythm()).isNotNull();
        assertThat(planned.attempts()).isZero();
    }

    @Test
    void theEndOfAftercareThatWasAgreedOnIsPlannedOnceAndCanBeMoved() {
        var code = clients.in(Step.AFTERCARE, team, "Wilg");
        var end = today.plusMonths(2);
        clients.complete(
                team.nora(),
                code,
                Map.of(
                        "aftercareWish",
                        "passive",
                        "nextStep",
                        "stay",
                        "aftercareEnd",
                        "agreed",
                        "aftercareUntil",
                        end.toString()));
        jobs.settle(code);

        var planned = nora(() -> checkIns.of(code)).get(0);
        assertThat(planned.day()).isEqualTo(end);
        assertThat(planned.label().dutch()).isEqualTo("Afgesproken einde, of een jaar later");
        assertThat(planned.dayAfterSkipping()).isEmpty();
        doAsNora(() -> checkIns.move(planned, end.plusDays(3), Reason.CLIENT_ASKED, ""));
        assertThat(nora(() -> checkIns.of(code)).get(0).day()).isEqualTo(end.plusDays(3));
    }

    @Test
    void aPauseIsPlannedOnceAndASignalsDeadlineIsNoMomentWithTheClient() {
        var code = clients.of(team, team.nora(), "Beuk");
        doAsNora(() ->
                trajectories.change(code, new nl.koers.trajectory.CourseChange.PauseRequested(today.plusDays(20))));
        jobs.settle(code);

        var planned = only(code);

        assertThat(planned.processKey()).isEqualTo("pause");
        assertThat(planned.day()).isEqualTo(today.plusDays(20));
        assertThat(planned.rhythm()).isNull();
    }

    @Test
    void eachSeesTheirOwnTheTeamsAndThoseOfWhomTheyStandInFor() {
        var code = inAftercare("Wilg");
        var nick = team.nick();

        assertThat(seen(team.nora(), Whose.MINE)).containsExactly(code);
        assertThat(seen(nick, Whose.MINE)).isEmpty();
        assertThat(seen(nick, Whose.TEAM)).containsExactly(code);
        assertThat(seen(nick, Whose.STANDING_IN)).isEmpty();
        team.standsIn(jdbc, nick, team.nora());
        assertThat(seen(nick, Whose.STANDING_IN)).containsExactly(code);
        var stranger = Team.create(jdbc).nora();
        assertThat(seen(stranger, Whose.TEAM)).isEmpty();
        assertThat(currentActor.callAs(stranger, () -> checkIns.of(code))).isEmpty();
        assertThat(currentActor.callAs(stranger, () -> checkIns.find(only(code).id())))
                .isEmpty();
    }

    private List<TrajectoryCode> seen(Actor actor, Whose whose) {
        return currentActor.callAs(actor, () -> checkIns.upcoming(days(whose, 60))).stream()
                .map(UpcomingCheckIn::trajectory)
                .toList();
    }

    @Test
    void theLastDayIsIncludedAndTheDayAfterItIsNot() {
        var planned = only(inAftercare("Wilg"));
        int ahead = (int) today.until(planned.day(), java.time.temporal.ChronoUnit.DAYS);

        assertThat(nora(() -> checkIns.upcoming(days(Whose.MINE, ahead)))).hasSize(1);
        assertThat(nora(() -> checkIns.upcoming(days(Whose.MINE, ahead - 1)))).isEmpty();
    }

    @Test
    void tasksWithADateAreInTheCalendarOfWhoDoesThem() {
        clients.of(team, team.nora(), "Iep");
        var until = days(Whose.MINE, 60);

        assertThat(nora(() -> checkIns.dueTasks(until))).hasSize(1);
        assertThat(currentActor.callAs(team.nick(), () -> checkIns.dueTasks(until)))
                .isEmpty();
        assertThat(currentActor.callAs(team.nick(), () -> checkIns.dueTasks(days(Whose.TEAM, 60))))
                .hasSize(1);
    }

    @Test
    void aListCostsOneStatementHoweverManyClientsThereAre() {
        inAftercare("One");
        var few = statements.of(() -> nora(() -> checkIns.upcoming(days(Whose.TEAM, 60))));
        for (int i = 0; i < 5; i++) {
            inAftercare("Client " + i);
        }

        var many = statements.withResult(() -> nora(() -> checkIns.upcoming(days(Whose.TEAM, 60))));

        assertThat(many.result()).hasSize(6);
        assertThat(many.statements()).hasSize(1).hasSameSizeAs(few);
    }

    // ---- move ----

    @Test
    void aMovedMomentStandsOnTheNewDayAndInTheJournal() {
        var code = inAftercare("Wilg");
        var before = only(code);
        var day = before.day().plusDays(3);

        doAsNora(() -> checkIns.move(before, day, Reason.CLIENT_ASKED, TOLD));

        var after = only(code);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.plannedAt())
                .isEqualTo(ZonedDateTime.of(day, LocalTime.of(9, 0), Netherlands.ZONE)
                        .toInstant());
        assertThat(noted(code)).singleElement().satisfies(note -> {
            assertThat(note.change()).isEqualTo(Change.MOVED);
            assertThat(note.from()).isEqualTo(before.day());
            assertThat(note.to()).isEqualTo(day);
            assertThat(note.reason()).isEqualTo(Reason.CLIENT_ASKED);
            assertThat(note.what().dutch()).isEqualTo("Tijd voor contact");
            assertThat(note.words()).isEqualTo(TOLD);
        });
        assertThat(tasks(code)).isEmpty();
        assertThat(new MarkerScan(dataSource).find("Zwaluw-5520")).isEmpty();
        assertThat(jdbc.sql("select count(*) from koers.access_log where trajectory = :code and part = 'checkIn'")
                        .param("code", code.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMovedDayStaysWhenTheCourseGoesOnInANewVersionOfItsModel() {
        var code = inAftercare("Wilg");
        var before = only(code);
        doAsNora(() -> checkIns.move(before, today.plusDays(12), Reason.OTHER, ""));
        var instance = before.processInstanceId();
        var present = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        var deployment = nextVersion(present);
        try {
            var next = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .singleResult()
                    .getId();

            runtime.newMigration(runtime.createMigrationPlan(present, next)
                            .mapEqualActivities()
                            .build())
                    .processInstanceIds(instance)
                    .execute();

            assertThat(only(code).process().english()).isEqualTo("Aftercare anew");
            assertThat(only(code).day()).isEqualTo(today.plusDays(12));
            nora(() -> checkIns.doNow(only(code)));
            assertThat(tasks(code)).containsExactly("checkIn");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    /** @return id of the deployment */
    private String nextVersion(String definition) {
        var present = repository.getProcessDefinition(definition);
        var deployment = repository.createDeployment();
        for (var name : repository.getDeploymentResourceNames(present.getDeploymentId())) {
            if (name.endsWith(".form")) {
                deployment.addInputStream(name, repository.getResourceAsStream(present.getDeploymentId(), name));
            }
        }
        var model = Bpmn.convertToString(repository.getBpmnModelInstance(definition))
                .replace("name=\"Aftercare\"", "name=\"Aftercare anew\"");
        return deployment.addString(present.getResourceName(), model).deploy().getId();
    }

    @Test
    void theDayHasToBeWithinTwoYearsFromToday() {
        var planned = only(inAftercare("Wilg"));

        for (var day : List.of(today.minusDays(1), today.plusYears(2).plusDays(1))) {
            assertThatThrownBy(() -> doAsNora(() -> checkIns.move(planned, day, Reason.OTHER, "")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(only(planned.trajectory())).isEqualTo(planned);
        doAsNora(() -> checkIns.move(planned, today.plusYears(2), Reason.OTHER, ""));
        assertThat(only(planned.trajectory()).day()).isEqualTo(today.plusYears(2));
    }

    @Test
    void atBothChangesOfTheClocksItIsNineInTheMorning() {
        var code = inAftercare("Wilg");
        for (var day : clockChanges()) {
            var planned = only(code);
            doAsNora(() -> checkIns.move(planned, day, Reason.OTHER, ""));

            var at = only(code).plannedAt().atZone(Netherlands.ZONE);
            assertThat(at.toLocalDate()).isEqualTo(day);
            assertThat(at.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        }
    }

    /** The coming changes, each with the day before and after it. */
    private List<LocalDate> clockChanges() {
        var rules = Netherlands.ZONE.getRules();
        var first = rules.nextTransition(Instant.now());
        var second = rules.nextTransition(first.getInstant());
        return java.util.stream.Stream.of(first, second)
                .map(change -> change.getDateTimeAfter().toLocalDate())
                .flatMap(day -> java.util.stream.Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .toList();
    }

    @Test
    void whoSawAnotherDayChangesNothing() {
        var code = inAftercare("Wilg");
        var seen = only(code);
        doAsNora(() -> checkIns.move(seen, seen.day().plusDays(1), Reason.OTHER, ""));
        var moved = only(code);

        assertThatThrownBy(() -> doAsNora(() -> checkIns.move(seen, seen.day().plusDays(9), Reason.OTHER, TOLD)))
                .isInstanceOf(CheckInConflictException.class);
        assertThatThrownBy(() -> doAsNora(() -> checkIns.skip(seen, ""))).isInstanceOf(CheckInConflictException.class);
        assertThatThrownBy(() -> nora(() -> checkIns.doNow(seen))).isInstanceOf(CheckInConflictException.class);

        assertThat(only(code)).isEqualTo(moved);
        assertThat(noted(code)).hasSize(1);
        assertThat(tasks(code)).isEmpty();
    }

    @Test
    void whatHasComeMeanwhileCannotBeMoved() {
        var code = inAftercare("Wilg");
        var seen = only(code);
        management.executeJob(seen.id());

        assertThatThrownBy(() -> doAsNora(() -> checkIns.move(seen, seen.day().plusDays(1), Reason.OTHER, "")))
                .isInstanceOf(CheckInConflictException.class);

        assertThat(tasks(code)).containsExactly("checkIn");
        assertThat(noted(code)).isEmpty();
    }

    @Test
    void ofTwoAtTheSameMomentOneIsDone() {
        var code = inAftercare("Wilg");
        var seen = only(code);
        var second = new AtomicReference<Throwable>();

        new TransactionTemplate(transactions).executeWithoutResult(first -> {
            doAsNora(() -> checkIns.move(seen, seen.day().plusDays(1), Reason.OTHER, ""));
            var other = new Thread(() -> doAsNora(() -> nora(() -> checkIns.doNow(seen))));
            other.setUncaughtExceptionHandler((thread, problem) -> second.set(problem));
            other.start();
            waitForALock();
        });

        await().untilAsserted(() -> assertThat(second.get()).isInstanceOf(CheckInConflictException.class));
        assertThat(only(code).day()).isEqualTo(seen.day().plusDays(1));
        assertThat(tasks(code)).isEmpty();
        assertThat(noted(code)).hasSize(1);
    }

    private void waitForALock() {
        await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single());
    }

    // ---- do now ----

    @Test
    void doneNowTheTaskIsThereAtOnce() {
        var code = inAftercare("Wilg");
        var seen = only(code);

        var task = nora(() -> checkIns.doNow(seen));

        assertThat(contacts(code)).isEmpty();
        assertThat(tasks(code)).containsExactly("checkIn");
        assertThat(task).contains(nora(() -> work.of(code)).get(0).taskId());
        assertThat(nora(() -> work.of(code)).get(0).assignee())
                .isEqualTo(team.nora().userId());
        assertThat(noted(code)).singleElement().satisfies(note -> {
            assertThat(note.change()).isEqualTo(Change.DONE_NOW);
            assertThat(note.to()).isNull();
        });
    }

    @Test
    void anEarlierAttemptIsCounted() {
        var code = inAftercare("Wilg");
        var seen = only(code);
        nora(() -> checkIns.doNow(seen));
        clients.complete(team.nora(), code, Map.of("lastCheckIn", "notReached"));
        jobs.settle(code);

        assertThat(only(code).attempts()).isEqualTo(1);
    }

    @Test
    void theTaskTellsWhatWasTriedAndWhatTheClientAskedFor() {
        var code = inAftercare("Wilg");
        var first = nora(() -> checkIns.doNow(only(code))).orElseThrow();
        clients.complete(team.nora(), code, Map.of("lastCheckIn", "notReached"));
        jobs.settle(code);
        doAsNora(() -> journal.addContact(
                code, new ContactNote(Instant.now(), ContactChannel.PHONE, "", "Voicemail, no message left.")));
        var again = nora(() -> checkIns.doNow(only(code))).orElseThrow();

        var hint = nora(() -> work.open(again)).hint().orElseThrow();

        assertThat(again).isNotEqualTo(first);
        assertThat(hint.titleKey()).isEqualTo("checkIn.helps");
        assertThat(hint.advice().english().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("1 attempt without contact"),
                        line -> assertThat(line).endsWith(", by telephone: contact"),
                        line -> assertThat(line).endsWith(": not reached"),
                        line -> assertThat(line).contains("Which aftercare does the client want?"));
        assertThat(hint.advice().dutch()).contains("niet bereikt");
        assertThat(hint.toString()).doesNotContain("Voicemail");
    }

    @Test
    void openingACheckInFindsTheDossierOnce() {
        var code = inAftercare("Wilg");
        var task = nora(() -> checkIns.doNow(only(code))).orElseThrow();

        var opened = statements.withResult(() -> nora(() -> work.open(task)));

        assertThat(opened.result().hint()).isPresent();
        assertThat(opened.statements().stream()
                        .filter(sql -> sql.contains("koers.dossier_key") && sql.contains("d.trajectory = ?")))
                .hasSize(1);
    }

    @Test
    void aTaskThatAsksNothingAboutContactReadsNoJournalForIt() {
        var code = clients.in(Step.AFTERCARE, team, "Els");
        jobs.settle(code);
        var agree = nora(() -> work.of(code)).get(0);

        assertThat(nora(() -> work.open(agree.taskId())).hint()).isEmpty();
    }

    /** The forms tell by the keys of their fields: those that are read have to be there. */
    @Test
    void theFormsHaveTheFieldsThatAreRead() {
        var agree = form("aftercare", "agreeAftercare");
        var checkIn = form("aftercare", "checkIn");
        var gently = form("outOfSight", "tryGently");
        var doubt = form("doubt", "checkIn");

        for (var key : List.of("discreetContact", "watchFor", "aftercareWish")) {
            assertThat(agree.field(key)).as(key).isPresent();
        }
        assertThat(checkIn.field("lastCheckIn")).isPresent();
        assertThat(gently.field("way")).isPresent();
        assertThat(gently.field("contactResult")).isPresent();
        assertThat(doubt.field("contactWish")).isPresent();
    }

    private Form form(String process, String task) {
        return nora(() -> models.formOf(models.newestDefinition(process).orElseThrow(), task));
    }

    @Test
    void whereToGetInTouchDiscreetlyIsRememberedHoweverLongAgo() {
        var code = clients.in(Step.AFTERCARE, team, "Wilg");
        jobs.settle(code);
        clients.complete(team.nora(), code, withWish("Call after six."));
        jobs.settle(code);
        doAsNora(() -> {
            for (int i = 0; i < 20; i++) {
                journal.addNote(code, "note " + i);
            }
        });

        var helps = nora(() -> guidance.about(code));

        assertThat(helps.wishes())
                .first()
                .satisfies(wish -> assertThat(wish.answer().english()).isEqualTo("Call after six."));
        assertThat(helps.tried()).isEmpty();
        assertThat(helps.toString()).doesNotContain("six");
    }

    // ---- skip ----

    @Test
    void skippedItIsOneIntervalAfterTheDayItWasOnAndNoAttempt() {
        var code = inAftercare("Wilg");
        var seen = only(code);
        var attempts = runtime.getVariable(seen.processInstanceId(), "attempts");

        doAsNora(() -> checkIns.skip(seen, TOLD));

        var after = only(code);
        assertThat(after.day()).isEqualTo(WorkingDays.from(seen.day().plus((Period) seen.rhythm())));
        assertThat(after.plannedAt().atZone(Netherlands.ZONE).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(tasks(code)).isEmpty();
        assertThat(runtime.getVariable(seen.processInstanceId(), "attempts")).isEqualTo(attempts);
        assertThat(noted(code)).singleElement().satisfies(note -> {
            assertThat(note.change()).isEqualTo(Change.SKIPPED);
            assertThat(note.from()).isEqualTo(seen.day());
            assertThat(note.to()).isEqualTo(after.day());
            assertThat(note.words()).isEqualTo(TOLD);
        });
    }

    @Test
    void whatIsPlannedOnceIsNotSkipped() {
        var code = clients.of(team, team.nora(), "Beuk");
        doAsNora(() ->
                trajectories.change(code, new nl.koers.trajectory.CourseChange.PauseRequested(today.plusDays(20))));
        jobs.settle(code);
        var planned = only(code);

        assertThatThrownBy(() -> doAsNora(() -> checkIns.skip(planned, "")))
                .isInstanceOf(CheckInConflictException.class);
        assertThat(only(code)).isEqualTo(planned);
    }

    // ---- who ----

    @Test
    void aColleagueAndAnotherOrganisationChangeNothing() {
        var code = inAftercare("Wilg");
        var planned = only(code);
        var stranger = Team.create(jdbc).nora();

        for (Actor actor : List.of(team.nick(), stranger)) {
            Class<? extends Throwable> refusal =
                    actor == stranger ? AccessDeniedException.class : DossierClosedException.class;
            assertThatThrownBy(() -> currentActor.runAs(
                            actor, () -> checkIns.move(planned, planned.day().plusDays(1), Reason.OTHER, "")))
                    .isInstanceOf(refusal);
            assertThatThrownBy(() -> currentActor.runAs(actor, () -> checkIns.skip(planned, "")))
                    .isInstanceOf(refusal);
            assertThatThrownBy(() -> currentActor.callAs(actor, () -> checkIns.doNow(planned)))
                    .isInstanceOf(refusal);
        }
        assertThat(only(code)).isEqualTo(planned);
        assertThat(noted(code)).isEmpty();
    }

    @Test
    void theMomentOfOneClientIsNotChangedAsThatOfAnother() {
        var mine = only(inAftercare("Wilg"));
        var theirs = clients.in(Step.AFTERCARE, team, "Els");
        jdbc.sql("update koers.trajectory set caseworker = :nick where code = :code")
                .param("nick", team.nick().userId())
                .param("code", mine.trajectory().value())
                .update();
        var forged = new UpcomingCheckIn(
                mine.id(),
                mine.plannedAt(),
                mine.processKey(),
                mine.processInstanceId(),
                mine.process(),
                mine.label(),
                theirs,
                mine.organisation(),
                mine.caseworker(),
                mine.step(),
                mine.profile(),
                null,
                mine.rhythm(),
                0);

        assertThatThrownBy(() -> doAsNora(() -> checkIns.move(forged, mine.day().plusDays(1), Reason.OTHER, "")))
                .isInstanceOf(CheckInConflictException.class);
        assertThat(management.createJobQuery().jobId(mine.id()).singleResult().getDuedate())
                .isEqualTo(Date.from(mine.plannedAt()));
    }
}

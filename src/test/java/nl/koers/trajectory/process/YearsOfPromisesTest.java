package nl.koers.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Accounts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.TestDatabase;
import nl.koers.testing.TestOrganisations;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.OpenTrajectory;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Lets the clients of an organisation go through years of aftercare, on nodes in processes of their own: the first fifth
 * of the time on one that is started anew now and then, two fifths on two, the rest with {@code kill -9} of one of them
 * while it fires timers. Every moment that was promised gives exactly one task, on its day.
 *
 * <p>In every build two years of a few clients; in the profile {@code thorough} five years of those of a whole organisation.
 */
@EngineTest
@TestPropertySource(properties = "koers.simulation=a database of its own")
class YearsOfPromisesTest {

    private static final int CLIENTS = Integer.getInteger("koers.simulated.clients", 12);
    private static final int YEARS = Integer.getInteger("koers.simulated.years", 2);
    /** A Monday; the two years after it have a 29 February and four changes of the clocks. */
    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 4);
    /** Clients begin on so many days, so that the days on which something happens can be counted. */
    private static final int DAYS_OF_BEGINNING = 4;

    private static final int STEPS_BETWEEN_RESTARTS = 20;
    private static final int STEPS_BETWEEN_KILLS = 25;
    /** After which a job that a dead node was busy with is taken over. */
    private static final Duration LOCK = Duration.ofMinutes(6);

    private record Promise(String job, String instance, Instant due) {}

    private record NewTask(String id, String key, String process, String instance, Instant created) {}

    @Autowired
    private Environment environment;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(2027);
    private final List<SimulatedNode> nodes = new ArrayList<>();
    private final Map<String, Promise> promises = new HashMap<>();
    private final List<TrajectoryCode> clients = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private Instant now = at(BEGIN);

    @BeforeEach
    void organisationsExist() {
        TestOrganisations.create(jdbc);
        Accounts.create(jdbc, TestOrganisations.NORA);
    }

    @AfterEach
    void endTheNodes() {
        nodes.forEach(SimulatedNode::kill);
        ClockUtil.reset();
    }

    @Test
    void everyPromisedMomentGivesExactlyOneTaskOnItsDay() {
        startNode().awaitReady();
        for (int day = 0; day < DAYS_OF_BEGINNING; day++) {
            moveTo(at(BEGIN.plusDays(day)));
            begin(CLIENTS / DAYS_OF_BEGINNING);
            completeAll();
        }
        var end = at(BEGIN.plusYears(YEARS));
        for (int step = 1; !nextPromise().isAfter(end); step++) {
            var next = nextPromise();
            long fifth = 5
                    * Duration.between(at(BEGIN), next).toDays()
                    / Duration.between(at(BEGIN), end).toDays();
            disturb(step, fifth);
            moveTo(next);
            if (fifth >= 3 && step % STEPS_BETWEEN_KILLS == 0) {
                killOneWhileItWorks();
            }
            settle();
            everyPromiseOfTodayGaveOneTask();
            clientsGetInTouch();
            completeAll();
            count("days");
        }

        assertThat(twiceOnADay()).as("tasks that came twice").isEmpty();
        System.out.println(counts);
        assertThat(counts.get("kept")).isGreaterThan(CLIENTS * YEARS);
        assertThat(counts.get("restarts")).isPositive();
        assertThat(counts.get("kills")).isGreaterThan(1);
    }

    // ---- what disturbs ----

    private void disturb(int step, long fifth) {
        if (fifth == 0 && step % STEPS_BETWEEN_RESTARTS == 0) {
            nodes.remove(0).stop();
            startNode().awaitReady();
            count("restarts");
        } else if (fifth >= 1 && nodes.size() == 1) {
            startNode();
        }
        if (fifth >= 1 && fifth < 3) {
            nodes.forEach(SimulatedNode::awaitReady);
        }
    }

    /** The other one goes on; one in its place begins beside the work. */
    private void killOneWhileItWorks() {
        nodes.forEach(SimulatedNode::awaitReady);
        moveTo(now);
        pause(Duration.ofMillis(random.nextInt(40)));
        nodes.remove(random.nextInt(nodes.size())).kill();
        count("kills");
        moveTo(now.plus(LOCK));
        startNode();
    }

    private SimulatedNode startNode() {
        var database = new HashMap<String, Object>();
        for (var name : TestDatabase.PROPERTIES) {
            database.put(name, environment.getRequiredProperty(name));
        }
        var node = SimulatedNode.start(database, now);
        nodes.add(node);
        return node;
    }

    // ---- what happens ----

    private void begin(int count) {
        var profiles = List.of(Profile.AUTONOMOUS, Profile.SEVERAL_NEEDS, Profile.EXPLOITATION);
        currentActor.runAs(TestOrganisations.NORA, () -> {
            for (int i = 0; i < count; i++) {
                var code = trajectories.open(new OpenTrajectory(
                        TestOrganisations.NORTH, TestOrganisations.NORA.userId(), Channel.DROP_IN, AgeGroup.ADULT));
                trajectories.recordActivity(code, profiles.get(i % profiles.size()));
                trajectories.change(code, new CourseChange.PhaseChangeRequested(Step.AFTERCARE));
                clients.add(code);
            }
        });
    }

    /** What caseworkers answer, and the rhythm that follows from it. */
    private void completeAll() {
        // an answer may lead to the next task of another part of the course at once
        for (var open = openTasks(); !open.isEmpty(); open = openTasks()) {
            for (var task : open) {
                tasks.complete(task.id(), answers(task));
                count(task.process() + "." + task.key());
            }
            settle();
        }
        var known = new HashSet<>(promises.keySet());
        promises.clear();
        timers().forEach(promise -> promises.put(promise.job(), promise));
        promises.values().stream()
                .filter(promise -> !known.contains(promise.job()) && random.nextInt(20) == 0)
                .toList()
                .forEach(this::move);
    }

    private void move(Promise promise) {
        var later = at(Netherlands.day(promise.due()).plusDays(1 + random.nextInt(5)));
        management.setJobDuedate(promise.job(), Date.from(later));
        promises.put(promise.job(), new Promise(promise.job(), promise.instance(), later));
        count("moved");
    }

    private Map<String, Object> answers(NewTask task) {
        int chance = random.nextInt(100);
        return switch (task.process() + "." + task.key()) {
            case "aftercare.agreeAftercare" ->
                chance < 25
                        ? Map.of(
                                "nextStep", "stay",
                                "aftercareWish", "asAdvised",
                                "aftercareEnd", "agreed",
                                "aftercareUntil",
                                        Netherlands.day(now)
                                                .plusMonths(3 + random.nextInt(20))
                                                .toString())
                        : Map.of("nextStep", "stay", "aftercareWish", "asAdvised", "aftercareEnd", "open");
            case "aftercare.checkIn" ->
                chance < 20
                        ? Map.of("lastCheckIn", "notReached")
                        : Map.of(
                                "lastCheckIn", chance < 30 ? "needsAttention" : "goingWell",
                                "nextStep", chance < 96 ? "stay" : "temporaryReturn");
            case "temporaryReturn.askWhatIsNeeded" ->
                Map.of("planMeanwhile", "goesOn", "contactWish", chance < 20 ? "none" : "regular");
            case "temporaryReturn.checkIn" ->
                chance < 20
                        ? Map.of("contactResult", "notReached")
                        : Map.of("contactResult", "reached", "nextStep", chance < 60 ? "stay" : "aftercare");
            case "outOfSight.tryGently" ->
                chance < 60
                        ? Map.of("contactResult", "notReached")
                        : Map.of("contactResult", "reached", "nextStep", "aftercare");
            case "outOfSight.takeYearlyLook", "outOfSight.welcomeBack" -> Map.of("nextStep", "aftercare");
            default -> throw new AssertionError("no answer known for " + task);
        };
    }

    /** Of whom nothing is due today, and who are waited for. */
    private void clientsGetInTouch() {
        currentActor.runAs(TestOrganisations.NORA, () -> {
            var code = clients.get(random.nextInt(clients.size()));
            if (trajectories.awaited(code).client() && jdbcTasksOf(code) == 0) {
                trajectories.clientSpoke(code);
                count("client spoke");
            }
        });
    }

    // ---- what has to hold ----

    private void everyPromiseOfTodayGaveOneTask() {
        var left = new HashMap<String, Promise>();
        timers().forEach(promise -> left.put(promise.job(), promise));
        var expected = new HashSet<String>();
        for (var promise : promises.values()) {
            if (promise.due().isAfter(now)) {
                continue;
            }
            assertThat(left).as("timers that should have fired").doesNotContainKey(promise.job());
            assertThat(Netherlands.day(now)).as("the day of %s", promise).isEqualTo(Netherlands.day(promise.due()));
            expected.add(promise.instance());
            count("kept");
        }
        var open = openTasks();
        assertThat(instances(open)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(open).hasSameSizeAs(expected);
        assertThat(open)
                .allSatisfy(task -> assertThat(Netherlands.day(task.created())).isEqualTo(Netherlands.day(now)));
        assertThat(jdbc.sql("select count(*) from camunda.act_ru_incident")
                        .query(Integer.class)
                        .single())
                .as("incidents")
                .isZero();
    }

    private static Set<String> instances(Collection<NewTask> open) {
        var instances = new HashSet<String>();
        open.forEach(task -> instances.add(task.instance()));
        return instances;
    }

    private List<String> twiceOnADay() {
        return jdbc.sql(
                        """
                        select proc_inst_id_ || ' ' || task_def_key_ || ' ' || date(start_time_)
                          from camunda.act_hi_taskinst
                         group by proc_inst_id_, task_def_key_, date(start_time_)
                        having count(*) > 1""")
                .query(String.class)
                .list();
    }

    // ---- the clock and the database ----

    private void moveTo(Instant time) {
        now = time;
        ClockUtil.setCurrentTime(Date.from(time));
        nodes.stream().filter(SimulatedNode::isReady).forEach(node -> node.moveTo(time));
    }

    /** Until the nodes have done all that is due. */
    private void settle() {
        var patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (due() > 0) {
            assertThat(System.nanoTime()).as("waits for what is due").isLessThan(patience);
            pause(Duration.ofMillis(4));
        }
    }

    private int due() {
        return jdbc.sql(
                        """
                        select count(*) from camunda.act_ru_job
                         where process_def_key_ is not null and (duedate_ is null or duedate_ <= :now)""")
                .param("now", now.atOffset(ZoneOffset.UTC).toLocalDateTime())
                .query(Integer.class)
                .single();
    }

    private Instant nextPromise() {
        return promises.values().stream()
                .map(Promise::due)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private List<Promise> timers() {
        return jdbc.sql(
                        """
                        select id_, process_instance_id_, duedate_ at time zone 'UTC' as due
                          from camunda.act_ru_job where type_ = 'timer' and process_def_key_ is not null""")
                .query((row, n) -> new Promise(
                        row.getString("id_"),
                        row.getString("process_instance_id_"),
                        row.getObject("due", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<NewTask> openTasks() {
        return jdbc.sql(
                        """
                        select t.id_, t.task_def_key_, d.key_, t.proc_inst_id_,
                               t.create_time_ at time zone 'UTC' as created
                          from camunda.act_ru_task t join camunda.act_re_procdef d on d.id_ = t.proc_def_id_
                         order by t.id_""")
                .query((row, n) -> new NewTask(
                        row.getString("id_"),
                        row.getString("task_def_key_"),
                        row.getString("key_"),
                        row.getString("proc_inst_id_"),
                        row.getObject("created", OffsetDateTime.class).toInstant()))
                .list();
    }

    private int jdbcTasksOf(TrajectoryCode code) {
        return jdbc.sql(
                        """
                        select count(*) from camunda.act_hi_taskinst t
                          join camunda.act_hi_procinst p on p.id_ = t.proc_inst_id_
                         where p.business_key_ = :code and date(t.start_time_) = date(:today)""")
                .param("code", code.value())
                .param("today", now.atOffset(ZoneOffset.UTC).toLocalDateTime())
                .query(Integer.class)
                .single();
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Netherlands.ZONE).toInstant();
    }

    /** In which nothing is awaited: the nodes work meanwhile. */
    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}

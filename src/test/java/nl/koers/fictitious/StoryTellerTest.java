package nl.koers.fictitious;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalService;
import nl.koers.fictitious.Story.Work;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.form.Field;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.EngineTest;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells a handful of the stories: every step, every kind of work, every profile. */
@EngineTest
class StoryTellerTest {

    private static final Set<String> TOLD = Set.of(
            "Noor", "Luna", "Juno", "Kim", "Yara", "Daan", "Evi", "Robin", "Mila", "Maya", "Rosa", "Kaya", "Jip");

    @Autowired
    private StoryTeller teller;

    @Autowired
    private MovedTime time;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private JournalService journal;

    @Autowired
    private WorkService work;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private final Instant now = Instant.now();
    private final Map<Story, TrajectoryCode> told = new HashMap<>();

    @BeforeEach
    void tell() {
        for (var organisation : List.of(People.KOMPAS, People.OVERSTEEK)) {
            jdbc.sql("insert into koers.organisation (id, name, region) values (:id, :name, :region)"
                            + " on conflict do nothing")
                    .param("id", organisation.id().value())
                    .param("name", organisation.name())
                    .param("region", organisation.region())
                    .update();
        }
        Stories.all(new Random(42)).stream()
                .filter(story -> TOLD.contains(story.alias()))
                .forEach(story -> told.put(
                        story, teller.tell(story, now, new Random(story.alias().hashCode()))));
    }

    @AfterEach
    void backToNow() {
        time.backToNow();
    }

    @Test
    void eachStoryEndsWhereItShouldWithTheWorkThatIsToBeDoneToday() {
        assertThat(told).hasSameSizeAs(TOLD);
        told.forEach((story, code) -> currentActor.runAs(story.caseworker(), () -> {
            var client = caseload.client(code);
            assertThat(client.trajectory().step())
                    .as(story.alias())
                    .isEqualTo(story.lastLeg().step());
            if (story.today().hasTask()) {
                assertThat(client.openWork())
                        .filteredOn(task -> !task.beside())
                        .as(story.alias())
                        .singleElement()
                        .satisfies(task -> hasTheWorkOfToday(story, task));
            }
            assertThat(client.card().languages()).isEqualTo(story.languages());
            assertThat(client.card().knowFirst()).isEqualTo(story.knowFirst());
            doesNotRepeatItself(story, code);
        }));
        assertThat(told.keySet()).extracting(Story::profile).contains(Profile.values());
        assertThat(told.keySet()).extracting(story -> story.lastLeg().step()).contains(Step.values());
        assertThat(told.keySet()).extracting(story -> story.today().work()).contains(Work.values());
        assertThat(statusOf("Robin")).isEqualTo(Trajectory.Status.CLOSED);
        assertThat(statusOf("Mila")).isEqualTo(Trajectory.Status.OPEN);
        assertThat(statusOf("Jip")).isEqualTo(Trajectory.Status.HANDED_OVER);
    }

    private void hasTheWorkOfToday(Story story, WorkItem task) {
        var planned = now.plus(Duration.ofDays(story.today().dueInDays()));
        // a task that came up shortly before, or a second one in the same step, stands in for the planned one
        assertThat(task.dueAt()).isBetween(planned.minus(Duration.ofDays(5)), planned.plus(Duration.ofDays(9)));
        assertThat(task.createdAt()).isBefore(now);
        var draft = work.open(task.taskId());
        assertThat(draft.draftSavedAt() != null)
                .as(story.alias())
                .isEqualTo(story.today().work() == Work.TASK_WITH_DRAFT);
        assertThat(task.assignee())
                .isEqualTo(
                        story.today().work() == Work.TASK_OF_NOBODY
                                ? null
                                : story.caseworker().userId());
    }

    private void doesNotRepeatItself(Story story, TrajectoryCode code) {
        var words = new HashSet<String>();
        for (var entry : journal.entries(code, 500)) {
            assertThat(entry.happenedAt()).isBefore(now);
            if (entry instanceof JournalEntry.Answers answers) {
                answers.form().fields().stream()
                        .filter(field -> field instanceof Field.LongText)
                        .map(field -> answers.values().get(field.key()))
                        .filter(String.class::isInstance)
                        .forEach(text -> assertThat(words.add((String) text))
                                .as("%s: %s", story.alias(), text)
                                .isTrue());
            }
        }
    }

    private Trajectory.Status statusOf(String alias) {
        var story = told.keySet().stream()
                .filter(candidate -> candidate.alias().equals(alias))
                .findFirst()
                .orElseThrow();
        return currentActor.callAs(
                story.caseworker(),
                () -> caseload.client(told.get(story)).trajectory().status());
    }
}

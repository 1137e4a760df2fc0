package nl.koers.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.koers.dossier.journal.DossierEntry;
import nl.koers.dossier.journal.EntryService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class KeptDraftServiceTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired
    private KeptDraftService kept;

    @Autowired
    private WorkService work;

    @Autowired
    private EntryService entries;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private Clients clients;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode code;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        team.standsIn(jdbc, team.nick(), team.nora());
        code = clients.of(team, team.nora(), "Roos");
    }

    @Test
    void aDraftOfAnOpenTaskIsNotHere() {
        type(team.nora(), "Likes tea.");

        assertThat(of(team.nora())).isEmpty();
    }

    @Test
    void aDraftIsHereWithItsQuestionsOnceAColleagueCompletedTheTask() {
        var task = type(team.nora(), "Likes tea.");

        colleagueCompletes(task);

        assertThat(of(team.nora())).singleElement().satisfies(draft -> {
            assertThat(draft.task().dutch()).isEqualTo("Kennismaken");
            assertThat(draft.form().field("notes")).isPresent();
            assertThat(draft.values()).containsEntry("notes", "Likes tea.");
            assertThat(draft.hasText()).isTrue();
        });
    }

    @Test
    void aDraftIsHereOnceTheCourseWentAnotherWay() {
        type(team.nora(), "Likes tea.");

        currentActor.runAs(team.nora(), () -> trajectories.change(code, new CourseChange.DoubtArose()));

        assertThat(of(team.nora())).singleElement().satisfies(draft -> assertThat(draft.values())
                .containsEntry("notes", "Likes tea."));
    }

    @Test
    void nobodySeesKeepsOrThrowsAwayTheDraftOfAnother() {
        var task = type(team.nora(), "Likes tea.");
        colleagueCompletes(task);

        assertThat(of(team.nick())).isEmpty();
        assertThat(of(team.lead())).isEmpty();
        currentActor.runAs(team.nick(), () -> {
            assertThat(kept.find(task.taskId())).isEmpty();
            kept.keepAsNote(task.taskId(), DUTCH);
            kept.throwAway(task.taskId());
        });

        assertThat(of(team.nora())).hasSize(1);
        assertThat(notes()).isEmpty();
    }

    @Test
    void anotherOrganisationIsToldThatThereIsNoSuchTrajectory() {
        assertThatThrownBy(() -> of(Team.create(jdbc).nora())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keptAsANoteTheWordsStandWithTheirQuestionsAndTheDraftIsGone() {
        var task = type(team.nora(), "Houdt van thee.");
        colleagueCompletes(task);

        currentActor.runAs(team.nora(), () -> {
            kept.keepAsNote(task.taskId(), DUTCH);
            kept.keepAsNote(task.taskId(), DUTCH);
        });

        assertThat(notes()).containsExactly("Wat is goed om te onthouden?\nHoudt van thee.");
        assertThat(of(team.nora())).isEmpty();
    }

    @Test
    void aTextLongerThanANoteIsKeptInSeveral() {
        var words = "tea ".repeat(EntryService.NOTE_MAX_LENGTH / 4) + "and coffee";
        var task = type(team.nora(), words);
        colleagueCompletes(task);

        currentActor.runAs(team.nora(), () -> kept.keepAsNote(task.taskId(), DUTCH));

        assertThat(notes()).hasSize(2).anyMatch(note -> note.endsWith("and coffee"));
    }

    @Test
    void aDraftOfAnOpenTaskIsNotKeptAsANoteYet() {
        var task = type(team.nora(), "Likes tea.");

        currentActor.runAs(team.nora(), () -> kept.keepAsNote(task.taskId(), DUTCH));

        assertThat(notes()).isEmpty();
        assertThat(currentActor.callAs(
                        team.nora(), () -> work.open(task.taskId()).values()))
                .containsEntry("notes", "Likes tea.");
    }

    @Test
    void withoutWordsThereIsNothingForANoteAndTheChoicesStay() {
        var task = task();
        currentActor.runAs(team.nora(), () -> work.saveDraft(task, Map.of("contactResult", "reached", "notes", "  ")));
        colleagueCompletes(task);

        currentActor.runAs(team.nora(), () -> kept.keepAsNote(task.taskId(), DUTCH));

        assertThat(of(team.nora())).singleElement().satisfies(draft -> {
            assertThat(draft.hasText()).isFalse();
            assertThat(draft.values()).containsEntry("contactResult", "reached");
        });
    }

    @Test
    void thrownAwayItIsGone() {
        var task = type(team.nora(), "Likes tea.");
        colleagueCompletes(task);

        currentActor.runAs(team.nora(), () -> kept.throwAway(task.taskId()));

        assertThat(of(team.nora())).isEmpty();
        assertThat(notes()).isEmpty();
    }

    @Test
    void whatIsSavedJustAfterTheTaskWentIsKeptAllTheSame() {
        var task = task();
        colleagueCompletes(task);

        assertThatThrownBy(() ->
                        currentActor.runAs(team.nora(), () -> work.saveDraft(task, Map.of("notes", "Just too late."))))
                .isInstanceOf(WorkConflictException.class);

        assertThat(of(team.nora())).singleElement().satisfies(draft -> assertThat(draft.values())
                .containsEntry("notes", "Just too late."));
    }

    @Test
    void withoutTheEnginesHistoryWhatWasTypedIsStillThere() {
        colleagueCompletes(type(team.nora(), "Likes tea."));
        jdbc.sql("delete from camunda.act_hi_taskinst").update();

        assertThat(of(team.nora())).singleElement().satisfies(draft -> {
            assertThat(draft.task()).isNull();
            assertThat(draft.values()).containsEntry("notes", "Likes tea.");
        });
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheDrafts() {
        colleagueCompletes(type(team.nora(), "Likes tea."));
        of(team.nora());
        int withOne = statements.of(() -> of(team.nora())).size();
        for (Step phase : List.of(Step.EXECUTION, Step.CONTACT, Step.ORIENTATION)) {
            currentActor.runAs(
                    team.nora(), () -> trajectories.change(code, new CourseChange.PhaseChangeRequested(phase)));
            currentActor.runAs(team.nora(), () -> work.saveDraft(task(), Map.of("contactWish", "light")));
        }
        currentActor.runAs(team.nora(), () -> trajectories.change(code, new CourseChange.DoubtArose()));

        assertThat(of(team.nora()))
                .extracting(draft -> draft.task().english())
                .hasSize(4)
                .last()
                .isEqualTo("Get acquainted");
        assertThat(statements.of(() -> of(team.nora()))).hasSize(withOne);
        // the access log is one of them
        assertThat(withOne).isLessThanOrEqualTo(6);
    }

    private WorkItem type(Actor actor, String words) {
        var task = task();
        currentActor.runAs(actor, () -> work.saveDraft(task, Map.of("notes", words)));
        return task;
    }

    private WorkItem task() {
        return currentActor.callAs(team.nora(), () -> work.of(code).get(0));
    }

    private void colleagueCompletes(WorkItem task) {
        currentActor.runAs(team.nora(), () -> work.release(task.taskId()));
        clients.complete(team.nick(), code, Clients.spoke(""));
    }

    private List<KeptDraft> of(Actor actor) {
        return currentActor.callAs(actor, () -> kept.of(code));
    }

    private List<String> notes() {
        return currentActor.callAs(team.nora(), () -> entries.of(code, 20)).stream()
                .filter(entry -> entry.kind() == DossierEntry.Kind.NOTE)
                .map(DossierEntry::content)
                .toList();
    }
}

package nl.koers.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class JournalServiceTest {

    @Autowired
    private JournalService journal;

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
        code = clients.of(team, team.nora(), "Roos");
    }

    @Test
    void answersComeWithTheQuestionsOfTheFormThatWasFilledIn() {
        clients.complete(team.nora(), code, Clients.spoke("Likes tea."));

        assertThat(entries()).singleElement().satisfies(entry -> {
            var answers = (JournalEntry.Answers) entry;
            assertThat(answers.task().dutch()).isEqualTo("Kennismaken");
            assertThat(answers.values()).containsEntry("notes", "Likes tea.");
            assertThat(answers.form().field("notes").orElseThrow().label().english())
                    .isEqualTo("What is good to remember?");
        });
    }

    @Test
    void withoutTheEnginesHistoryTheNewestModelGivesTheQuestions() {
        clients.complete(team.nora(), code, Clients.spoke("Likes tea."));
        jdbc.sql("delete from camunda.act_hi_taskinst").update();

        assertThat(entries()).singleElement().satisfies(entry -> assertThat(
                        ((JournalEntry.Answers) entry).form().field("notes"))
                .isPresent());
    }

    @Test
    void aNoteComesFirstAndCountsAsActivity() {
        clients.complete(team.nora(), code, Clients.spoke("Likes tea."));
        var before = activity();

        currentActor.runAs(team.nora(), () -> journal.addNote(code, "Called back."));

        assertThat(entries()).first().isInstanceOfSatisfying(JournalEntry.Note.class, note -> {
            assertThat(note.text()).isEqualTo("Called back.");
            assertThat(note.author()).isEqualTo(team.nora().userId());
        });
        assertThat(activity()).isAfter(before);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheJournal() {
        clients.complete(team.nora(), code, Clients.spoke("Likes tea."));
        entries();
        int before = statements.of(this::entries).size();
        for (int i = 0; i < 5; i++) {
            String note = "Note " + i;
            currentActor.runAs(team.nora(), () -> journal.addNote(code, note));
        }

        assertThat(statements.of(this::entries)).hasSize(before);
    }

    private java.time.Instant activity() {
        return currentActor.callAs(team.nora(), () -> trajectories.get(code).lastActivityAt());
    }

    private List<JournalEntry> entries() {
        return currentActor.callAs(team.nora(), () -> journal.entries(code, 50));
    }
}

package nl.koers.dossier.typing;

import static nl.koers.dossier.DossierFixture.NICK;
import static nl.koers.dossier.DossierFixture.NORA;
import static nl.koers.dossier.DossierFixture.NORTH;
import static nl.koers.dossier.DossierFixture.SAM;
import static nl.koers.dossier.DossierFixture.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.koers.dossier.DossierFixture;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.DossierTest;
import nl.koers.dossier.journal.EntryService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DossierTest
class DraftServiceTest {

    @Autowired
    DossierService dossiers;

    @Autowired
    EntryService entries;

    @Autowired
    DraftService drafts;

    @Autowired
    DossierFixture fixture;

    @Autowired
    TransactionTemplate transaction;

    TrajectoryCode code;
    String task;

    @BeforeEach
    void openTrajectory() {
        code = fixture.dossier(dossiers, NORA, "Draft");
        task = "task-" + code;
    }

    @Test
    void aDraftComesBackAndASecondSaveReplacesIt() {
        assertThat(fixture.ask(NORA, () -> drafts.find(task))).isEmpty();

        fixture.as(NORA, () -> drafts.save(code, task, "{\"notes\":\"one\"}"));
        var saved = fixture.ask(NORA, () -> drafts.save(code, task, "{\"notes\":\"two\"}"));

        assertThat(saved.revision()).isEqualTo(2);
        assertThat(fixture.ask(NORA, () -> drafts.find(task))).contains(saved);
    }

    @Test
    void aDraftIsItsUsersOwn() {
        fixture.as(NORA, () -> drafts.save(code, task, "{\"by\":\"nora\"}"));
        fixture.as(NICK, () -> drafts.save(code, task, "{\"by\":\"nick\"}"));
        fixture.as(NICK, () -> drafts.discard(task));

        assertThat(fixture.ask(NORA, () -> drafts.find(task)))
                .hasValueSatisfying(draft -> assertThat(draft.json()).isEqualTo("{\"by\":\"nora\"}"));
        assertThat(fixture.ask(NICK, () -> drafts.find(task))).isEmpty();
    }

    @Test
    void theDraftsOfATrajectoryAreItsUsersOwn() {
        var other = fixture.dossier(dossiers, NORA, "Other");
        fixture.as(NORA, () -> {
            drafts.save(code, task, "{\"notes\":\"one\"}");
            drafts.save(other, "task-" + other, "{\"notes\":\"of another client\"}");
            drafts.save(code, task + "-later", "{\"notes\":\"two\"}");
        });
        fixture.as(NICK, () -> drafts.save(code, task, "{\"notes\":\"of nick\"}"));

        assertThat(fixture.ask(NORA, () -> drafts.of(code)))
                .extracting(Draft::json)
                .containsExactlyInAnyOrder("{\"notes\":\"one\"}", "{\"notes\":\"two\"}");
        assertThatThrownBy(() -> fixture.ask(SAM, () -> drafts.of(code))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDraftSurvivesTheRollbackOfTheTransactionAroundIt() {
        fixture.as(
                NORA,
                () -> transaction.executeWithoutResult(status -> {
                    drafts.save(code, task, "{\"notes\":\"kept\"}");
                    status.setRollbackOnly();
                }));

        assertThat(fixture.ask(NORA, () -> drafts.find(task)))
                .hasValueSatisfying(draft -> assertThat(draft.json()).isEqualTo("{\"notes\":\"kept\"}"));
    }

    @Test
    void aDraftIsStillThereWhenTheCompletionThatGaveItUpFails() {
        fixture.as(NORA, () -> drafts.save(code, task, "{\"notes\":\"kept\"}"));

        assertThatThrownBy(() -> fixture.as(
                        NORA,
                        () -> transaction.executeWithoutResult(status -> {
                            entries.recordAnswers(code, "contact", "getAcquainted", task, null, "{}");
                            drafts.discard(task);
                            throw new IllegalStateException("somebody else was first");
                        })))
                .hasMessage("somebody else was first");

        assertThat(fixture.ask(NORA, () -> drafts.find(task))).isPresent();
        assertThat(fixture.ask(NORA, () -> entries.of(code, 1))).isEmpty();
    }

    @Test
    void aDraftIsGoneWithTheCompletion() {
        fixture.as(NORA, () -> drafts.save(code, task, "{}"));

        fixture.as(
                NORA,
                () -> transaction.executeWithoutResult(status -> {
                    entries.recordAnswers(code, "contact", "getAcquainted", task, null, "{}");
                    drafts.discard(task);
                }));

        assertThat(fixture.ask(NORA, () -> drafts.find(task))).isEmpty();
    }

    @Test
    void nobodySavesADraftForAnotherOrganisationsTrajectory() {
        for (var unreachable : List.of(code, TrajectoryCode.random())) {
            assertThatThrownBy(() -> fixture.as(SAM, () -> drafts.save(unreachable, task, "{}")))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("no such trajectory for this user");
        }
        var designer = DossierFixture.actor("designer", Role.PROCESS_DESIGNER, NORTH);
        assertThatThrownBy(() -> fixture.as(designer, () -> drafts.find(task)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoLeavesTheOrganisationNoLongerSeesTheDraft() {
        fixture.as(NORA, () -> drafts.save(code, task, "{}"));

        var moved = DossierFixture.actor(NORA.userId(), Role.CASEWORKER, SOUTH);

        assertThat(fixture.ask(moved, () -> drafts.find(task))).isEmpty();
    }
}

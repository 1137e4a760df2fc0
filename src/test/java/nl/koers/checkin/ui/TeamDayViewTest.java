package nl.koers.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.checkin.TeamDayService;
import nl.koers.organisation.Colleague;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class TeamDayViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private TeamDayService teamDay;

    @Autowired
    private TeamDesk desk;

    @Autowired
    private WorkService work;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void makeTeam() {
        team = Team.create(jdbc);
        Accounts.create(jdbc, team.nora(), team.nick(), team.lead());
    }

    /** With a task that is late. */
    private TrajectoryCode late(String alias) {
        var code = clients.of(team, team.nora(), alias);
        due(code, -2);
        return code;
    }

    private void due(TrajectoryCode code, int days) {
        var task = tasks.createTaskQuery().taskId(task(code).taskId()).singleResult();
        task.setDueDate(Date.from(LocalDate.now(Netherlands.ZONE)
                .plusDays(days)
                .atTime(12, 0)
                .atZone(Netherlands.ZONE)
                .toInstant()));
        tasks.saveTask(task);
    }

    private WorkItem task(TrajectoryCode code) {
        return currentActor.callAs(team.lead(), () -> work.of(code)).get(0);
    }

    private void visit(Actor actor, Locale language) {
        SpringViews.close();
        SpringViews.open(context, actor, language, TeamDayView.class);
        UI.getCurrent().navigate(TeamDayView.class);
    }

    private void visit(Actor actor) {
        visit(actor, Locale.ENGLISH);
    }

    private static String page() {
        return told((Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0));
    }

    /** With the words beside boxes to tick. */
    private static String told(Component part) {
        return words(part)
                + _find(part, Checkbox.class).stream().map(Checkbox::getLabel).toList();
    }

    private static Section of(Actor actor) {
        return _find(Section.class, spec -> spec.withClasses("koers-team-day-person")).stream()
                .filter(section -> words(section).startsWith(actor.userId()))
                .findFirst()
                .orElseThrow();
    }

    private static void tick(String alias) {
        _setValue(
                _find(Checkbox.class).stream()
                        .filter(box -> box.getLabel().startsWith(alias))
                        .findFirst()
                        .orElseThrow(),
                true);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Colleague> to() {
        return _get(ComboBox.class, spec -> spec.withLabel("Give to"));
    }

    private void chooses(Actor colleague) {
        _setValue(to(), colleague(colleague));
    }

    private static Colleague colleague(Actor actor) {
        return new Colleague(actor.userId(), actor.userId(), Set.of(Role.CASEWORKER), List.of(), false);
    }

    @Test
    void whatIsLateOrDueTodayStandsWithWhoHasItAndLaterWorkDoesNot() {
        late("Roos");
        due(clients.of(team, team.nick(), "Bibi"), 0);
        due(clients.of(team, team.nora(), "Mira"), 1);
        team.standsIn(jdbc, team.nick(), team.nora());

        visit(team.lead());

        assertThat(told(of(team.nora())))
                .contains("Roos · Get acquainted", "2 days late", team.nick().userId() + " stands in", "1 task");
        assertThat(told(of(team.nick()))).contains("Bibi", "today");
        assertThat(page()).doesNotContain("Mira").doesNotContain("Nobody’s yet");
    }

    @Test
    void workThatNobodyHasComesFirst() {
        var code = late("Roos");
        currentActor.runAs(team.nora(), () -> work.release(task(code).taskId()));

        visit(team.lead());

        assertThat(told(_find(Section.class, spec -> spec.withClasses("koers-team-day-person"))
                        .get(0)))
                .contains("Nobody’s yet", "Roos");
    }

    @Test
    void aTeamLeadGivesTasksToAColleagueWhoThenHasThem() {
        var roos = late("Roos");
        var bibi = late("Bibi");
        late("Mira");
        visit(team.lead());

        tick("Roos");
        tick("Bibi");
        assertThat(page()).contains("2 tasks ticked");
        chooses(team.nick());
        press("Give tasks");

        assertThat(task(roos).assignee()).isEqualTo(team.nick().userId());
        assertThat(task(bibi).assignee()).isEqualTo(team.nick().userId());
        assertThat(told(of(team.nick()))).contains("Roos", "Bibi");
        assertThat(told(of(team.nora()))).contains("Mira").doesNotContain("Roos");
        assertThat(page()).doesNotContain("ticked");
    }

    @Test
    void whatIsMissingIsSaidWhereItIsMissingAndNothingChanges() {
        var code = late("Roos");
        visit(team.lead());

        press("Give tasks");
        assertThat(to().isInvalid()).isTrue();
        assertThat(to().getErrorMessage()).isEqualTo("Choose a colleague.");
        assertThat(page()).contains("Tick one or more tasks first.");

        tick("Roos");
        press("Give tasks");
        assertThat(to().isInvalid()).isTrue();
        assertThat(task(code).assignee()).isEqualTo(team.nora().userId());
    }

    @Test
    void aCaseworkerGivesAwayOwnWorkAndThatOfWhomSheStandsInForOnly() {
        late("Roos");
        visit(team.nick());
        assertThat(_find(Checkbox.class)).isEmpty();

        team.standsIn(jdbc, team.nick(), team.nora());
        visit(team.nick());
        assertThat(_find(Checkbox.class)).hasSize(1);
    }

    @Test
    void whenOneOfThemChangedHandsNoneIsGiven() {
        var roos = task(late("Roos"));
        var bibi = task(late("Bibi"));
        currentActor.runAs(team.nora(), () -> work.release(roos.taskId()));

        assertThatThrownBy(() -> currentActor.runAs(
                        team.lead(), () -> teamDay.give(List.of(bibi, roos), colleague(team.nick()))))
                .isInstanceOf(WorkConflictException.class);

        assertThat(task(bibi.trajectory()).assignee()).isEqualTo(team.nora().userId());
        assertThat(task(roos.trajectory()).assignee()).isNull();
    }

    @Test
    void whatChangesHandsMeanwhileIsTickedNoMore() {
        var roos = late("Roos");
        late("Bibi");
        visit(team.lead());
        tick("Bibi");
        tick("Roos");
        currentActor.runAs(team.nora(), () -> work.release(task(roos).taskId()));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(page()).contains("1 task ticked", "Nobody’s yet");
        });
    }

    @Test
    void nobodyOfAnotherOrganisationSeesItOrGetsIt() {
        var seen = task(late("Roos"));
        var other = Team.create(jdbc);
        Accounts.create(jdbc, other.nora(), other.lead());

        visit(other.lead());
        assertThat(page())
                .doesNotContain("Roos")
                .doesNotContain(seen.trajectory().value());
        assertThatThrownBy(() ->
                        currentActor.runAs(team.lead(), () -> teamDay.give(List.of(seen), colleague(other.nora()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        currentActor.runAs(other.lead(), () -> teamDay.give(List.of(seen), colleague(other.nora()))))
                .isInstanceOf(RuntimeException.class);
        assertThat(task(seen.trajectory()).assignee()).isEqualTo(team.nora().userId());
    }

    @Test
    void theDayTakesTheSameNumberOfStatementsHoweverMuchThereIsToDo() {
        late("Roos");
        var few = statements.of(this::read);
        for (int i = 0; i < 6; i++) {
            late("Client " + i);
        }
        assertThat(statements.of(this::read)).hasSameSizeAs(few);
    }

    private TeamDesk.Shown read() {
        return currentActor.callAs(team.lead(), desk::today);
    }

    @Test
    void everythingIsThereInDutch() {
        late("Roos");
        visit(team.lead(), Locale.forLanguageTag("nl"));
        assertThat(page())
                .contains("Teamdag", "Kennismaken", "2 dagen te laat", "Taken geven")
                .doesNotContain("⟦");
    }
}

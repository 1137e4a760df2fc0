package nl.koers.caseload.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import elemental.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.koers.accesslog.AccessReason;
import nl.koers.caseload.JournalService;
import nl.koers.caseload.ui.journal.EntryDialog;
import nl.koers.caseload.ui.journal.Journal;
import nl.koers.caseload.ui.journal.JournalItem;
import nl.koers.caseload.ui.journal.JournalWriter;
import nl.koers.caseload.ui.journal.KeptDrafts;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.journal.ContactChannel;
import nl.koers.dossier.journal.ContactNote;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.ui.EmergencyDialog;
import nl.koers.form.Field;
import nl.koers.form.ui.AnswerList;
import nl.koers.model.ui.ProcessDiagram;
import nl.koers.plan.Needs;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.shared.ui.NamedView;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.testing.Clients;
import nl.koers.testing.Questions;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory.Status;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.trajectory.ui.PathLine;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewTest
class TrajectoryViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private Needs needs;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private WorkService work;

    @Autowired
    private JournalService journal;

    @Autowired
    private SectionService sections;

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
    }

    private void visit(Actor actor, Locale language, String code) {
        SpringViews.open(context, actor, language, TrajectoriesView.class, TrajectoryView.class);
        UI.getCurrent().navigate("trajectory/" + code);
    }

    private void visit(TrajectoryCode code) {
        visit(team.nora(), Locale.ENGLISH, code.value());
    }

    // ---- what it shows ----

    @Test
    void thePageTellsWhoItIsAndWhereTheCourseStands() {
        var code = clients.in(Step.EXECUTION, team, "Roos");

        visit(code);

        _assertOne(H1.class, spec -> spec.withText("Roos"));
        assertThat(words(_get(ClientHeader.class)))
                .contains(code.value(), "Execution", team.nora().userId(), "Handling money");
        _assertOne(PathLine.class);
        assertThat(_find(_get(OpenTasks.class), Anchor.class))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).startsWith("?task="));
    }

    @Test
    void whoseTeamLeadHelpsIsToldSoAndThatTheHandoverGoesOn() {
        var dutch = Locale.forLanguageTag("nl");
        var code = clients.minor(team, "Kaya");
        clients.complete(
                team.nora(), code, Map.of("handoverResult", "notPossible", "whyNot", "Niemand nam op bij jeugdhulp."));

        visit(team.nora(), dutch, code.value());
        assertThat(words(_get(OpenTasks.class)))
                .contains("Je teamleider heeft de taak: Helpen bij een warme overdracht.")
                .doesNotContain("niets te doen");
        assertThat(path()).singleElement().asString().startsWith("Wordt warm overgedragen");
        SpringViews.close();
        visit(team.lead(), dutch, code.value());
        assertThat(words(_get(OpenTasks.class)))
                .contains("Helpen bij een warme overdracht")
                .doesNotContain("Je teamleider");
        SpringViews.close();

        clients.complete(team.lead(), code, Map.of("agreed", "Ik bel morgen zelf."));
        visit(team.nora(), dutch, code.value());
        assertThat(words(_get(OpenTasks.class))).contains("Warm overdragen").doesNotContain("Je teamleider");
        assertThat(path()).singleElement().asString().startsWith("Wordt warm overgedragen");
        SpringViews.close();

        somebodyReceived(code);
        visit(team.nora(), dutch, code.value());
        assertThat(path()).singleElement().asString().startsWith("Warm overgedragen");
        _assertNone(Button.class, spec -> spec.withText("Signaal"));
    }

    private void somebodyReceived(TrajectoryCode code) {
        clients.complete(
                team.nora(),
                code,
                Map.of(
                        "handoverResult",
                        "received",
                        "handedOverTo",
                        "Jeugdhulp",
                        "receivedBy",
                        "Sam",
                        "receivedOn",
                        LocalDate.now(Netherlands.ZONE)));
    }

    @Test
    void aHandoverThatSucceedsWhileTheTeamLeadHelpsCanStillBeWrittenDown() {
        var code = clients.minor(team, "Kaya");
        visit(code);
        _assertNone(Button.class, spec -> spec.withText("Handed over after all"));
        clients.complete(team.nora(), code, Map.of("handoverResult", "notPossible", "whyNot", "Nobody answered."));
        visitAgain(code);

        _click(button("Handed over after all"));
        assertThat(words(_get(CourseDialog.class))).contains("Your team lead's task leaves the list.");
        _click(button("Put the task back"));

        assertThat(words(_get(OpenTasks.class))).contains("Hand over warmly").doesNotContain("team lead");
        _assertNone(Button.class, spec -> spec.withText("Handed over after all"));
        assertThat(currentActor.callAs(team.lead(), () -> work.of(code)))
                .singleElement()
                .satisfies(task -> assertThat(task.taskKey()).isEqualTo("handOverWarmly"));
        somebodyReceived(code);
        assertThat(trajectories.get(code).status()).isEqualTo(Status.HANDED_OVER);
    }

    @Test
    void whereANoticeLedToATaskThatIsGoneTheClientsPageStandsInstead() {
        var code = clients.of(team, team.nora(), "Roos");
        var gone = currentActor.callAs(team.nora(), () -> work.of(code)).get(0).taskId();
        currentActor.runAs(team.nora(), () -> trajectories.change(code, new CourseChange.DoubtArose()));
        visit(code);

        UI.getCurrent().navigate("", QueryParameters.fromString("task=" + gone + "&client=" + code.value()));

        _assertOne(TrajectoryView.class);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("trajectory/" + code.value());
    }

    @Test
    void whoIsHandedOverIsOfferedNoPlanAndNothingIsCalledATrajectory() {
        var code = clients.minor(team, "Kaya");
        visit(team.nora(), Locale.forLanguageTag("nl"), code.value());

        assertThat(words(_get(ClientHeader.class))).contains("Volgende moment").doesNotContain("Gepland");
        assertThat(words(_get(OpenTasks.class))).contains("Te doen: vandaag").doesNotContain("Gepland");
        assertThat(words(_get(TrajectoryView.class))).doesNotContainPattern("(?i)\\btraject\\b");
        assertThat(((NamedView) _get(TrajectoryView.class)).getPageTitle()).doesNotContain("Traject");
        assertThat(_find(_get(ClientHeader.class), Anchor.class))
                .extracting(Anchor::getHref)
                .noneMatch(address -> address.endsWith("/plan") || address.endsWith("/referrals"))
                .anyMatch(address -> address.endsWith("/dossier"));
        _assertNone(_get(CourseActions.class), Button.class, spec -> spec.withText("Hulpvraag toevoegen"));
        var key = Json.createObject();
        key.put("event.detail", "h");
        _fireDomEvent(_get(_get(TrajectoryView.class), KeyStrokes.class), "koers-key", key);
        _assertNone(Dialog.class);

        SpringViews.close();
        visit(
                team.nora(),
                Locale.forLanguageTag("nl"),
                clients.of(team, team.nora(), "Roos").value());
        _assertOne(_get(CourseActions.class), Button.class, spec -> spec.withText("Hulpvraag toevoegen"));
        assertThat(_find(_get(ClientHeader.class), Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(address -> address.endsWith("/plan"));
    }

    private static List<String> path() {
        return _find(_get(PathLine.class), ListItem.class).stream()
                .map(item -> words(item))
                .toList();
    }

    @Test
    void whatMustNeverBeDoneStandsAtTheTop() {
        var code = clients.of(team, team.nora(), "Roos");
        currentActor.callAs(
                team.nora(),
                () -> sections.save(
                        code, DossierSection.REACH, new Reach(List.of(), "", "Never at the work place."), 0));

        visit(code);

        assertThat(words(_get(ClientHeader.class))).contains("How to reach somebody", "Never at the work place.");
    }

    @Test
    void whatAColleagueChangesAppearsOnAThreadThatActsForNobody() {
        var code = clients.in(Step.EXECUTION, team, "Roos");
        visit(code);

        currentActor.runAs(team.nick(), () -> trajectories.change(code, new CourseChange.DoubtArose()));
        var signedIn = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(words(_get(ClientHeader.class))).contains("Doubt");
        });
        SecurityContextHolder.setContext(signedIn);
    }

    @Test
    void neitherTitleNorAddressNamesAnybody() {
        visit(clients.of(team, team.nora(), "Roos"));

        assertThat(((NamedView) _get(TrajectoryView.class)).getPageTitle()).isEqualTo("Koers · Client");
        assertThat(UI.getCurrent().getInternals().getTitle()).doesNotContain("Roos");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .doesNotContain("Roos");
    }

    @Test
    void aCodeThatIsNotThereNotMineOrNoCodeLooksTheSame() {
        var foreign = clients.of(team, team.nora(), "Roos");
        var other = Team.create(jdbc);

        visit(other.nora(), Locale.ENGLISH, foreign.value());
        var ofAnother = page();
        SpringViews.close();
        visit(other.nora(), Locale.ENGLISH, TrajectoryCode.random().value());
        var notThere = page();
        SpringViews.close();
        visit(other.nora(), Locale.ENGLISH, "nonsense");

        assertThat(ofAnother).contains("There is no trajectory here for you").doesNotContain("Roos");
        assertThat(notThere).isEqualTo(ofAnother);
        assertThat(page()).isEqualTo(ofAnother);
    }

    @Test
    void answersAreReadUnderTheirQuestionsAndNewestFirst() {
        var code = clients.of(team, team.nora(), "Roos");
        clients.complete(team.nora(), code, Clients.spoke("Likes tea.\n<b>not bold</b>"));
        currentActor.runAs(team.nora(), () -> journal.addNote(code, "Called back."));

        visit(code);

        var entries = _find(JournalItem.class);
        assertThat(entries).hasSize(2);
        assertThat(words(entries.get(0))).contains("Note", "Called back.");
        assertThat(words(entries.get(1)))
                .contains("Get acquainted", "What is good to remember?", "Likes tea.\n<b>not bold</b>")
                .contains("Orientation: the client wants to look at possibilities");
    }

    @Test
    void thePathOpensWhatWasWrittenInAPart() {
        var code = clients.of(team, team.nora(), "Roos");
        currentActor.runAs(team.nora(), () -> {
            journal.addNote(code, "In the contact phase.");
            trajectories.change(code, new CourseChange.PhaseChangeRequested(Step.EXECUTION));
            journal.addNote(code, "In execution.");
        });
        visit(code);

        _get(TrajectoryView.class).showJournalOf(0);

        assertThat(_find(JournalItem.class)).singleElement().satisfies(entry -> assertThat(words(entry))
                .contains("In the contact phase."));
        _click(_get(_get(Journal.class), Button.class, spec -> spec.withText("Show everything")));
        assertThat(_find(JournalItem.class)).hasSize(2);
    }

    @Test
    void whoIsHandedOverHasNoTrajectoryInTheDiagramEither() {
        visit(
                team.nora(),
                Locale.forLanguageTag("nl"),
                clients.minor(team, "Kaya").value());

        _get(TabSheet.class).setSelectedIndex(1);

        assertThat(words(_get(Diagrams.class)))
                .contains("Warme overdracht", "Dit is het begin.")
                .doesNotContain("raject");
        _get(ProcessDiagram.class);
    }

    @Test
    void theDiagramComesWithTheSameInWords() {
        visit(clients.in(Step.ORIENTATION, team, "Roos"));
        _assertNone(ProcessDiagram.class);

        _get(TabSheet.class).setSelectedIndex(1);

        assertThat(_find(ProcessDiagram.class)).hasSize(2);
        var routes = _find(TextRoute.class);
        assertThat(words(routes.get(0)))
                .contains("Where we are", "Explore possibilities", "What can follow", "Arrange quick help");
        assertThat(words(routes.get(1))).contains("Orientation", "Possible at any moment", "Doubt arose");
    }

    @Test
    void thePageTakesTheSameNumberOfStatementsHoweverLongTheStoryIs() {
        var shortStory = clients.of(team, team.nora(), "Roos");
        clients.complete(team.nora(), shortStory, Clients.spoke("Likes tea."));
        var longStory = clients.of(team, team.nora(), "Bibi");
        clients.complete(team.nora(), longStory, Clients.spoke("Likes coffee."));
        currentActor.runAs(team.nora(), () -> {
            for (Step phase : List.of(Step.EXECUTION, Step.AFTERCARE, Step.ORIENTATION)) {
                trajectories.change(longStory, new CourseChange.PhaseChangeRequested(phase));
                journal.addNote(longStory, "In " + phase);
            }
        });
        visit(shortStory);

        var first = statements.of(() -> UI.getCurrent().navigate("trajectory/" + longStory));
        var second = statements.of(() -> UI.getCurrent().navigate("trajectory/" + shortStory));

        assertThat(first).hasSameSizeAs(second).hasSizeLessThan(31);
    }

    // ---- signals ----

    @Test
    void aSignalIsNotedFromThePageOrBesideANoteAndStandsThereAtOnce() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);
        assertThat(_find(Button.class, spec -> spec.withText("Signal"))).hasSize(2);

        _click(_get(_get(JournalWriter.class), Button.class, spec -> spec.withText("Signal")));
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("What is it?")), SignalKind.DEBTS);
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Where does it come from?")), SignalOrigin.NOTE);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Note")));

        assertThat(words(_get(TrajectoryView.class))).contains("Debts are rising");
        _assertOne(Anchor.class, spec -> spec.withText("Look at the signal"));
    }

    // ---- the plan ----

    @Test
    void whatIsNeededStandsOnThePageWithWhoHasTheNextMove() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);
        _assertNone(Anchor.class, spec -> spec.withText("Plan"));
        SpringViews.close();
        needs.named(team.nora(), code, LifeDomain.HOUSING, "A door that locks");
        needs.underWay(team.nora(), code, LifeDomain.DEBTS, "Sleep again", 2);

        visit(code);

        _assertOne(Anchor.class, spec -> spec.withText("Plan"));
        assertThat(page())
                .contains("Housing", "A door that locks", "next move: caseworker")
                .contains("Debts and budget", "Sleep again", "next move: client and caseworker");
        assertThat(_find(_get(OpenTasks.class), Anchor.class))
                .extracting(link -> words(link))
                .anyMatch(task -> task.contains("Agree on a goal · Housing"));
    }

    @Test
    void aNeedIsAddedFromThePage() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);

        _click(button("Add a need"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Safety")));
        _setValue(_get(_get(Dialog.class), TextArea.class), "A quiet street");
        _click(button("Add"));

        assertThat(page()).contains("A quiet street", "next move: caseworker");
    }

    @Test
    void beforeClosingItIsToldThatNeedsStayOpenAndTheirTasksToo() {
        var code = clients.in(Step.EXECUTION, team, "Roos");
        visit(code);
        choose("Close with the door open");
        assertThat(words(_get(CourseDialog.class))).doesNotContain("in the plan");
        SpringViews.close();
        needs.named(team.nora(), code, LifeDomain.HOUSING, "A door that locks");
        needs.named(team.nora(), code, LifeDomain.DEBTS, "");

        visit(code);
        choose("Close with the door open");

        assertThat(words(_get(CourseDialog.class)))
                .contains("2 needs are open in the plan. They stay open", "Make a plan together")
                .doesNotContain("Agree on a goal");
    }

    // ---- need to know ----

    @Test
    void thePageOfAColleaguesClientIsClosedAndOpensWithAReason() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(team.nick(), Locale.forLanguageTag("nl"), code.value());
        assertThat(page())
                .contains(code.value(), "Dit is een cliënt van " + team.nora().userId())
                .doesNotContain("Roos");
        _assertOne(H1.class, spec -> spec.withText("Dossier " + code.value()));
        assertThat(_get(TrajectoryView.class).getElement().getOuterHTML()).contains("href=\"trajectories\"");
        _assertNone(ClientHeader.class);

        _click(button("Openen met een reden"));
        _setValue(reason(), AccessReason.SAFETY);
        _click(button("Openen"));

        _assertOne(H1.class, spec -> spec.withText("Roos"));
        assertThat(page()).contains("Voor jou open tot ", "Reden: Het gaat om veiligheid.", "inzagelogboek");
    }

    @Test
    void aNoteThatWasTypedBeforeTheDossierClosedIsSavedAfterItWasOpenedWithAReason() {
        var code = clients.of(team, team.nora(), "Roos");
        team.standsIn(jdbc, team.nick(), team.nora());
        visit(team.nick(), Locale.ENGLISH, code.value());
        _setValue(_get(TextArea.class), "Called, all is well.");
        jdbc.sql(
                        "update koers.absence set withdrawn_by = 'nora', withdrawn_at = now() where organisation = :organisation")
                .param("organisation", team.organisation().value())
                .update();

        _get(Journal.class).save();
        _setValue(reason(), AccessReason.CLIENT_ASKS);
        _click(button("Open"));

        assertThat(_find(JournalItem.class)).first().satisfies(entry -> assertThat(words(entry))
                .contains("Called, all is well."));
    }

    @Test
    void theTeamLeadOpensThePageWithoutAReason() {
        var code = clients.of(team, team.nora(), "Roos");

        visit(team.lead(), Locale.ENGLISH, code.value());

        _assertOne(H1.class, spec -> spec.withText("Roos"));
        assertThat(page()).doesNotContain("Open to you until");
    }

    @Test
    void workOfOtherClientsDoesNotMakeThePageReadTheDossierAgain() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);
        int read = linesOf(code);

        clients.of(team, team.nora(), "Bibi");

        await().during(Duration.ofSeconds(1)).pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(linesOf(code)).isEqualTo(read);
        });
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<AccessReason> reason() {
        return _get(_get(EmergencyDialog.class), RadioButtonGroup.class);
    }

    private int linesOf(TrajectoryCode code) {
        return jdbc.sql("select count(*) from koers.access_log where trajectory = :code")
                .param("code", code.value())
                .query(Integer.class)
                .single();
    }

    // ---- what was typed for tasks that are gone ----

    @Test
    void whatWasTypedForATaskThatAColleagueCompletedIsKeptAsANote() {
        team.standsIn(jdbc, team.nick(), team.nora());
        var code = clients.of(team, team.nora(), "Roos");
        type(code, "Likes tea.");
        currentActor.runAs(team.nora(), () -> work.release(work.of(code).get(0).taskId()));
        clients.complete(team.nick(), code, Clients.spoke(""));
        visit(code);

        assertThat(words(_get(KeptDrafts.class)))
                .contains("Kept for you", "Get acquainted", "What is good to remember?", "Likes tea.");
        _click(button("Keep as a note"));

        _assertNone(KeptDrafts.class);
        assertThat(_find(JournalItem.class)).first().satisfies(entry -> assertThat(words(entry))
                .contains("Note", "Likes tea."));
    }

    @Test
    void whatWasTypedForATaskThatTheCourseLeftCanBeThrownAwayAfterAQuestion() {
        var code = clients.in(Step.EXECUTION, team, "Roos");
        type(code, "Likes tea.");
        visit(code);
        _assertNone(KeptDrafts.class);

        choose("Doubt");
        _click(button("Note doubt"));
        assertThat(words(_get(KeptDrafts.class))).contains("Make a plan together", "Likes tea.");
        _click(button("Throw away"));
        _assertOne(KeptDrafts.class);
        Questions.confirm();

        _assertNone(KeptDrafts.class);
        assertThat(_find(JournalItem.class)).isEmpty();
    }

    @Test
    void whatOnlyConsistsOfChoicesCannotBecomeANote() {
        var code = clients.of(team, team.nora(), "Roos");
        currentActor.runAs(team.nora(), () -> work.saveDraft(work.of(code).get(0), Map.of("contactResult", "reached")));
        currentActor.runAs(team.nora(), () -> trajectories.change(code, new CourseChange.DoubtArose()));

        visit(code);

        assertThat(words(_get(KeptDrafts.class))).contains("Were you in contact with the client?");
        _assertNone(Button.class, spec -> spec.withText("Keep as a note"));
        _assertOne(Button.class, spec -> spec.withText("Throw away"));
    }

    @Test
    void nobodySeesWhatAColleagueTyped() {
        team.standsIn(jdbc, team.nick(), team.nora());
        var code = clients.of(team, team.nora(), "Roos");
        type(code, "Likes tea.");
        currentActor.runAs(team.nora(), () -> trajectories.change(code, new CourseChange.DoubtArose()));

        visit(team.nick(), Locale.ENGLISH, code.value());

        assertThat(page()).contains("Roos");
        _assertNone(KeptDrafts.class);
        assertThat(page()).doesNotContain("Likes tea.");
    }

    @Test
    void thePageTakesTheSameNumberOfStatementsHoweverMuchIsKept() {
        var little = keptInPhases("Roos", List.of(Step.EXECUTION));
        var much = keptInPhases("Bibi", List.of(Step.EXECUTION, Step.CONTACT, Step.EXECUTION));
        visit(little);
        UI.getCurrent().navigate("trajectory/" + much);

        var first = statements.of(() -> UI.getCurrent().navigate("trajectory/" + little));
        var second = statements.of(() -> UI.getCurrent().navigate("trajectory/" + much));

        assertThat(_find(KeptDrafts.class)).singleElement().satisfies(kept -> assertThat(_find(kept, AnswerList.class))
                .hasSize(3));
        assertThat(second).hasSameSizeAs(first).hasSizeLessThan(33);
    }

    private TrajectoryCode keptInPhases(String alias, List<Step> phases) {
        var code = clients.in(Step.ORIENTATION, team, alias);
        for (Step phase : phases) {
            type(code, "Before " + phase);
            currentActor.runAs(
                    team.nora(), () -> trajectories.change(code, new CourseChange.PhaseChangeRequested(phase)));
        }
        return code;
    }

    /** A draft for the open task, in its first field for words. */
    private void type(TrajectoryCode code, String words) {
        currentActor.runAs(team.nora(), () -> {
            var item = work.of(code).get(0);
            var field = work.open(item.taskId()).form().fields().stream()
                    .filter(Field.LongText.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            work.saveDraft(item, Map.of(field.key(), words));
        });
    }

    // ---- what can be done ----

    @Test
    void inTheContactPhaseNothingIsAboutStopping() {
        visit(clients.of(team, team.nora(), "Roos"));

        assertThat(menu()).containsExactly("Pause", "Out of sight", "Change of phase", "Close with the door open");
    }

    @Test
    void doubtIsNotedAfterSayingWhatHappensToTheOpenTask() {
        var code = clients.in(Step.EXECUTION, team, "Roos");
        visit(code);

        choose("Doubt");

        assertThat(words(_get(CourseDialog.class)))
                .contains("The open task “Make a plan together” is taken off the list. What you typed in it is kept.");
        _click(button("Note doubt"));
        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(words(notice))
                .contains("Noted. There is a task to make room for it."));
        assertThat(trajectories.get(code).step()).isEqualTo(Step.DOUBT);
        assertThat(words(_get(ClientHeader.class))).contains("Doubt");
        assertThat(words(_get(OpenTasks.class))).contains("Make room for doubt");
    }

    @Test
    void whatIsPlannedForTheCourseIsCalledOffAndWhatIsPlannedForANeedIsNot() {
        var code = clients.of(team, team.nora(), "Roos");
        currentActor.runAs(
                team.nora(),
                () -> trajectories.change(
                        code,
                        new CourseChange.PauseRequested(
                                LocalDate.now(Netherlands.ZONE).plusWeeks(3))));
        var late = jdbc.sql(
                        """
                        update camunda.act_ru_job j set duedate_ = '2031-03-04 10:00'
                          from camunda.act_ru_execution e
                         where e.id_ = j.process_instance_id_ and e.business_key_ = :code and j.type_ = 'timer'""")
                .param("code", code.value())
                .update();
        assertThat(late).isPositive();
        needs.named(team.nora(), code, LifeDomain.HOUSING, "A door that locks");
        visit(code);

        choose("Close with the door open");

        assertThat(words(_get(CourseDialog.class)))
                .contains("What was planned for 4 March 2031 is called off.")
                .doesNotContain("off the list");
    }

    @Test
    void aPauseAsksForADateInTheFuture() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);
        choose("Pause");
        _setValue(_get(DatePicker.class), LocalDate.now(Netherlands.ZONE));
        _click(_get(_get(CourseDialog.class), Button.class, spec -> spec.withText("Pause")));
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
        _setValue(
                _get(DatePicker.class),
                LocalDate.now(Netherlands.ZONE).plusYears(2).plusDays(2));
        _click(_get(_get(CourseDialog.class), Button.class, spec -> spec.withText("Pause")));
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Choose a date at most 2 years ahead.");

        _setValue(_get(DatePicker.class), LocalDate.now(Netherlands.ZONE).plusWeeks(3));
        _click(_get(_get(CourseDialog.class), Button.class, spec -> spec.withText("Pause")));

        assertThat(trajectories.get(code).step()).isEqualTo(Step.PAUSE);
        assertThat(words(_get(OpenTasks.class))).contains("Nothing to do now. The next task is planned");
    }

    @Test
    void whileTheCourseWaitsTheClientCanGetInTouch() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);
        _assertNone(Button.class, spec -> spec.withText("Client got in touch"));
        currentActor.runAs(
                team.nora(),
                () -> trajectories.change(
                        code,
                        new CourseChange.PauseRequested(
                                LocalDate.now(Netherlands.ZONE).plusWeeks(3))));
        visitAgain(code);

        _click(button("Client got in touch"));
        _click(button("Note this"));

        assertThat(words(_get(OpenTasks.class))).contains("Talk about going on");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aChangeOfPhaseOffersTheOtherPhases() {
        var code = clients.in(Step.ORIENTATION, team, "Roos");
        visit(code);

        choose("Change of phase");
        var phases = _get(_get(CourseDialog.class), RadioButtonGroup.class);
        assertThat(phases.getListDataView().getItems()).containsExactly(Step.CONTACT, Step.EXECUTION, Step.AFTERCARE);
        _setValue(phases, Step.AFTERCARE);
        _click(button("Change"));

        assertThat(trajectories.get(code).step()).isEqualTo(Step.AFTERCARE);
    }

    @Test
    void closingMakesATaskAndFromThenOnOnlyThatTaskLeadsOn() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);

        choose("Close with the door open");
        _click(button("To the closing task"));

        assertThat(words(_get(OpenTasks.class))).contains("Close with the door open");
        _assertNone(MenuBar.class);
        assertThat(words(_get(CourseActions.class))).contains("The last task is open.");
        assertThat(words(_get(ClientHeader.class)))
                .contains("Closing", "Open since")
                .doesNotContain("Closed");
        assertThat(words(_get(TrajectoryView.class)))
                .as("the path says the same")
                .contains("Closing, since")
                .doesNotContain("Closed, door open");
    }

    @Test
    void aClosedTrajectoryIsNotCalledOpen() {
        visit(clients.closed(team, "Roos"));

        assertThat(words(_get(ClientHeader.class)))
                .contains("Closed, door open", "Begun")
                .doesNotContain("Open since");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aClosedTrajectoryIsOpenedAgainInAPhase() {
        var code = clients.closed(team, "Roos");
        visit(code);

        _click(button("Open again"));
        _setValue(_get(_get(CourseDialog.class), RadioButtonGroup.class), Step.ORIENTATION);
        _click(_get(_get(CourseDialog.class), Button.class, spec -> spec.withText("Open again")));

        assertThat(trajectories.get(code).step()).isEqualTo(Step.ORIENTATION);
        assertThat(words(_get(OpenTasks.class))).contains("Explore possibilities");
    }

    @Test
    void whenAColleagueWasFasterThePageExplainsAndShowsWhereItIsNow() {
        var code = clients.in(Step.EXECUTION, team, "Roos");
        visit(code);
        choose("Doubt");
        currentActor.runAs(team.nick(), () -> trajectories.change(code, new CourseChange.CloseRequested()));

        _click(button("Note doubt"));

        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(words(notice))
                .contains("The course has moved on in the meantime"));
        assertThat(words(_get(ClientHeader.class))).contains("Closing");
    }

    @Test
    void aNoteIsWrittenAndStandsInTheJournal() {
        visit(clients.of(team, team.nora(), "Roos"));

        _setValue(_get(TextArea.class), "Likes tea.");
        _click(button("Save the note"));

        assertThat(_find(JournalItem.class)).singleElement().satisfies(entry -> assertThat(words(entry))
                .contains("Likes tea."));
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void aNoteThatIsTooLongIsNotCutOff() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);
        var tooLong = "x".repeat(EntryService.NOTE_MAX_LENGTH + 1);

        _setValue(_get(TextArea.class), tooLong);
        _click(button("Save the note"));

        assertThat(_get(TextArea.class).getValue()).isEqualTo(tooLong);
        assertThat(_get(TextArea.class).getErrorMessage()).startsWith("Use at most");
        assertThat(journal.entries(code, 5)).isEmpty();
    }

    @Test
    void aNoteIsCorrectedAsANoteAndAContactWithWhenHowAndWithWhom() {
        var code = clients.of(team, team.nora(), "Roos");
        currentActor.runAs(team.nora(), () -> {
            journal.addNote(code, "Likes tea.");
            journal.addContact(
                    code, new ContactNote(Instant.now().minusSeconds(60), ContactChannel.PHONE, "", "Called."));
        });
        visit(code);

        correct("Likes tea.");
        assertThat(_get(_get(EntryDialog.class), TextArea.class).getLabel()).isEqualTo("Note");
        _click(_get(_get(EntryDialog.class), Button.class, spec -> spec.withText("Cancel")));

        correct("Called.");
        assertThat(_get(_get(EntryDialog.class), TextArea.class).getLabel()).isEqualTo("In a few words");
        _setValue(_get(_get(EntryDialog.class), TextField.class), "Sister");
        _click(_get(_get(EntryDialog.class), Button.class, spec -> spec.withText("Save")));

        assertThat(page()).contains("with Sister");
    }

    private static void correct(String entry) {
        var item = _find(JournalItem.class).stream()
                .filter(found -> words(found).contains(entry))
                .findFirst()
                .orElseThrow();
        _click(_get(item, Button.class, spec -> spec.withText("Correct")));
    }

    @Test
    void aNoteThatIsNotSavedIsNotLostByLeaving() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);
        _setValue(_get(TextArea.class), "Likes tea.");

        UI.getCurrent().navigate("trajectories");
        _assertOne(TrajectoryView.class);
        Questions.confirm();

        _assertOne(TrajectoriesView.class);
        assertThat(journal.entries(code, 5)).hasSize(1);
    }

    @Test
    void aChangeByAColleagueShowsByItselfAndLeavesTheTypedNoteAlone() {
        var code = clients.of(team, team.nora(), "Roos");
        visit(code);
        _setValue(_get(TextArea.class), "Likes tea.");

        currentActor.runAs(
                team.nick(), () -> trajectories.change(code, new CourseChange.PhaseChangeRequested(Step.EXECUTION)));

        // in the application this comes on a thread that nobody is signed in on
        SecurityContextHolder.clearContext();
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(words(_get(ClientHeader.class))).contains("Execution");
        });
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Likes tea.");
    }

    @Test
    void everythingIsThereInDutch() {
        var code = clients.in(Step.EXECUTION, team, "Roos");
        clients.complete(team.nora(), clients.of(team, team.nora(), "Bibi"), Clients.spoke("Houdt van thee."));

        visit(team.nora(), Locale.forLanguageTag("nl"), code.value());
        _get(TabSheet.class).setSelectedIndex(1);

        assertThat(words(_get(OpenTasks.class))).contains("Open taken");
        assertThat(menu()).contains("Twijfel", "Tijdelijke terugkeer", "Andere fase");
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("⟦");
    }

    private void visitAgain(TrajectoryCode code) {
        SpringViews.close();
        visit(code);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static List<String> menu() {
        return _get(MenuBar.class).getItems().get(0).getSubMenu().getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    private static void choose(String action) {
        _click(_get(MenuBar.class).getItems().get(0).getSubMenu().getItems().stream()
                .filter(item -> item.getText().equals(action))
                .findFirst()
                .orElseThrow());
    }

    private static String page() {
        return words(_get(TrajectoryView.class));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively() + " "
                + component.getElement().getOuterHTML();
    }
}

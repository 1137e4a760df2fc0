package nl.koers.plan.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import elemental.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.koers.plan.Barrier;
import nl.koers.plan.HelpBy;
import nl.koers.plan.NeedState;
import nl.koers.plan.Needs;
import nl.koers.plan.Outcome;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.Clients;
import nl.koers.testing.Jobs;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.trajectory.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class PlanViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private Needs needs;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanDesk desk;

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

    private void visit(Actor actor, Locale language) {
        SpringViews.open(context, actor, language, PlanView.class, PlanPaperView.class);
        UI.getCurrent().navigate("trajectory/" + code.value() + "/plan");
    }

    private void visit() {
        visit(team.nora(), Locale.ENGLISH);
    }

    private void profileIs(Profile profile) {
        jdbc.sql("update koers.trajectory set profile = :profile where code = :code")
                .param("profile", profile.code())
                .param("code", code.value())
                .update();
    }

    private List<SupportNeed> plan() {
        return currentActor.callAs(team.nora(), () -> plans.of(code)).needs();
    }

    private static String page() {
        return words(_get(PlanView.class));
    }

    private static Section domain(String name) {
        return _find(Section.class, spec -> spec.withClasses("koers-domain")).stream()
                .filter(section -> words(_get(section, H2.class)).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Button labelled(String ariaLabel) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(ariaLabel))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String label) {
        return _get(Button.class, spec -> spec.withText(label));
    }

    // ---- the board ----

    @Test
    void anEmptyPlanOffersAllNineLifeDomains() {
        visit();

        assertThat(page()).contains("Nothing stands in the plan yet");
        assertThat(_find(Section.class, spec -> spec.withClasses("koers-domain")))
                .extracting(section -> words(_get(section, H2.class)))
                .hasSize(9)
                .contains("Housing", "Norms, behaviour and network", "Return to the country of origin");
        assertThat(page()).doesNotContain("How it went");
    }

    @Test
    void aNeedTellsItsGoalHowItStandsWhoHasTheNextMoveAndWhenItIsLookedAtAgain() {
        needs.underWay(team.nora(), code, LifeDomain.HOUSING, "A door that locks", 2);
        needs.reviewed(team.nora(), code, LifeDomain.HOUSING, 3);
        needs.named(team.nora(), code, LifeDomain.DEBTS, "");

        visit();

        assertThat(words(domain("Housing")))
                .contains("A door that locks", "2 → 3 of 5", "A place to stay, but it can end or does not suit")
                .contains("Next move: client and caseworker, since today")
                .contains("Look at it again: ");
        assertThat(words(domain("Debts and budget")))
                .contains("No goal agreed on yet", "Next move: caseworker, since today")
                .doesNotContain("of 5", "Look at it again");
    }

    @Test
    void aNeedLeadsToItsOpenTaskInMyWork() {
        needs.named(team.nora(), code, LifeDomain.DEBTS, "");
        needs.named(team.nora(), code, LifeDomain.HOUSING, "");
        visit();

        var task = needs.task(team.nora(), code, LifeDomain.DEBTS);
        assertThat(_find(domain("Debts and budget"), Anchor.class))
                .filteredOn(link -> link.getHref().startsWith("?task="))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getHref()).isEqualTo("?task=" + task.taskId());
                    assertThat(link.getText()).isEqualTo("Agree on a goal");
                    assertThat(link.getAriaLabel()).contains("Agree on a goal · Debts and budget");
                });
    }

    @Test
    void aNeedForSafetyOrAPlaceToLiveLeadsToWhoHasAPlaceNow() {
        for (var domain : List.of(LifeDomain.HOUSING, LifeDomain.SAFETY, LifeDomain.DEBTS)) {
            needs.named(team.nora(), code, domain, "");
        }

        visit();

        assertThat(_find(Anchor.class))
                .filteredOn(link -> link.getText().equals("Who has a place now?"))
                .extracting(Anchor::getHref)
                .containsExactly(
                        "trajectory/" + code.value() + "/safety-plan?shelter",
                        "trajectory/" + code.value() + "/safety-plan?shelter");
        assertThat(words(domain("Debts and budget"))).doesNotContain("Who has a place now?");
    }

    @Test
    void whatIsUnderWayCanBeLookedAtNow() {
        needs.underWay(team.nora(), code, LifeDomain.HOUSING, "A door that locks", 2);
        visit();
        _assertNone(domain("Housing"), Anchor.class, spec -> spec.withText("Look at the need together"));

        _click(labelled("Look at it now: Housing"));

        assertThat(words(domain("Housing"))).contains("Next move: caseworker");
        _assertOne(domain("Housing"), Anchor.class, spec -> spec.withText("Look at the need together"));
        assertThat(words(domain("Housing"))).doesNotContain("Look at it now");
    }

    @Test
    void whatIsFinishedIsFoldedAwayWithHowItEndedAndWhatStoodInTheWay() {
        needs.underWay(team.nora(), code, LifeDomain.HOUSING, "A door that locks", 2);
        needs.finished(team.nora(), code, LifeDomain.HOUSING, Outcome.PARTLY);

        visit();

        var folded = _get(domain("Housing"), Details.class);
        assertThat(folded.isOpened()).isFalse();
        assertThat(words(folded))
                .contains("1 finished", "A door that locks", "Partly met")
                .contains("Stood in the way: no offer for this group in the region");
        assertThat(words(folded)).doesNotContain("Next move");
    }

    @Test
    void theCourseOfTheLevelsIsDrawnFromTheSecondTimeOnAndSaidInWords() {
        needs.underWay(team.nora(), code, LifeDomain.HOUSING, "A door that locks", 2);
        visit();
        _assertNone(LevelsChart.class);
        SpringViews.close();
        needs.reviewed(team.nora(), code, LifeDomain.HOUSING, 4);

        visit();

        assertThat(words(_get(LevelsChart.class)))
                .contains("Housing", "step 2. A place for a short time", "step 4. A suitable home, with a little help");
    }

    @Test
    void whatAColleagueDoesAppearsByItself() {
        team.standsIn(jdbc, team.nick(), team.nora());
        visit();

        needs.named(team.nick(), code, LifeDomain.SAFETY, "A quiet street");

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(page()).contains("A quiet street");
        });
    }

    @Test
    void thePageTakesTheSameNumberOfStatementsHoweverMuchIsNeeded() {
        needs.underWay(team.nora(), code, LifeDomain.HOUSING, "A door that locks", 2);
        var little = code;
        code = clients.of(team, team.nora(), "Bibi");
        currentActor.runAs(team.nora(), () -> IntStream.range(0, 100)
                .forEach(i -> plans.identify(code, LifeDomain.values()[i % 9], "Goal " + i)));
        jobs.settle(code);
        visit();
        UI.getCurrent().navigate("trajectory/" + little + "/plan");

        var second = statements.of(() -> UI.getCurrent().navigate("trajectory/" + code + "/plan"));
        var first = statements.of(() -> UI.getCurrent().navigate("trajectory/" + little + "/plan"));

        assertThat(second).hasSameSizeAs(first).hasSizeLessThan(18);
        UI.getCurrent().navigate("trajectory/" + code + "/plan");
        assertThat(_find(NeedItem.class)).hasSize(100);
    }

    // ---- adding ----

    @Test
    void aNeedIsAddedInTwoSteps() {
        visit();
        _click(button("Add a need"));
        assertThat(words(_get(Dialog.class))).contains("Housing", "Safety", "Meaning");
        _assertNone(TextArea.class);

        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Safety")));
        assertThat(words(_get(Dialog.class))).contains("A safe place first, through a shelter partner");
        _setValue(_get(TextArea.class), "  A quiet street ");
        _click(button("Add"));

        _assertNone(Dialog.class);
        assertThat(plan()).singleElement().satisfies(need -> {
            assertThat(need.domain()).isEqualTo(LifeDomain.SAFETY);
            assertThat(need.goal()).isEqualTo("A quiet street");
        });
        assertThat(words(domain("Safety"))).contains("A quiet street");
    }

    @Test
    void theWordsMayStayEmptyAndTheLifeDomainCanBeChosenAgain() {
        visit();
        _click(labelled("Add a need: Meaning"));
        _setValue(_get(TextArea.class), "Dance again");
        _click(button("Another life domain"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Health care")));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Dance again");
        _setValue(_get(TextArea.class), "");
        _click(button("Add"));

        assertThat(plan()).singleElement().satisfies(need -> {
            assertThat(need.domain()).isEqualTo(LifeDomain.HEALTH);
            assertThat(need.goal()).isEmpty();
        });
    }

    @Test
    void wordsThatAreTooLongAreSaidAtTheFieldAndKept() {
        visit();
        _click(labelled("Add a need: Meaning"));
        _setValue(_get(TextArea.class), "x".repeat(1_001));
        _click(button("Add"));

        var field = _get(TextArea.class);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("1,001 characters").contains("1,000");
        assertThat(plan()).isEmpty();

        _setValue(field, "x".repeat(1_000));
        assertThat(field.isInvalid()).isFalse();
        _click(button("Add"));
        assertThat(plan()).hasSize(1);
    }

    @Test
    void wordsThatWereHalfTypedComeBackWhereTheyWereLeftUntilTheyAreGivenUp() {
        currentActor.runAs(team.nora(), () -> desk.typing().keep(code, Map.of("domain", "housing", "words", "A door")));
        visit();
        _click(button("Add a need"));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("A door");
        assertThat(_get(Dialog.class).getHeaderTitle()).contains("Housing");

        _click(button("Cancel"));
        assertThat(currentActor.callAs(team.nora(), () -> desk.typing().typed(code)))
                .isEmpty();
        _click(button("Add a need"));
        _assertNone(TextArea.class);
    }

    @Test
    void theKeyOpensTheDialog() {
        visit();

        var key = Json.createObject();
        key.put("event.detail", PlanExtensions.ADD_KEY);
        BasicUtilsKt._fireDomEvent(_get(_get(PlanView.class), KeyStrokes.class), "koers-key", key);

        _assertOne(Dialog.class);
    }

    @Test
    void whatWasTypedStaysWhenTheDossierClosedMeanwhile() {
        team.standsIn(jdbc, team.nick(), team.nora());
        visit(team.nick(), Locale.ENGLISH);
        _click(labelled("Add a need: Meaning"));
        _setValue(_get(TextArea.class), "Dance again");
        jdbc.sql("update koers.absence set withdrawn_by = 'x', withdrawn_at = now() where organisation = :organisation")
                .param("organisation", team.organisation().value())
                .update();

        _click(button("Add"));

        assertThat(_get(TextArea.class).getValue()).isEqualTo("Dance again");
        assertThat(button("Add").isEnabled()).isTrue();
        assertThat(plan()).isEmpty();
    }

    // ---- advice ----

    @Test
    void adviceByProfileIsOfferedInItsOrderWithItsSourceAndGetsLessAsThePlanFills() {
        profileIs(Profile.EXPLOITATION);
        needs.named(team.nora(), code, LifeDomain.SAFETY, "");

        visit();

        var panel = _get(AdvicePanel.class);
        assertThat(panel.isOpened()).isFalse();
        assertThat(words(panel)).contains("Safety and rest first", "Regioplan 2021", "Advice only");
        assertThat(_find(panel, Button.class))
                .extracting(Button::getText)
                .containsExactly(
                        "Norms, behaviour and network",
                        "Health care",
                        "Debts and budget",
                        "Work and income",
                        "Housing");
        panel.setOpened(true);
        _click(_get(panel, Button.class, spec -> spec.withText("Health care")));
        _click(button("Add"));
        assertThat(plan()).extracting(SupportNeed::domain).contains(LifeDomain.HEALTH);
        assertThat(_find(_get(AdvicePanel.class), Button.class)).hasSize(4);
    }

    @Test
    void theDialogShowsFirstWhatSuitsTheProfileAndStillEverythingElse() {
        profileIs(Profile.AUTONOMOUS);
        visit();
        _click(button("Add a need"));

        var dialog = _get(Dialog.class);
        assertThat(words(dialog)).contains("Often suits this profile", "Advice only");
        assertThat(_find(dialog, Button.class).stream().map(Button::getText).filter(label -> !List.of(
                                "Cancel", "Another life domain", "Add")
                        .contains(label)))
                .hasSize(9)
                .startsWith("Work and income", "Education and language", "Housing");
    }

    @Test
    void withoutAProfileThereIsNoAdvice() {
        visit();

        _assertNone(AdvicePanel.class);
    }

    // ---- on paper ----

    @Test
    void thePaperForTheClientTellsWhatWasAgreedAndNothingElse() {
        needs.underWay(team.nora(), code, LifeDomain.HOUSING, "Een deur die op slot kan", 2);
        needs.underWay(team.nora(), code, LifeDomain.NETWORK, "Iemand om te bellen", 2);
        needs.finished(team.nora(), code, LifeDomain.NETWORK, Outcome.MET);
        needs.named(team.nora(), code, LifeDomain.DEBTS, "");
        visit(team.nora(), Texts.DUTCH);

        UI.getCurrent().navigate(PlanPaperView.address(code));

        var sheet = _get(Section.class, spec -> spec.withClasses("koers-printed"));
        assertThat(words(_get(sheet, H1.class))).isEqualTo("Onze afspraken");
        assertThat(words(sheet))
                .contains(
                        "Een deur die op slot kan",
                        "Call on Tuesday",
                        team.nora().userId())
                .contains("We kijken er samen weer naar op")
                .contains("Dit is gelukt", "Iemand om te bellen")
                .doesNotContain(code.value())
                .doesNotContainIgnoringCase("koers")
                .doesNotContainIgnoringCase("sekswerk")
                .doesNotContain("van 5", "stap 2", "gedrag", "Roos");
        assertThat(_get(PlanPaperView.class).getPageTitle()).isEqualTo("Onze afspraken");
    }

    // ---- need to know ----

    @Test
    void aColleagueComesToTheClosedDoorAndSomebodyFromElsewhereToNone() {
        needs.named(team.nora(), code, LifeDomain.HOUSING, "A door that locks");
        // the client's page, which is not among the views of this test
        assertThatThrownBy(() -> visit(team.nick(), Locale.ENGLISH))
                .hasMessageContaining("trajectory/" + code.value() + "'");
        SpringViews.close();

        visit(Team.create(jdbc).nora(), Locale.ENGLISH);
        assertThat(page()).contains("There is no trajectory here for you").doesNotContain("A door that locks");
        UI.getCurrent().navigate(PlanPaperView.address(code));
        assertThat(words(_get(PlanPaperView.class))).doesNotContain("A door that locks");
    }

    @Test
    void everyCodeHasItsWordsInBothLanguages() {
        for (var language : List.of(Texts.DUTCH, Locale.ENGLISH)) {
            for (var key : List.of("needState", "outcome", "barrier", "helpBy", "nextMove")) {
                assertThat(codes(key)).isNotEmpty().allSatisfy(code -> assertThat(Texts.in(language, key + "." + code))
                        .doesNotContain("⟦"));
            }
            for (var domain : LifeDomain.values()) {
                assertThat(Texts.in(language, "lifeDomain." + domain.code())).doesNotContain("⟦");
                assertThat(Texts.in(language, "plan.paper.domain." + domain.code()))
                        .doesNotContain("⟦");
            }
        }
    }

    private static List<String> codes(String key) {
        return switch (key) {
            case "needState" ->
                Arrays.stream(NeedState.values()).map(NeedState::code).toList();
            case "outcome" -> Arrays.stream(Outcome.values()).map(Outcome::code).toList();
            case "barrier" -> Arrays.stream(Barrier.values()).map(Barrier::code).toList();
            case "helpBy" -> Arrays.stream(HelpBy.values()).map(HelpBy::code).toList();
            default ->
                Arrays.stream(SupportNeed.NextMove.values())
                        .map(SupportNeed.NextMove::code)
                        .toList();
        };
    }
}

package nl.koers.work.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import elemental.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.koers.accesslog.AccessReason;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.journal.DossierEntry;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.ui.ClosedDossier;
import nl.koers.dossier.ui.EmergencyDialog;
import nl.koers.dossier.ui.EmergencyNotices;
import nl.koers.form.ui.FormPanel;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.plan.Needs;
import nl.koers.plan.PlanService;
import nl.koers.referral.NewReferral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.signal.NewSignal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.KeptDraftService;
import nl.koers.work.WorkChanges;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class MyWorkViewTest {

    private static final Map<String, Object> SPOKE_AND_GOES_ON =
            Map.of("contactResult", "reached", "ageGroup", "adult", "contactWish", "light", "nextStep", "orientation");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private Needs needs;

    @Autowired
    private WorkService work;

    @Autowired
    private SignalService signals;

    @Autowired
    private ConsentService consents;

    @Autowired
    private PlanService plans;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private KeptDraftService kept;

    @Autowired
    private PartnerService partners;

    @Autowired
    private SectionService sections;

    @Autowired
    private EntryService entries;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private WorkChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Team team;

    @BeforeEach
    void openPage() {
        team = Team.create(jdbc);
        signIn(team.nora(), Locale.ENGLISH);
    }

    private void signIn(Actor actor, Locale language) {
        SpringViews.open(context, actor, language, MyWorkView.class);
    }

    private void signInInstead(Actor actor, Locale language) {
        SpringViews.close();
        signIn(actor, language);
    }

    // ---- the list ----

    @Test
    void workStandsInGroupsByTheDayThatItIsDue() {
        due(client("Bo"), -2);
        due(client("Robin"), 0);
        due(client("Kim"), 5);
        engineTasks.setDueDate(task(client("Sam")).taskId(), null);

        visit("");

        assertThat(group("Overdue")).singleElement().asString().contains("Bo", "Get acquainted", "2 days late");
        assertThat(group("Today")).singleElement().asString().contains("Robin", "today");
        assertThat(group("Coming days")).singleElement().asString().contains("Kim");
        assertThat(group("Without a date")).singleElement().asString().contains("Sam");
    }

    @Test
    void whatHasToBeDoneAtOnceStandsBeforeWhatIsLate() {
        due(client("Bo"), -2);
        var sam = client("Sam");
        due(sam, 0);
        engineTasks.setPriority(task(sam).taskId(), 100);

        visit("");

        assertThat(group("At once")).singleElement().asString().contains("Sam", "today");
        assertThat(group("Overdue")).singleElement().asString().contains("Bo");
        assertThat(rows().get(0)).contains("Sam");
    }

    @Test
    void theListTakesTheSameNumberOfStatementsHoweverManyClientsThereAre() {
        visit("");
        var list = _get(WorkListPane.class);
        client("One");
        // the names of colleagues are read now and then, whatever is shown
        list.reload();
        var withOne = statements.of(list::reload);
        for (int i = 0; i < 7; i++) {
            client("Client " + i);
        }

        var withEight = statements.of(list::reload);

        assertThat(rows()).hasSize(8);
        assertThat(withEight).hasSameSizeAs(withOne).hasSizeLessThanOrEqualTo(3);
        assertThat(withEight).noneMatch(sql -> sql.contains("count("));
    }

    @Test
    void aLongListIsShownPageByPage() {
        for (int i = 0; i < 51; i++) {
            client("Client " + i);
        }
        visit("");
        assertThat(rows()).hasSize(50);

        _click(button("Show more"));

        assertThat(rows()).hasSize(51);
        _assertNone(Button.class, spec -> spec.withText("Show more"));
    }

    @Test
    void anEmptyListSaysSoKindly() {
        visit("");

        _assertOne(
                Paragraph.class, spec -> spec.withText("Nothing is waiting for you. New work appears here by itself."));
    }

    @Test
    void theTeamsListSaysWhoHasWhat() {
        client("Bo");
        work.release(task(client("Robin")).taskId());

        visit("show=team");

        assertThat(rows()).hasSize(2).anyMatch(row -> row.contains("Robin") && row.contains("nobody yet"));
        assertThat(rows())
                .anyMatch(row -> row.contains("Bo") && row.contains(team.nora().userId()));
    }

    @Test
    void workOfNobodyHasAListOfItsOwn() {
        client("Bo");
        work.release(task(client("Robin")).taskId());

        visit("show=unassigned");

        assertThat(rows()).singleElement().asString().contains("Robin");
    }

    @Test
    void theListCanBeLimitedToAStepOfTheCourse() {
        client("Bo");
        trajectories.change(client("Robin"), new CourseChange.DoubtArose());

        visit("step=doubt");

        assertThat(rows()).singleElement().asString().contains("Robin");
        assertThat(_find(Select.class).get(0).getValue()).isEqualTo(Step.DOUBT);
    }

    @Test
    void workAboutNeedsSaysWhichLifeDomainItIsAboutAndTheListCanBeLimitedToOne() {
        client("Bo");
        var code = client("Robin");
        needs.named(team.nora(), code, LifeDomain.DEBTS, "");
        needs.named(team.nora(), code, LifeDomain.HOUSING, "");

        visit("");
        assertThat(rows()).hasSize(4).anyMatch(row -> row.contains("Agree on a goal · Housing"));
        assertThat(_find(Select.class).get(1).getValue()).isNull();

        visit("domain=debts");
        assertThat(rows()).singleElement().asString().contains("Robin", "Agree on a goal · Debts and budget");
        assertThat(_find(Select.class).get(1).getValue()).isEqualTo(LifeDomain.DEBTS);

        visit("domain=safety");
        assertThat(rows()).isEmpty();
        _assertOne(Paragraph.class, spec -> spec.withText("There is no work about this life domain now."));
    }

    @Test
    void aTaskAboutANeedTellsWhatTheStepsMeanThereAndWhoCanHelp() {
        var code = client("Robin");
        needs.named(team.nora(), code, LifeDomain.DEBTS, "Sleep again");
        var agree = needs.task(team.nora(), code, LifeDomain.DEBTS);

        visit("task=" + agree.taskId());

        _assertOne(H2.class, spec -> spec.withText("Agree on a goal · Debts and budget"));
        var hint = _get(Details.class, spec -> spec.withClasses("koers-task-hint"));
        assertThat(hint.isOpened()).isFalse();
        assertThat(hint.getSummaryText()).isEqualTo("What the steps mean here");
        assertThat(_find(hint, ListItem.class)).hasSize(5).allSatisfy(step -> assertThat(step.getText())
                .isNotBlank());
        assertThat(_get(hint, Paragraph.class).getText()).isNotBlank();

        needs.agree(team.nora(), code, LifeDomain.DEBTS, "Sleep again", 2);
        visit("task=" + needs.task(team.nora(), code, LifeDomain.DEBTS).taskId());
        _assertNone(Details.class, spec -> spec.withClasses("koers-task-hint"));
    }

    @Test
    void whereAPartnerIsLookedForTheWayToAskOneStandsBesideIt() {
        var code = client("Robin");
        needs.named(team.nora(), code, LifeDomain.DEBTS, "Sleep again");
        work.complete(
                needs.task(team.nora(), code, LifeDomain.DEBTS).taskId(),
                Map.of(
                        "needNext", "start",
                        "goal", "Sleep again",
                        "needLevel", "2",
                        "helpBy", "partner",
                        "reviewEvery", "P1M"));
        settle(code);

        visit("task=" + needs.task(team.nora(), code, LifeDomain.DEBTS).taskId());

        _assertOne(H2.class, spec -> spec.withText("Find a partner · Debts and budget"));
        assertThat(_get(Anchor.class, spec -> spec.withText("To the referrals of this client"))
                        .getHref())
                .startsWith("trajectory/" + code.value() + "/referrals?need=");
    }

    @Test
    void searchingFindsAnAliasAndLeavesNoTraceInAnyAddress() {
        client("Bo");
        client("Robin Hood");
        visit("");

        assertThat(_get(TextField.class).getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        _setValue(_get(TextField.class), "robin hood");

        assertThat(rows()).singleElement().asString().contains("Robin Hood");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).noneMatch(href -> href.toLowerCase()
                .contains("robin"));
    }

    @Test
    void searchingFindsACode() {
        client("Bo");
        var code = client("Robin");
        visit("");

        _setValue(_get(TextField.class), code.value().toLowerCase(Locale.ROOT));

        assertThat(rows()).singleElement().asString().contains("Robin");
    }

    @Test
    void aSearchWithoutResultSaysHowToFindSomebody() {
        client("Bo");
        visit("");

        _setValue(_get(TextField.class), "Rob");

        assertThat(rows()).isEmpty();
        _assertOne(
                Paragraph.class,
                spec -> spec.withText("Nothing found here. A code or an alias is found when you type all of it."));
        assertThat(anchor("Look in the work of the whole team").getHref()).isEqualTo("?show=team");
    }

    @Test
    void everythingIsThereInDutch() {
        due(client("Bo"), -1);
        signInInstead(team.nora(), Locale.forLanguageTag("nl"));

        visit("");

        assertThat(group("Te laat")).singleElement().asString().contains("Kennismaken", "1 dag te laat");
        assertThat(text(UI.getCurrent())).doesNotContain("⟦");
    }

    @Test
    void aListThatIsOpenShowsNewWorkByItself() {
        visit("");
        assertThat(rows()).isEmpty();

        client("Bo");

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(rows()).singleElement().asString().contains("Bo");
        });
    }

    @Test
    void aRowStaysTheSameComponentWhenTheListIsRefreshedSoThatItKeepsTheFocus() {
        due(client("Bo"), 3);
        visit("");
        var row = _get(WorkRow.class);

        due(client("Robin"), -1);
        reload();

        assertThat(_find(WorkRow.class)).hasSize(2).contains(row);
    }

    // ---- keys ----

    @Test
    void theKeyForClaimingTakesTheTaskInPlace() {
        work.release(task(client("Bo")).taskId());
        visit("show=unassigned");

        press("j");
        press("c");

        assertThat(rows()).isEmpty();
        assertThat(mine()).hasSize(1);
    }

    @Test
    void whatHasAKeyOnAClientsPageHasItForTheTaskThatIsOpenToo() {
        var code = client("Bo");
        visit("");
        press("h");
        assertThat(_find(Dialog.class)).as("no task is open").isEmpty();

        openTaskOf(code);
        press("h");

        assertThat(_find(Dialog.class)).hasSize(1);
    }

    // ---- the task ----

    @Test
    void aTaskShowsWhatItIsWhoItIsAboutAndItsForm() {
        var code = client("Bo");
        sections.save(
                code, DossierSection.CARD, new ClientCard("Bo", "safety", List.of("ro"), "Never call before noon."), 1);

        openTaskOf(code);

        _assertOne(H2.class, spec -> spec.withText("Get acquainted"));
        _assertOne(H3.class, spec -> spec.withText("Bo"));
        assertThat(text(_get(ClientCardPanel.class)))
                .contains(
                        "Contact, since",
                        "Romanian",
                        "Never call before noon.",
                        team.nora().userId());
        assertThat(anchor(code.value()).getHref()).isEqualTo("trajectory/" + code.value());
        _assertOne(FormPanel.class);
        assertThat(text(_get(TaskPanel.class))).contains("What to look for");
    }

    @Test
    void theAddressOfATaskIsThatOfItsRow() {
        var code = client("Bo");
        visit("show=team");

        var link = _get(WorkRow.class).getChildren().findFirst().orElseThrow();

        assertThat(((Anchor) link).getHref())
                .startsWith("?")
                .contains("show=team", "task=" + task(code).taskId());
    }

    @Test
    void completingATaskGoesOnWithTheNextOneOfTheSameClient() {
        var code = client("Bo");
        openTaskOf(code);
        answer(SPOKE_AND_GOES_ON);

        _click(button("Complete"));

        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(text(notice))
                .contains("Done."));
        settle(code);
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(_get(TaskPanel.class).item().step()).isEqualTo(Step.ORIENTATION);
        });
    }

    /** What an answer set going, such as danger, may come after the task that followed from it was opened. */
    @Test
    void whatHasToBeDoneForTheClientAtOnceIsSaidInTheTaskThatIsOpen() {
        var code = client("Bo");
        visit("task=" + task(code).taskId());
        assertThat(text(_get(TaskPanel.class))).doesNotContain("Do this first");

        needs.named(team.nora(), code, LifeDomain.SAFETY, "");
        var urgent = needs.task(team.nora(), code, LifeDomain.SAFETY).taskId();
        engineTasks.setPriority(urgent, 100);
        _get(TaskPanel.class).compareWith(work.of(code));

        var link = _get(
                _get(TaskPanel.class),
                Anchor.class,
                spec -> spec.withPredicate(a -> a.getHref().contains(urgent)));
        assertThat(link.getText()).startsWith("Do this first, for today: ");
        visit("task=" + urgent);
        _get(TaskPanel.class).compareWith(work.of(code));
        assertThat(text(_get(TaskPanel.class))).doesNotContain("Do this first");
    }

    @Test
    void aTaskOfTheSameClientThatWasThereBeforeDoesNotOpenByItself() {
        var code = client("Bo");
        var getAcquainted = task(code).taskId();
        needs.named(team.nora(), code, LifeDomain.DEBTS, "");
        engineTasks.setDueDate(
                needs.task(team.nora(), code, LifeDomain.DEBTS).taskId(),
                Date.from(clock.instant().minus(Duration.ofDays(3))));
        visit("task=" + getAcquainted);
        answer(SPOKE_AND_GOES_ON);

        _click(button("Complete"));

        assertThat(_get(TaskPanel.class).item().taskKey()).as("what followed").isEqualTo("explorePossibilities");
        trajectories.change(code, new CourseChange.CloseRequested());
        var closing = work.of(code).stream()
                .filter(item -> item.taskKey().equals("closeWithOpenDoor"))
                .findFirst()
                .orElseThrow();
        visit("task=" + closing.taskId());
        answer(Map.of("nextStep", "close"));

        _click(button("Complete"));

        _assertNone(TaskPanel.class);
        assertThat(work.of(code)).as("the need goes on").hasSize(1);
    }

    @Test
    void workOnAReferralSaysWhichPartnerItIsAndInWhichWay() {
        var code = client("Bo");
        needs.named(team.nora(), code, LifeDomain.DEBTS, "Sleep again");
        currentActor.runAs(team.nora(), () -> {
            var partner = partners.create(
                    team.organisation(), Example.named("De Brug").details());
            var today = LocalDate.now(Netherlands.ZONE);
            var consent = consents.record(
                    code,
                    new NewConsent(
                            new Party.OnePartner(partner, "De Brug"),
                            Purpose.REFERRAL,
                            "",
                            GivenHow.SPOKEN,
                            today,
                            today.plusMonths(3)));
            referrals.refer(
                    code,
                    new NewReferral(
                            plans.openNeeds(code).get(0).id(),
                            partner,
                            consent,
                            ReferralWay.SECURE_MAIL,
                            "Can you help?",
                            ""));
        });
        settle(code);
        var task = work.of(code).stream()
                .filter(item -> item.taskKey().equals("referClient"))
                .findFirst()
                .orElseThrow();

        visit("task=" + task.taskId());

        var name = "Refer the client · Debts and budget · De Brug, By secure mail";
        assertThat(rows()).anyMatch(row -> row.contains(name));
        assertThat(text(_get(TaskPanel.class))).contains(name);
    }

    @Test
    void aPartnerForMinorsIsTakenOverInTheHandoverInOneGoAndCanStillBeChanged() {
        currentActor.runAs(
                team.nora(),
                () -> partners.create(
                        team.organisation(),
                        Example.full("Jeugdketen Oost")
                                .forGroups(ServedGroup.MINORS)
                                .details()));
        var code = minor("Kaya");
        openTaskOf(code);
        _assertNone(TextField.class, spec -> spec.withLabel("To which organisation?"));

        _click(button("Fill in Jeugdketen Oost"));

        var to = _get(TextField.class, spec -> spec.withLabel("To which organisation?"));
        assertThat(to.getValue()).startsWith("Jeugdketen Oost, ").matches(".*\\d.*");
        assertThat(to.isReadOnly()).isFalse();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Who received the client there?"))
                        .getValue())
                .as("whom colleagues know there")
                .isNotEmpty();
        assertThat(_find(_get(TaskPanel.class), Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("tel:"));
        visit("");
        openTaskOf(code);
        assertThat(_get(TextField.class, spec -> spec.withLabel("To which organisation?"))
                        .getValue())
                .as("kept as what was typed")
                .startsWith("Jeugdketen Oost, ");
    }

    @Test
    void whoHandsOverAMinorInDangerIsToldWhatIsStillOpenAndComesToIt() {
        var code = minor("Kaya");
        currentActor.runAs(
                team.nora(),
                () -> signals.note(code, new NewSignal(SignalKind.THREAT, SignalOrigin.CLIENT, "At the door")));
        settle(code);
        var danger = work.of(code).stream().filter(WorkItem::beside).findFirst().orElseThrow();
        var handover = work.of(code).stream()
                .filter(item -> !item.beside())
                .findFirst()
                .orElseThrow();
        visit("task=" + handover.taskId());

        assertThat(text(_get(TaskPanel.class)))
                .contains("For this client this is open, too: Make it safe together")
                .contains("The task stays on your list, also after the handover.");
        answer(Map.of(
                "handoverResult",
                "received",
                "handedOverTo",
                "Jeugdketen",
                "receivedBy",
                "Anna",
                "receivedOn",
                LocalDate.now(Netherlands.ZONE)));
        _click(button("Complete"));

        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(text(notice))
                .contains("For this client this is still open: Make it safe together."));
        assertThat(_get(TaskPanel.class).item().taskId()).isEqualTo(danger.taskId());
        assertThat(text(_get(TaskPanel.class))).contains("Handed over warmly").doesNotContain("Being handed over");
        assertThat(rows().get(0)).contains("Handed over warmly").doesNotContain("Being handed over");
    }

    @Test
    void whatIsWrongWithADateIsSaidWhenItIsLeft() {
        openTaskOf(minor("Kaya"));
        answer(Map.of("handoverResult", "received"));
        var day = _get(DatePicker.class, spec -> spec.withLabel("On which day?"));

        _setValue(day, LocalDate.now(Netherlands.ZONE).plusDays(1));

        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).isEqualTo("Choose a date that is not in the future.");
        _setValue(day, LocalDate.now(Netherlands.ZONE));
        assertThat(day.isInvalid()).isFalse();
        assertThat(_get(TextField.class, spec -> spec.withLabel("To which organisation?"))
                        .isInvalid())
                .as("not left out yet")
                .isFalse();
    }

    @Test
    void whoCouldNotHandOverAMinorIsToldThatTheTeamLeadHasATaskNow() {
        openTaskOf(minor("Kaya"));
        answer(Map.of("handoverResult", "notPossible", "whyNot", "Nobody answered."));

        _click(button("Complete"));

        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(text(notice))
                .contains("Your team lead has a task now: Help with a warm handover."));
    }

    @Test
    void afterAnOwnCompletionTheListIsReadOnceAndAgainWhenSomethingElseChanges() {
        var told = new AtomicInteger();
        var subscription = changes.subscribe(Set.of(team.organisation()), told::incrementAndGet);
        try {
            var code = client("Bo");
            await().untilAtomic(told, greaterThanOrEqualTo(1));
            openTaskOf(code);
            answer(SPOKE_AND_GOES_ON);
            MockVaadin.clientRoundtrip();
            int before = told.get();

            var own = statements.of(() -> _click(button("Complete")));
            await().untilAtomic(told, greaterThan(before));
            var afterwards = statements.of(MockVaadin::clientRoundtrip);

            assertThat(listsReadBy(own)).hasSize(1);
            assertThat(listsReadBy(afterwards)).isEmpty();
            settle(code);
            await().pollInSameThread().untilAsserted(() -> {
                MockVaadin.clientRoundtrip();
                assertThat(rows()).singleElement().asString().contains("Bo");
            });
        } finally {
            subscription.cancel();
        }
    }

    private static List<String> listsReadBy(List<String> sql) {
        return sql.stream()
                .filter(one -> one.contains("koers.work_item") && one.contains("offset"))
                .toList();
    }

    @Test
    void openingATaskFindsItsDossierOnce() {
        var code = client("Bo");

        var sql = statements.of(() -> openTaskOf(code));

        _assertOne(FormPanel.class);
        assertThat(sql.stream().filter(one -> one.contains("koers.dossier_key") && one.contains("d.trajectory = ?")))
                .hasSize(1);
    }

    @Test
    void answersThatAreMissingAreAskedForAtTheirField() {
        var code = client("Bo");
        openTaskOf(code);

        _click(button("Complete"));

        assertThat(_find(RadioButtonGroup.class)).anyMatch(RadioButtonGroup::isInvalid);
        assertThat(mine()).hasSize(1);
        _assertOne(TaskPanel.class);
    }

    @Test
    void whatIsTypedIsKeptAsADraftWhenTheTaskIsLeft() {
        var code = client("Bo");
        openTaskOf(code);
        type("Likes tea.");

        visit("");
        openTaskOf(code);

        assertThat(_get(TextArea.class).getValue()).isEqualTo("Likes tea.");
        assertThat(text(_get(DraftStatus.class))).startsWith("Draft saved ");
    }

    @Test
    void savingADraftSaysWhen() {
        openTaskOf(client("Bo"));
        type("Likes tea.");

        press("ctrl+s");

        assertThat(_get(DraftStatus.class).getText()).matches("Draft saved \\d\\d:\\d\\d");
        assertThat(_get(DraftStatus.class).getElement().getAttribute("role")).isEqualTo("status");
    }

    @Test
    void whenAColleagueCompletesTheOpenTaskTheTextStaysAndCanBeKeptAsANote() {
        team.standsIn(jdbc, team.nick(), team.nora());
        var code = client("Bo");
        var taskId = task(code).taskId();
        work.release(taskId);
        openOnAPageThatHearsNothing(taskId);
        type("Likes tea.");
        currentActor.runAs(team.nick(), () -> work.complete(taskId, SPOKE_AND_GOES_ON));

        _click(button("Complete"));

        assertThat(text(_get(TaskPanel.class))).contains("This task is not there any more");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Likes tea.");
        assertThat(_get(TextArea.class).isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Complete"));
        assertThat(kept.of(code)).hasSize(1);
        _click(button("Keep as a note"));
        assertThat(notes(code)).singleElement().asString().contains("Likes tea.");
        assertThat(kept.of(code)).isEmpty();
    }

    @Test
    void theLastWordsTypedBeforeTheTaskWentAreKeptToo() {
        var code = client("Bo");
        openOnAPageThatHearsNothing(task(code).taskId());
        type("Likes tea.");
        trajectories.change(code, new CourseChange.DoubtArose());

        _get(TaskPanel.class).compareWith(work.of(code));

        assertThat(kept.of(code)).singleElement().satisfies(draft -> assertThat(draft.values())
                .containsEntry("notes", "Likes tea."));
    }

    @Test
    void theAddressOfATaskThatIsGoneShowsWhatIHadTypedInIt() {
        var code = client("Bo");
        var item = task(code);
        work.saveDraft(item, Map.of("contactResult", "reached", "notes", "Likes tea."));
        trajectories.change(code, new CourseChange.DoubtArose());

        visit("task=" + item.taskId());

        assertThat(text(_get(GoneTask.class)))
                .contains("This task is not there any more", "Only you can see it", "Get acquainted", "Likes tea.");
        assertThat(anchor("Bo").getHref()).isEqualTo("trajectory/" + code.value());
        _click(button("Keep as a note"));
        assertThat(notes(code)).singleElement().asString().contains("Likes tea.");
        assertThat(kept.of(code)).isEmpty();
        _assertNone(Button.class, spec -> spec.withText("Keep as a note"));
    }

    @Test
    void theAddressOfATaskThatIsGoneShowsNothingThatAColleagueTyped() {
        var code = client("Bo");
        var item = task(code);
        work.saveDraft(item, Map.of("notes", "Likes tea."));
        work.complete(item.taskId(), SPOKE_AND_GOES_ON);
        work.saveDraft(task(code), Map.of("possibilities", "Wants to learn Dutch."));
        var second = task(code);
        trajectories.change(code, new CourseChange.DoubtArose());
        signInInstead(team.nick(), Locale.ENGLISH);

        visit("task=" + second.taskId());

        assertThat(text(_get(GoneTask.class))).doesNotContain("Wants to learn Dutch.", "Bo");
        _assertNone(Button.class, spec -> spec.withText("Keep as a note"));
    }

    @Test
    void aTaskThatAColleagueCompletesMeanwhileIsExplainedByItself() {
        team.standsIn(jdbc, team.nick(), team.nora());
        var code = client("Bo");
        var taskId = task(code).taskId();
        work.release(taskId);
        openTaskOf(code);
        type("Likes tea.");

        currentActor.runAs(team.nick(), () -> work.complete(taskId, SPOKE_AND_GOES_ON));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(text(_get(TaskPanel.class))).contains("This task is not there any more");
        });
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Likes tea.");
    }

    @Test
    void aTaskThatAColleagueHasCanBeReadOnly() {
        team.standsIn(jdbc, team.nick(), team.nora());
        var code = client("Bo");
        work.release(task(code).taskId());
        openTaskOf(code);
        type("Likes tea.");
        // Looked up first: a look shows what was pushed meanwhile, and then the button is gone.
        var complete = button("Complete");
        currentActor.runAs(team.nick(), () -> work.claim(task(code).taskId()));

        _click(complete);

        assertThat(text(_get(TaskPanel.class))).contains(team.nick().userId() + " is working on this task.");
        assertThat(_get(TextArea.class).isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Complete"));
        _assertNone(Button.class, spec -> spec.withText("Give back to the team"));
    }

    @Test
    void aTeamLeadCanGiveAColleaguesTaskBackToTheTeam() {
        var code = client("Bo");
        signInInstead(team.lead(), Locale.ENGLISH);
        openTaskOf(code);

        _click(button("Give back to the team"));

        assertThat(task(code).assignee()).isNull();
        _assertOne(Button.class, spec -> spec.withText("Take this on"));
    }

    @Test
    void aTaskCanBeTakenOnAndGivenBack() {
        var code = client("Bo");
        openTaskOf(code);

        _click(button("Give back to the team"));
        assertThat(task(code).assignee()).isNull();
        press("c");

        assertThat(task(code).assignee()).isEqualTo(team.nora().userId());
    }

    @Test
    void theAddressOfAnotherOrganisationsTaskShowsNothingOfIt() {
        var taskId = task(client("Bo")).taskId();
        signInInstead(Team.create(jdbc).nora(), Locale.ENGLISH);

        visit("task=" + taskId);

        _assertOne(H2.class, spec -> spec.withText("This task is not there any more"));
        _assertNone(TaskPanel.class);
        assertThat(text(UI.getCurrent())).doesNotContain("Bo");
    }

    @Test
    void noAliasStandsInTheWindowTitle() {
        openTaskOf(client("Bo"));

        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Koers · My work");
    }

    // ---- need to know ----

    @Test
    void aColleaguesClientStandsInTheTeamsListUnderTheCodeAlone() {
        var code = client("Bo");
        signInInstead(team.nick(), Locale.ENGLISH);

        visit("show=team");

        assertThat(rows()).singleElement().asString().contains(code.value()).doesNotContain("Bo");
        assertThat(rows().get(0).split(code.value(), -1)).as("the code once").hasSize(2);
    }

    @Test
    void aTaskOfAColleaguesClientIsClosedAndOpensWithAReasonThatTheCaseworkerSees() {
        var code = client("Bo");
        var taskId = task(code).taskId();
        signInInstead(team.nick(), Locale.ENGLISH);
        visit("task=" + taskId);
        assertThat(text(_get(ClosedDossier.class)))
                .contains(code.value(), "This is a client of " + team.nora().userId());
        _assertNone(TaskPanel.class);

        _click(button("Open with a reason"));
        _click(button("Open"));
        assertThat(reason().isInvalid()).isTrue();
        _setValue(reason(), AccessReason.CLIENT_IS_HERE);
        _click(button("Open"));

        assertThat(text(_get(TaskPanel.class))).contains("Bo");
        _assertNone(ClosedDossier.class);
        signInInstead(team.nora(), Locale.ENGLISH);
        visit("");
        assertThat(text(_get(EmergencyNotices.class)))
                .contains("Bo", team.nick().userId() + " opened this dossier", "Reason: The client is here now.");
        _click(button("I have seen this"));
        _assertNone(EmergencyNotices.class);
        signInInstead(team.nora(), Locale.ENGLISH);
        visit("");
        _assertNone(EmergencyNotices.class);
    }

    @Test
    void aClientAtTheDoorIsFoundByAliasAndItsTaskTakenWithAReason() {
        var code = client("Bo");
        work.release(task(code).taskId());
        signInInstead(team.nick(), Locale.ENGLISH);
        visit("show=unassigned");
        _setValue(_get(TextField.class), "bo");
        assertThat(rows()).singleElement().asString().contains(code.value());

        press("j");
        press("c");
        _setValue(reason(), AccessReason.CLIENT_IS_HERE);
        _click(button("Open"));

        assertThat(task(code).assignee()).isEqualTo(team.nick().userId());
    }

    @Test
    void aStandInHasTheWorkOfTheAbsentCaseworkerAsHerOwnMarkedForWhomItIs() {
        var code = client("Bo");
        team.standsIn(jdbc, team.nick(), team.nora());
        signInInstead(team.nick(), Locale.ENGLISH);
        visit("");
        assertThat(rows())
                .singleElement()
                .asString()
                .contains("Bo", "in place of " + team.nora().userId());

        openTaskOf(code);
        assertThat(text(_get(TaskPanel.class)))
                .contains("Bo", "in the place of " + team.nora().userId());
        _assertNone(Button.class, spec -> spec.withText("Take this on"));
        _assertNone(Button.class, spec -> spec.withText("Give back to the team"));
        answer(SPOKE_AND_GOES_ON);
        _click(button("Complete"));

        assertThat(task(code).taskKey()).isEqualTo("explorePossibilities");
        assertThat(task(code).assignee()).isEqualTo(team.nora().userId());
    }

    @Test
    void whatWasTypedIsThereAgainWhenTheDossierClosedMeanwhileAndIsOpenedAgain() {
        var code = client("Bo");
        work.release(task(code).taskId());
        team.standsIn(jdbc, team.nick(), team.nora());
        signInInstead(team.nick(), Locale.ENGLISH);
        openTaskOf(code);
        answer(SPOKE_AND_GOES_ON);
        type("Likes tea.");
        jdbc.sql(
                        "update koers.absence set withdrawn_by = 'nora', withdrawn_at = now() where organisation = :organisation")
                .param("organisation", team.organisation().value())
                .update();

        _click(button("Complete"));
        _click(button("Open with a reason"));
        _setValue(reason(), AccessReason.CASEWORKER_UNREACHABLE);
        _click(button("Open"));

        assertThat(_get(TextArea.class).getValue()).isEqualTo("Likes tea.");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<AccessReason> reason() {
        return _get(_get(EmergencyDialog.class), RadioButtonGroup.class, spec -> spec.withLabel("Why do you open it?"));
    }

    // ---- what the tests do ----

    private TrajectoryCode client(String alias) {
        return currentActor.callAs(
                team.nora(),
                () -> caseload.open(new NewClient(
                        team.organisation(), alias, Channel.DROP_IN, FirstQuestion.SAFETY, AgeGroup.ADULT)));
    }

    private TrajectoryCode minor(String alias) {
        return currentActor.callAs(
                team.nora(),
                () -> caseload.open(new NewClient(
                        team.organisation(), alias, Channel.DROP_IN, FirstQuestion.SAFETY, AgeGroup.MINOR)));
    }

    private WorkItem task(TrajectoryCode code) {
        return currentActor.callAs(team.nora(), () -> work.of(code).get(0));
    }

    private List<WorkItem> mine() {
        return work.list(nl.koers.work.WorkFilter.of(nl.koers.work.WorkFilter.Scope.MINE), 0, 100);
    }

    private void due(TrajectoryCode code, int days) {
        engineTasks.setDueDate(task(code).taskId(), Date.from(clock.instant().plus(Duration.ofDays(days))));
    }

    private void settle(TrajectoryCode code) {
        // the job executor is off in tests
        var management = context.getBean(org.camunda.bpm.engine.ManagementService.class);
        var runtime = context.getBean(org.camunda.bpm.engine.RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .messages()
                        .processInstanceId(instance.getId())
                        .list()
                        .forEach(job -> management.executeJob(job.getId())));
    }

    private static void visit(String query) {
        UI.getCurrent().navigate("", QueryParameters.fromString(query));
    }

    private void openTaskOf(TrajectoryCode code) {
        visit("task=" + task(code).taskId());
    }

    /** A task without the list around it that would refresh it at a moment of its own. */
    private void openOnAPageThatHearsNothing(String taskId) {
        var desk = context.getBean(WorkDesk.class);
        UI.getCurrent().add(new TaskPanel(desk, desk.open(taskId), new TaskPanel.Surroundings() {
            @Override
            public void completed(WorkItem item, List<WorkItem> before, List<WorkItem> after) {
                throw new AssertionError("completed");
            }

            @Override
            public void changedHands() {}

            @Override
            public void closed(WorkItem item) {
                throw new AssertionError("closed");
            }

            @Override
            public void back() {}
        }));
    }

    private List<String> notes(TrajectoryCode code) {
        return entries.of(code, 5).stream()
                .filter(entry -> entry.kind() == DossierEntry.Kind.NOTE)
                .map(DossierEntry::content)
                .toList();
    }

    private void reload() {
        _get(WorkListPane.class).reload();
    }

    private static void answer(Map<String, Object> answers) {
        _get(FormPanel.class).setValues(answers);
    }

    private static void type(String text) {
        _setValue(_get(TextArea.class), text);
    }

    private static void press(String key) {
        var data = Json.createObject();
        data.put("event.detail", key);
        _fireDomEvent(_get(_get(MyWorkView.class), KeyStrokes.class), "koers-key", data);
        MockVaadin.clientRoundtrip();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Anchor anchor(String text) {
        return _get(Anchor.class, spec -> spec.withText(text));
    }

    private static List<String> rows() {
        return _find(WorkRow.class).stream().map(MyWorkViewTest::text).toList();
    }

    private static List<String> group(String heading) {
        return _find(Section.class).stream()
                .filter(section -> section.getChildren()
                        .anyMatch(child ->
                                child instanceof H2 title && title.getText().equals(heading)))
                .flatMap(section -> _find(section, ListItem.class).stream())
                .map(MyWorkViewTest::text)
                .toList();
    }

    /** All that can be read in a component. */
    private static String text(Component component) {
        var own = component instanceof HasText text ? text.getText() : "";
        return own + component.getChildren().map(MyWorkViewTest::text).collect(Collectors.joining(" ", " ", ""));
    }
}

package nl.koers.safety.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.dossier.section.SectionContent;
import nl.koers.partner.Example;
import nl.koers.partner.FreePlaces;
import nl.koers.partner.PartnerService;
import nl.koers.partner.PlacesService;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class SafetyPlanViewTest {

    private static final SafetyPlan PLAN = new SafetyPlan(
            "Does not answer", "A walk", "A friend, 06-00009001", "To a sister", "“The cat” means: come");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private SectionService sections;

    @Autowired
    private PartnerService partners;

    @Autowired
    private PlacesService places;

    @Autowired
    private Clock clock;

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

    private void visit(Actor actor) {
        visit(actor, Locale.ENGLISH);
    }

    private void visit(Actor actor, Locale language) {
        SpringViews.open(context, actor, language, SafetyPlanView.class);
        UI.getCurrent().navigate(SafetyPlanView.address(code));
    }

    private static String page() {
        return words(_get(SafetyPlanView.class));
    }

    private UUID partner(Example example) {
        return currentActor.callAs(team.nora(), () -> partners.create(team.organisation(), example.details()));
    }

    private void toldDaysAgo(UUID partner, int free, int days) {
        currentActor.runAs(team.nora(), () -> places.note(partner, free));
        jdbc.sql("update koers.partner_places set told_on = told_on - :days where partner = :id")
                .param("days", days)
                .param("id", partner)
                .update();
    }

    private String day(int daysAgo, Locale locale) {
        var today = Netherlands.today(clock);
        var day = today.minusDays(daysAgo);
        return DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy", locale)
                .format(day);
    }

    @Test
    void thePlanStandsThereWithWhomToCallFirst() {
        currentActor.runAs(team.nora(), () -> sections.save(code, DossierSection.SAFETY_PLAN, PLAN, 0));

        visit(team.nora());

        assertThat(page())
                .containsSubsequence(PLAN.call(), PLAN.goTo(), PLAN.signs(), PLAN.helps(), PLAN.agreements())
                .contains("call 112");
    }

    @Test
    void itSaysWhoItIsAboutAndNumbersInThePlanCanBeCalled() {
        var plan = new SafetyPlan("", "", "Nora, 06 - 12 34 56 78 (since 03-05-2026)", "Shelter: 0900-0101", "");
        currentActor.runAs(team.nora(), () -> sections.save(code, DossierSection.SAFETY_PLAN, plan, 0));

        visit(team.nora());

        assertThat(words(_get(_get(SafetyPlanView.class), Header.class))).contains("Roos", code.value());
        assertThat(words(_get(Section.class, spec -> spec.withClasses("koers-sheet"))))
                .as("the paper")
                .contains(plan.call())
                .doesNotContain("Roos", code.value());
        assertThat(_find(_get(Section.class, spec -> spec.withClasses("koers-sheet")), Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly("tel:0612345678", "tel:09000101");
        _assertOne(Button.class, spec -> spec.withText("Print"));
    }

    @Test
    void whatWasOnlyLookedAtSaysBothDates() {
        currentActor.runAs(team.nora(), () -> {
            sections.save(code, DossierSection.SAFETY_PLAN, PLAN, 0);
            sections.confirm(code, DossierSection.SAFETY_PLAN, 1);
        });
        jdbc.sql(
                        "update koers.dossier_section set changed_at = changed_at - interval '9 days' where trajectory = :code")
                .param("code", code.value())
                .update();

        visit(team.nora(), Locale.forLanguageTag("nl"));

        var date = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
        var today = Netherlands.today(clock);
        assertThat(page())
                .contains("Bijgewerkt op " + date.format(today.minusDays(9)) + ". Nagekeken op " + date.format(today));
    }

    @Test
    void withoutAPlanThereIsTheWayToMakeOneAndWhoGivesShelter() {
        visit(team.nora());

        assertThat(page()).contains("There is no safety plan yet.", "no partners for safety");
        assertThat(_get(Anchor.class, spec -> spec.withText("Make a plan")).getHref())
                .isEqualTo("trajectory/" + code.value() + "/dossier?change=safetyPlan&then=safety-plan");
        _assertNone(Button.class, spec -> spec.withText("Print"));
    }

    @Test
    void whoTakesInBeforeTheFundingIsArrangedStandsFirstWithItsNumber() {
        partner(Example.named("A shelter").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING));
        partner(Example.named("B shelter")
                .helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING)
                .in("Zwolle")
                .agreed(new Agreement(AgreementKind.SHELTER_BEFORE_FUNDING, "two nights"))
                .reachedAt("+31 30 000 12 34", ""));
        partner(Example.named("A school").helpsWith(LifeDomain.EDUCATION_AND_LANGUAGE));
        partner(Example.named("C shelter").helpsWith(LifeDomain.SAFETY).reachedAt("+31 (0)38 000 56 78", ""));

        visit(team.nora());

        assertThat(page())
                .containsSubsequence("B shelter", "Zwolle", "two nights", "+31 30 000 12 34", "A shelter")
                .doesNotContain("A school");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("tel:+31300001234", "tel:+31380005678");
    }

    @Test
    void whoIsForSafetyAndHasNoBedsIsThereWithoutPlacesAndLast() {
        partner(Example.named("A lawyer").helpsWith(LifeDomain.SAFETY));
        partner(Example.named("Z shelter").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING));

        visit(team.nora());

        assertThat(page()).containsSubsequence("Z shelter", "A lawyer");
        assertThat(_find(Button.class, spec -> spec.withText("Note free places")))
                .hasSize(1);
    }

    @Test
    void howManyPlacesWereFreeIsToldWithItsDayAndThatItMayHaveChanged() {
        toldDaysAgo(partner(Example.named("A").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING)), 2, 2);
        toldDaysAgo(partner(Example.named("B").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING)), 1, 3);
        toldDaysAgo(partner(Example.named("C").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING)), 0, 0);
        partner(Example.named("D").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING));
        var dutch = Locale.forLanguageTag("nl");

        visit(team.nora(), dutch);

        var old = "Misschien is het niet meer zo.";
        assertThat(page())
                .containsSubsequence(
                        "2 plekken vrij, verteld op " + day(2, dutch),
                        "1 plek vrij, verteld op " + day(3, dutch),
                        old,
                        "Vol, verteld op " + day(0, dutch),
                        "Niet bekend hoeveel plekken er vrij zijn.")
                .containsOnlyOnce(old);
    }

    @Test
    void whatSomebodyWasToldIsNotedInItsPlace() {
        var id = partner(Example.named("A shelter").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING));
        visit(team.lead());

        press("Note free places");
        _setValue(_get(IntegerField.class), 100);
        press("Save");
        assertThat(_get(IntegerField.class).getErrorMessage()).isEqualTo("Type a whole number from 0 to 99.");
        _setValue(_get(IntegerField.class), 2);
        press("Save");

        assertThat(page()).contains("2 places free, told on " + day(0, Locale.UK));
        assertThat(currentActor.callAs(team.nora(), places::known).get(id))
                .isEqualTo(new FreePlaces(2, Netherlands.today(clock)));
    }

    @Test
    void theNameOfAShelterLeadsToItsPage() {
        var id = partner(Example.named("A shelter").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING));

        visit(team.nora());

        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("partners/" + id);
    }

    @Test
    void whoIsForAnotherGroupStandsBehindThoseThatFit() {
        partner(Example.named("A for men").helpsWith(LifeDomain.SAFETY).forGroups(ServedGroup.MEN));
        partner(Example.named("B for minors").helpsWith(LifeDomain.SAFETY).forGroups(ServedGroup.MINORS));
        partner(Example.named("C for everyone").helpsWith(LifeDomain.SAFETY).forGroups(ServedGroup.EVERYONE));
        visit(team.nora());
        assertThat(page()).contains("For: Men", "For: Minors").doesNotContain("For other groups");

        _setValue(_get(Select.class, spec -> spec.withLabel("For whom?")), ServedGroup.MEN);

        assertThat(page()).containsSubsequence("A for men", "C for everyone", "B for minors", "For other groups (1)");
        SpringViews.close();
        code = clients.minor(team, "Kaya");
        visit(team.nora());
        assertThat(page()).containsSubsequence("B for minors", "A for men", "C for everyone", "For other groups (2)");
    }

    @Test
    void onlyPartnersOfTheClientsOrganisationStandThere() {
        var other = Team.create(jdbc);
        currentActor.runAs(
                other.nora(),
                () -> partners.create(
                        other.organisation(),
                        Example.named("Elsewhere")
                                .helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING)
                                .details()));
        partner(Example.named("Here").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING));

        visit(new Actor(team.nora().userId(), team.nora().roles(), Set.of(team.organisation(), other.organisation())));

        assertThat(page()).contains("Here").doesNotContain("Elsewhere");
    }

    @Test
    void itTakesTheSameNumberOfStatementsHoweverManySheltersThereAre() {
        partner(Example.named("First").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING));
        visit(team.nora());
        var other = clients.of(team, team.nora(), "Other");
        var few = statements.of(() -> UI.getCurrent().navigate(SafetyPlanView.address(other)));
        for (int i = 0; i < 20; i++) {
            toldDaysAgo(partner(Example.named("More " + i).helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING)), i, i);
        }

        var many = statements.of(() -> UI.getCurrent().navigate(SafetyPlanView.address(code)));

        assertThat(many).isNotEmpty().hasSameSizeAs(few);
        assertThat(page()).contains("More 19");
    }

    private static final String FROM_BEFORE = "The plan is from before the handover.";

    /** From before the caseworker began. */
    private void anOldPlan() {
        currentActor.runAs(team.nora(), () -> sections.save(code, DossierSection.SAFETY_PLAN, PLAN, 0));
        jdbc.sql(
                        """
                        insert into koers.caseworker_change
                            (id, trajectory, organisation, previous, caseworker, reason, changed_by, changed_at, handed_over_at)
                        select gen_random_uuid(), code, organisation, 'before', caseworker, 'other', 'before', now(), now()
                          from koers.trajectory where code = :code""")
                .param("code", code.value())
                .update();
        jdbc.sql("update koers.dossier_section set changed_at = now() - interval '3 days' where trajectory = :code")
                .param("code", code.value())
                .update();
    }

    private SectionContent<SafetyPlan> plan() {
        return currentActor.callAs(team.nora(), () -> sections.read(code, DossierSection.SAFETY_PLAN));
    }

    @Test
    void aPlanFromBeforeTheCaseworkerBeganSaysSoUntilItIsStillRight() {
        anOldPlan();
        visit(team.nora());
        assertThat(words(_get(RenewalWarning.class))).contains(FROM_BEFORE, "It is still right", "Change the plan");
        _assertOne(Anchor.class, spec -> spec.withText("Change the plan"));

        press("It is still right");

        assertThat(page()).contains(PLAN.call()).doesNotContain(FROM_BEFORE);
        _assertOne(Anchor.class, spec -> spec.withText("Change the plan"));
        assertThat(plan().revision()).as("nothing changed").isEqualTo(1);
        assertThat(plan().lookedAt()).isNotNull();
        assertThat(plan().content()).isEqualTo(PLAN);
        visit(team.nora());
        assertThat(page()).doesNotContain(FROM_BEFORE);
    }

    @Test
    void whatAColleagueChangedMeanwhileIsShownAndNotSaidToBeRight() {
        anOldPlan();
        visit(team.nora());
        var theirs = new SafetyPlan("", "", "The office", "", "");
        currentActor.runAs(team.lead(), () -> sections.save(code, DossierSection.SAFETY_PLAN, theirs, 1));

        press("It is still right");

        assertThat(page()).contains("The office").doesNotContain(PLAN.call(), FROM_BEFORE);
        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(words(notice))
                .contains("A colleague changed the plan meanwhile."));
        assertThat(plan().revision()).isEqualTo(2);
    }

    @Test
    void aPlanOfTheSameCaseworkerSaysNothing() {
        currentActor.runAs(team.nora(), () -> sections.save(code, DossierSection.SAFETY_PLAN, PLAN, 0));

        visit(team.nora());

        assertThat(page()).doesNotContain(FROM_BEFORE);
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        currentActor.runAs(team.nora(), () -> sections.save(code, DossierSection.SAFETY_PLAN, PLAN, 0));

        visit(Team.create(jdbc).nora());

        assertThat(page()).doesNotContain(PLAN.call(), PLAN.goTo());
    }
}

package nl.koers.safety.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.shared.LifeDomain;
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
        SpringViews.open(context, actor, Locale.ENGLISH, SafetyPlanView.class);
        UI.getCurrent().navigate(SafetyPlanView.address(code));
    }

    private static String page() {
        return words(_get(SafetyPlanView.class));
    }

    private void partner(Example example) {
        currentActor.runAs(team.nora(), () -> partners.create(team.organisation(), example.details()));
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
    void withoutAPlanThereIsTheWayToMakeOneAndWhoGivesShelter() {
        visit(team.nora());

        assertThat(page()).contains("There is no safety plan yet.", "no partners for safety");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("trajectory/" + code.value() + "/dossier");
    }

    @Test
    void whoTakesInBeforeTheFundingIsArrangedStandsFirstWithItsNumber() {
        partner(Example.named("A shelter").helpsWith(LifeDomain.SAFETY));
        partner(Example.named("B shelter")
                .helpsWith(LifeDomain.SAFETY)
                .in("Zwolle")
                .agreed(new Agreement(AgreementKind.SHELTER_BEFORE_FUNDING, "two nights"))
                .reachedAt("+31 30 000 12 34", ""));
        partner(Example.named("A school").helpsWith(LifeDomain.EDUCATION_AND_LANGUAGE));

        visit(team.nora());

        assertThat(page())
                .containsSubsequence("B shelter", "Zwolle", "two nights", "+31 30 000 12 34", "A shelter")
                .doesNotContain("A school");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("tel:+31300001234");
    }

    @Test
    void itTakesTheSameNumberOfStatementsHoweverManySheltersThereAre() {
        partner(Example.named("First").helpsWith(LifeDomain.SAFETY));
        visit(team.nora());
        var other = clients.of(team, team.nora(), "Other");
        var few = statements.of(() -> UI.getCurrent().navigate(SafetyPlanView.address(other)));
        for (int i = 0; i < 20; i++) {
            partner(Example.named("More " + i).helpsWith(LifeDomain.SAFETY));
        }

        var many = statements.of(() -> UI.getCurrent().navigate(SafetyPlanView.address(code)));

        assertThat(many).isNotEmpty().hasSameSizeAs(few);
        assertThat(page()).contains("More 19");
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        currentActor.runAs(team.nora(), () -> sections.save(code, DossierSection.SAFETY_PLAN, PLAN, 0));

        visit(Team.create(jdbc).nora());

        assertThat(page()).doesNotContain(PLAN.call(), PLAN.goTo());
    }
}

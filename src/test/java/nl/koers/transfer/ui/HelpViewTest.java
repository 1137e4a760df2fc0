package nl.koers.transfer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.ui.NeverSignedInDialog;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.Questions;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.transfer.ChangeReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class HelpViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private HelpPart part;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode code;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        Accounts.create(jdbc, team.nora(), team.nick(), team.lead());
        code = clients.of(team, team.nora(), "Roos");
    }

    private void visit(Actor actor) {
        SpringViews.open(context, actor, Locale.ENGLISH, HelpView.class);
        UI.getCurrent().navigate("trajectory/" + code.value() + "/who-helps");
    }

    private static String page() {
        return words(_get(HelpView.class));
    }

    private static String dialog() {
        return words(_get(CaseworkerDialog.class));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<ChangeReason> reason() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Why?"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Colleague> next() {
        return _get(ComboBox.class, spec -> spec.withLabel("Who becomes the caseworker?"));
    }

    private void chooseNick() {
        _setValue(
                next(),
                next().getListDataView()
                        .getItems()
                        .filter(colleague ->
                                colleague.userId().equals(team.nick().userId()))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theCaseworkerChangesAndWhoIntroducesWhomIsOnTheClientsPage() {
        visit(team.nora());
        assertThat(page()).contains(team.nora().userId() + " is the caseworker");
        press("Change caseworker");
        chooseNick();
        _setValue(reason(), ChangeReason.LEAVES);
        press("Change");

        assertThat(page())
                .contains(team.nick().userId() + " is the caseworker")
                .contains("from " + team.nora().userId() + " to " + team.nick().userId())
                .contains("The caseworker leaves. Changed by " + team.nora().userId())
                .contains("until the introduction");
        _assertNone(Button.class, spec -> spec.withText("Change caseworker"));
        assertThat(words(part.on(code)))
                .contains(team.nora().userId() + " introduces " + team.nick().userId());
    }

    @Test
    void whoNeverSignedInIsCalledSoAndIsGivenAClientAfterAQuestionOnly() {
        jdbc.sql("update camunda.act_id_user set pwd_ = null where id_ = :id")
                .param("id", team.nick().userId())
                .update();
        visit(team.nora());
        press("Change caseworker");
        chooseNick();
        assertThat(next().getItemLabelGenerator().apply(next().getValue()))
                .isEqualTo(team.nick().userId() + " – has not signed in yet");
        _setValue(reason(), ChangeReason.LEAVES);

        press("Change");

        _assertOne(NeverSignedInDialog.class);
        assertThat(trajectories.get(code).caseworker()).isEqualTo(team.nora().userId());
        Questions.confirm();
        assertThat(trajectories.get(code).caseworker()).isEqualTo(team.nick().userId());
    }

    @Test
    void whoStandsInIsSaidAndThatTheTeamLeadHasTheWorkWhereNobodyDoes() {
        visit(team.nora());
        assertThat(page()).doesNotContain("Away until");
        SpringViews.close();
        team.standsIn(jdbc, team.nick(), team.nora());

        visit(team.nora());
        assertThat(page()).contains(team.nick().userId() + " stands in and has the work.");
        SpringViews.close();
        jdbc.sql("update koers.absence set stand_in = null where organisation = :organisation")
                .param("organisation", team.organisation().value())
                .update();

        visit(team.nora());
        assertThat(page()).contains("the team lead has the work");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingChanges() {
        visit(team.nora());
        press("Change caseworker");
        press("Change");

        assertThat(reason().isInvalid()).isTrue();
        assertThat(next().isInvalid()).isTrue();
        assertThat(page()).contains(team.nora().userId() + " is the caseworker");
    }

    @Test
    void afterExploitationItWarnsThatAChangeHarmsAndDoesNotBlock() {
        visit(team.lead());
        press("Change caseworker");
        assertThat(dialog()).doesNotContain("harm");
        SpringViews.close();
        currentActor.runAs(team.nora(), () -> trajectories.recordActivity(code, Profile.EXPLOITATION));

        visit(team.lead());
        press("Change caseworker");
        assertThat(dialog()).contains("harms clients", "Regioplan 2021");
        chooseNick();
        _setValue(reason(), ChangeReason.OTHER);
        press("Change");

        assertThat(page()).contains(team.nick().userId() + " is the caseworker");
    }

    @Test
    void somebodyElseWasFirst() {
        visit(team.lead());
        press("Change caseworker");
        jdbc.sql("update koers.trajectory set caseworker = 'somebody' where code = :code")
                .param("code", code.value())
                .update();
        chooseNick();
        _setValue(reason(), ChangeReason.OTHER);
        press("Change");

        assertThat(page()).contains("somebody is the caseworker");
    }

    @Test
    void neitherAliasNorReasonIsInTheAddressOrTheTitle() {
        visit(team.nora());

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("trajectory/" + code.value() + "/who-helps");
        assertThat(String.valueOf(UI.getCurrent().getInternals().getTitle())).doesNotContain("Roos");
    }
}

package nl.koers;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.koers.accesslog.AccessReason;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.ui.ClosedDossier;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.signin.SignIn;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.SessionRights;
import nl.koers.shared.ui.screen.ScreenWatch;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.shell.StartView;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.Page;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.transfer.Transfers;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A page is open when the right to see it goes, in each of the ways that it can. */
@ViewTest
class KeepsSeeingTest {

    private static final String ALIAS = "Wilg van de brug";
    private static final String CLOSED = "What stood here is not open to you any more";
    private static final String CHANGED = "Your roles or organisations have changed";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScreenWatch watch;

    @Autowired
    private Clients clients;

    @Autowired
    private Transfers transfers;

    @Autowired
    private WorkService work;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private UserDirectory directory;

    @Autowired
    private IdentityService identity;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode client;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        Accounts.create(jdbc, team.nora(), team.nick(), team.lead());
        client = clients.of(team, team.nora(), ALIAS);
    }

    @Test
    void afterAStandInPeriodTheClientsPageIsClosed() {
        team.standsIn(jdbc, team.nick(), team.nora());
        opens(team.nick(), "trajectory/" + client.value());
        assertThat(screen()).contains(ALIAS);

        jdbc.sql("update koers.absence set last_day = current_date - 1 where stand_in = :nick")
                .param("nick", team.nick().userId())
                .update();
        time();

        assertThat(screen()).doesNotContain(ALIAS);
        _assertOne(ClosedDossier.class);
        assertThat(said()).contains(CLOSED);
    }

    @Test
    void afterAStandInPeriodTheOpenTaskIsClosedWithWhatWasTypedKept() {
        team.standsIn(jdbc, team.nick(), team.nora());
        opensTask(team.nick());
        assertThat(screen()).contains(ALIAS);
        _get(TextArea.class).setValue("Likes tea.");

        jdbc.sql("update koers.absence set last_day = current_date - 1 where stand_in = :nick")
                .param("nick", team.nick().userId())
                .update();
        time();

        assertThat(screen()).doesNotContain(ALIAS);
        _assertNone(TextArea.class);
        assertThat(jdbc.sql("select count(*) from koers.draft where user_id = :nick")
                        .param("nick", team.nick().userId())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void afterTheFourHoursOfAReasonTheClientsPageIsClosed() {
        currentActor.runAs(team.nick(), () -> emergency.open(client, AccessReason.values()[indexOfAGivenReason()]));
        opens(team.nick(), "trajectory/" + client.value());
        assertThat(screen()).contains(ALIAS);

        jdbc.sql(
                        "update koers.emergency_access set opened_at = now() - interval '5 hours', expires_at = now() - interval '1 hour' where user_id = :nick")
                .param("nick", team.nick().userId())
                .update();
        time();

        assertThat(screen()).doesNotContain(ALIAS);
        _assertOne(ClosedDossier.class);
        assertThat(said()).contains(CLOSED);
    }

    private static int indexOfAGivenReason() {
        return List.of(AccessReason.values())
                .indexOf(List.of(AccessReason.values()).stream()
                        .filter(AccessReason::isGiven)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void afterAMoveToAnotherOrganisationNothingOfTheClientStandsOnAnyPage() {
        var elsewhere = Team.create(jdbc);
        Accounts.create(jdbc, elsewhere.nora(), elsewhere.nick(), elsewhere.lead());
        var moving = transfers.client(team);
        opens(team.nora(), "trajectory/" + moving.value());
        assertThat(screen()).contains(Transfers.ALIAS);
        new Dialog(new Paragraph("about " + Transfers.ALIAS)).open();
        runWhatWaits();

        transfers.moved(moving, team, elsewhere);
        time();

        assertThat(screen()).doesNotContain(Transfers.ALIAS);
        _assertNone(Dialog.class);
        assertThat(said()).contains(CLOSED);
    }

    @Test
    void afterAMoveTheNextTaskOfTheClientIsClosedAndTheListHasNoNameOfIt() {
        var elsewhere = Team.create(jdbc);
        Accounts.create(jdbc, elsewhere.nora(), elsewhere.nick(), elsewhere.lead());
        var moving = transfers.client(team);
        opensTaskOf(team.nora(), moving);
        assertThat(screen()).contains(Transfers.ALIAS);

        transfers.moved(moving, team, elsewhere);
        time();

        assertThat(screen()).doesNotContain(Transfers.ALIAS).doesNotContain(moving.value());
    }

    @Test
    void whatAnotherOrganisationReadsOfAnOfferGoesWithTheConsent() {
        var elsewhere = Team.create(jdbc);
        Accounts.create(jdbc, elsewhere.nora(), elsewhere.nick(), elsewhere.lead());
        var offered = transfers.client(team);
        transfers.offered(offered, team, elsewhere);
        opens(elsewhere.nora(), "transfers");
        _click(_get(Button.class, spec -> spec.withText("Read")));
        time();
        assertThat(screen()).as("while it is offered").contains(Transfers.SUMMARY);

        jdbc.sql(
                        "update koers.consent set withdrawn_at = now(), withdrawn_how = 'spoken', withdrawn_by = 'nora' where trajectory = ?")
                .param(offered.value())
                .update();
        time();

        assertThat(screen()).doesNotContain(Transfers.SUMMARY);
        assertThat(said()).contains(CLOSED);
    }

    @Test
    void afterErasureThePageOfTheClientIsEmpty() {
        opens(team.nora(), "trajectory/" + client.value());
        assertThat(screen()).contains(ALIAS);

        jdbc.sql("delete from koers.dossier_key where trajectory = :code")
                .param("code", client.value())
                .update();
        time();

        assertThat(screen()).doesNotContain(ALIAS);
        assertThat(said()).contains(CLOSED);
    }

    @Test
    void whoLosesAnOrganisationLosesWhatIsOnTheScreen() {
        opensTaskWithAnAccount(team.nora());
        assertThat(screen()).contains(ALIAS);

        identity.deleteTenantUserMembership(
                team.organisation().value(), team.nora().userId());
        time();

        assertThat(screen()).doesNotContain(ALIAS).doesNotContain(client.value());
        assertThat(said()).contains(CHANGED);
    }

    @Test
    void whoLosesARoleLosesTheViewsOfIt() {
        Accounts.create(
                jdbc,
                new Actor(
                        team.nora().userId(),
                        java.util.Set.of(Role.CASEWORKER, Role.ADMINISTRATOR),
                        team.nora().organisations()));
        opensTaskWithAnAccount(team.nora());
        assertThat(screen()).contains(ALIAS);

        identity.deleteMembership(team.nora().userId(), Role.CASEWORKER.group());
        time();

        assertThat(screen()).doesNotContain(ALIAS);
        _assertOne(StartView.class);
        assertThat(said()).contains(CHANGED);
    }

    @Test
    void aRefreshAfterTheRightWentAndBeforeThePageIsTakenAwayIsNoError() {
        opensTaskWithAnAccount(team.nora());
        ScreenWatch.refresh(UI.getCurrent(), () -> {
            throw new AccessDeniedException("not any more");
        });

        runWhatWaits();

        assertThat(screen()).contains(ALIAS);
    }

    @Test
    void whoLosesTheLastRoleIsSignedOutAndTheScreenIsEmpty() {
        opensTaskWithAnAccount(team.nora());

        identity.deleteMembership(team.nora().userId(), Role.CASEWORKER.group());
        watch.look();
        runWhatWaits();

        assertThat(screen()).doesNotContain(ALIAS);
    }

    @Test
    void aSessionThatIsEndedElsewhereLeavesNothingOnItsScreen() {
        opensTaskWithAnAccount(team.nora());

        jdbc.sql("update koers.user_session set ended_at = now() where user_id = :nora")
                .param("nora", team.nora().userId())
                .update();
        watch.look();
        runWhatWaits();

        assertThat(screen()).doesNotContain(ALIAS);
    }

    @Test
    void aNameInAListGoesAndTheTaskThatIsOpenStaysAsItIs() {
        var other = clients.of(team, team.nora(), "Berk");
        team.standsIn(jdbc, team.nick(), team.nora());
        var own = clients.of(team, team.nick(), "Linde");
        opensTaskOf(team.nick(), own, "show=team");
        _get(TextArea.class).setValue("Half a sentence");
        assertThat(screen()).contains("Berk").contains(ALIAS);

        jdbc.sql("update koers.absence set last_day = current_date - 1 where stand_in = :nick")
                .param("nick", team.nick().userId())
                .update();
        time();

        assertThat(screen()).doesNotContain("Berk").doesNotContain(ALIAS).contains(other.value());
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Half a sentence");
        assertThat(NotificationsKt.getNotifications()).isEmpty();
    }

    @Test
    void nothingHappensToAPageThatIsStillForWhoeverLooksAtIt() {
        opensTaskWithAnAccount(team.nora());
        var before = _get(TextArea.class);
        watch.look();

        var asked = statements.of(watch::look);
        runWhatWaits();

        assertThat(asked).hasSize(2);
        assertThat(_get(TextArea.class)).isSameAs(before);
        assertThat(NotificationsKt.getNotifications()).isEmpty();
    }

    private void opens(Actor actor, String address) {
        SpringViews.open(context, actor, Locale.ENGLISH, views());
        UI.getCurrent().navigate(address);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends com.vaadin.flow.component.Component>[] views() {
        try {
            return new Class[] {
                Class.forName("nl.koers.work.ui.MyWorkView"), Class.forName("nl.koers.caseload.ui.TrajectoryView")
            };
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void opensTask(Actor actor) {
        opensTaskOf(actor, client);
    }

    private void opensTaskOf(Actor actor, TrajectoryCode code) {
        opensTaskOf(actor, code, "");
    }

    private void opensTaskOf(Actor actor, TrajectoryCode code, String query) {
        opens(actor, "");
        var task = currentActor.callAs(actor, () -> work.of(code)).get(0).taskId();
        UI.getCurrent().navigate("", QueryParameters.fromString("task=" + task + (query.isEmpty() ? "" : "&" + query)));
    }

    /** Signed in as somebody who has an account, in a session that all nodes know. */
    private void opensTaskWithAnAccount(Actor actor) {
        var session = UUID.randomUUID();
        jdbc.sql("insert into koers.user_session (id, user_id, browser, system) values (:id, :user, '', '')")
                .param("id", session)
                .param("user", actor.userId())
                .update();
        opens(actor, "");
        SpringViews.signedInAs(
                SignIn.authenticated(directory.find(actor.userId()).orElseThrow()));
        VaadinSession.getCurrent().getSession().setAttribute(SessionRights.SESSION, session);
        watch.look();
        var task = work.of(client).get(0).taskId();
        UI.getCurrent().navigate("", QueryParameters.fromString("task=" + task));
    }

    /** A few seconds go by, in which rights are looked at; a second time finds nothing more. */
    private void time() {
        for (int i = 0; i < 2; i++) {
            watch.look();
            runWhatWaits();
        }
    }

    private static void runWhatWaits() {
        MockVaadin.clientRoundtrip();
    }

    private static String screen() {
        return Stream.of(_find(MainLayout.class), _find(Dialog.class))
                        .flatMap(List::stream)
                        .map(Page::words)
                        .toList()
                + _find(TextArea.class).stream()
                        .map(TextArea::getValue)
                        .toList()
                        .toString();
    }

    private static String said() {
        return NotificationsKt.getNotifications().stream()
                .map(Notification::getElement)
                .map(element -> element.getTextRecursively())
                .toList()
                .toString();
    }
}

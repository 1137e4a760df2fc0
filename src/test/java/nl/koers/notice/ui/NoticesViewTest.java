package nl.koers.notice.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.accesslog.AccessReason;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Notices;
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
class NoticesViewTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private Clients clients;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode client;

    @BeforeEach
    void aDossierWasOpened() {
        team = Team.create(jdbc);
        client = clients.of(team, team.nora(), "Wilg van de kade");
        open();
    }

    private void open() {
        currentActor.runAs(team.nick(), () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));
    }

    private void visit(Actor actor, Locale language) {
        SpringViews.open(context, actor, language, NoticesView.class);
        UI.getCurrent().navigate(NoticesView.class);
    }

    private static List<String> lines() {
        return _find(_get(NoticesView.class), ListItem.class).stream()
                .map(item -> words(item))
                .toList();
    }

    private static String bell() {
        return _get(NoticeBell.class).getAriaLabel().orElseThrow();
    }

    @Test
    void theReaderSeesTheNamesThatSheMaySeeAndOthersTheCode() {
        visit(team.nora(), DUTCH);
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("Nieuw", team.nick().userId() + " opende het dossier van Wilg van de kade met een reden.");
        assertThat(bell()).isEqualTo("Berichten, 1 ongelezen");
        SpringViews.close();

        visit(new Actor("petra", Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation())), Locale.ENGLISH);
        assertThat(lines()).singleElement().asString().contains(client.value()).doesNotContain("Wilg");
    }

    @Test
    void theBellCountsAnewAfterWhatItsReaderDid() {
        visit(team.nora(), DUTCH);
        assertThat(bell()).isEqualTo("Berichten, 1 ongelezen");
        jdbc.sql("update koers.emergency_access set seen_at = now() where trajectory = :code")
                .param("code", client.value())
                .update();

        Notices.done("Gedaan.");

        assertThat(bell()).isEqualTo("Berichten, geen ongelezen");
    }

    @Test
    void nothingAboutAnybodyIsInTheTitleOrAnAddress() {
        visit(team.lead(), Locale.ENGLISH);

        assertThat(_get(NoticesView.class).getPageTitle()).isEqualTo("Koers · Notices");
        assertThat(_find(_get(NoticesView.class), Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly("privacy");
    }

    @Test
    void whatIsOpenedIsReadAndStaysUntilItIsDone() {
        open();
        visit(team.nora(), Locale.ENGLISH);
        assertThat(bell()).isEqualTo("Notices, 2 unread");

        _fireDomEvent(_find(_get(NoticesView.class), Anchor.class).get(0), "click");
        assertThat(bell()).isEqualTo("Notices, 1 unread");

        press("All read");
        assertThat(bell()).isEqualTo("Notices, none unread");
        assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("New"));
        _assertNone(Button.class, spec -> spec.withText("All read"));

        currentActor.runAs(
                team.nora(), () -> emergency.notSeen().forEach(opened -> emergency.confirmSeen(opened.id())));
        UI.getCurrent().navigate(NoticesView.class);
        _get(NoticesView.class).readNamesAnew();
        assertThat(lines()).isEmpty();
        assertThat(words(_get(NoticesView.class))).contains("There are no notices.");
    }

    @Test
    void aLongListIsShownPageByPageWithTheSameStatements() {
        visit(team.lead(), Locale.ENGLISH);
        // looked up before: that lets run what the page before was still told
        var view = _get(NoticesView.class);
        var few = statements.of(view::readNamesAnew);
        for (int i = 0; i < 25; i++) {
            open();
        }

        var many = statements.of(view::readNamesAnew);

        assertThat(lines()).hasSize(25);
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(3);
        press("Show more");
        assertThat(lines()).hasSize(26);
    }

    @Test
    void theBellCountsInOneStatement() {
        visit(team.lead(), Locale.ENGLISH);

        var bell = _get(NoticeBell.class);
        assertThat(statements.of(bell::recount)).hasSize(1);
    }
}

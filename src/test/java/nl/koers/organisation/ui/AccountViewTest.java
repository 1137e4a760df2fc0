package nl.koers.organisation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.factor.SecondFactors;
import nl.koers.organisation.session.Device;
import nl.koers.organisation.session.Sessions;
import nl.koers.organisation.token.AccessToken;
import nl.koers.organisation.token.AccessTokens;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.SpringViews;
import nl.koers.testing.ViewTest;
import nl.koers.testing.server.Authenticator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class AccountViewTest {

    private static final String PASSWORD = "a sentence that is long";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsEveryPartOfTheAccountAndTokensOnlyToWhoUsesTools() {
        open(Role.CASEWORKER, Locale.ENGLISH);
        assertThat(headings())
                .containsExactly(
                        "Language",
                        "Phone and languages",
                        "Reminder by mail",
                        "Password",
                        "Second step",
                        "Where you are signed in");
        SpringViews.close();

        open(Role.PROCESS_DESIGNER, Locale.forLanguageTag("nl"));
        assertThat(headings())
                .containsExactly(
                        "Taal",
                        "Wachtwoord",
                        "Tweede stap",
                        "Waar je bent aangemeld",
                        "Toegangssleutels voor programma's");
    }

    @Test
    void listsTheOwnSessionsMarksThisOneAndEndsAnother() {
        var user = user(Role.CASEWORKER);
        var here = sessions.begin(user.userId(), new Device("Firefox", "Windows"), null);
        sessions.begin(user.userId(), new Device("Safari", "iPhone"), null);
        sessions.begin("somebody-else", new Device("Edge", "Windows"), null);
        open(user, Locale.ENGLISH, here);

        assertThat(sessionTexts())
                .hasSize(2)
                .anySatisfy(item -> assertThat(item).contains("Firefox on Windows", "This device"))
                .anySatisfy(item -> assertThat(item).contains("Safari on iPhone"));

        _click(_get(Button.class, button -> button.withText("Sign out")
                .withPredicate(b -> b.getAriaLabel().isPresent())));

        assertThat(sessionTexts()).hasSize(1).first().asString().contains("This device");
        assertThat(sessions.own()).hasSize(1);
    }

    @Test
    void aSecondStepIsSetUpAfterThePasswordAndShowsRecoveryCodesOnce() {
        var user = open(Role.CASEWORKER, Locale.ENGLISH);

        press("Set up a second step");
        _setValue(_get(PasswordField.class), "a wrong password");
        press("Go on");
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        forgetTheEnginesWait(user);
        _assertNone(Image.class, image -> image.withPredicate(i -> i.getSrc().startsWith("data:")));

        _setValue(_get(PasswordField.class), PASSWORD);
        press("Go on");
        _assertOne(Image.class, image -> image.withPredicate(i -> i.getSrc().startsWith("data:image/svg+xml")));
        var app = Authenticator.withKeyOn(_get(Code.class).getText());

        _setValue(_get(CodeField.class), "000000");
        press("Go on");
        assertThat(secondFactors.isSetUp(user.userId())).isFalse();

        _setValue(_get(CodeField.class), app.code());
        press("Go on");
        assertThat(secondFactors.isSetUp(user.userId())).isTrue();
        _assertOne(RecoveryCodesView.class);
        assertThat(_find(Code.class)).hasSize(10);

        press("I have kept them");
        _assertOne(AccountView.class);
        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(words(notice))
                .startsWith("The second step is on"));
        UI.getCurrent().navigate(RecoveryCodesView.class);
        _assertOne(AccountView.class);
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("You have 10 recovery codes left"));
    }

    @Test
    void aTokenIsNamedShownOnceAndRevoked() {
        open(Role.PROCESS_DESIGNER, Locale.ENGLISH);

        press("Make an access token");
        _setValue(_get(PasswordField.class), PASSWORD);
        press("Go on");
        _setValue(_get(TextField.class), "Modeler on the laptop");
        pressLast("Make an access token");

        assertThat(_get(Code.class).getText()).startsWith("koers_").hasSizeGreaterThan(40);
        press("Close");
        assertThat(tokens.own()).extracting(AccessToken::name).containsExactly("Modeler on the laptop");
        _assertNone(Code.class);

        press("Revoke");
        assertThat(tokens.own()).isEmpty();
    }

    /** A wrong password makes the account wait a second. */
    private void forgetTheEnginesWait(Actor user) {
        jdbc.sql("update camunda.act_id_user set attempts_ = 0, lock_exp_time_ = null where id_ = :user")
                .param("user", user.userId())
                .update();
    }

    private Actor user(Role role) {
        var id = "account-" + NUMBER.incrementAndGet();
        currentActor.runAs(
                new Actor("test", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of()),
                () -> organisations.createUser(new NewUser(id, "Anna", "de Wit", PASSWORD, Set.of(role), Set.of())));
        return new Actor(id, Set.of(role), Set.of());
    }

    private Actor open(Role role, Locale language) {
        var user = user(role);
        open(user, language, sessions.begin(user.userId(), new Device("", ""), null));
        return user;
    }

    private void open(Actor user, Locale language, java.util.UUID session) {
        SpringViews.open(context, user, language, AccountView.class, RecoveryCodesView.class);
        VaadinSession.getCurrent().getSession().setAttribute(Sessions.ATTRIBUTE, session);
        UI.getCurrent().navigate(AccountView.class);
    }

    /** Of several with this label the one in the dialog. */
    private static void pressLast(String label) {
        var buttons = _find(Button.class, button -> button.withText(label));
        _click(buttons.get(buttons.size() - 1));
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private static List<String> sessionTexts() {
        return _find(ListItem.class).stream().map(item -> words(item)).toList();
    }

    private static List<String> texts() {
        return _find(com.vaadin.flow.component.html.Paragraph.class).stream()
                .map(paragraph -> paragraph.getText())
                .toList();
    }
}

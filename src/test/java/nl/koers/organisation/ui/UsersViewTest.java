package nl.koers.organisation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.UserAccounts;
import nl.koers.organisation.factor.SecondFactors;
import nl.koers.organisation.session.Device;
import nl.koers.organisation.session.Sessions;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.SpringViews;
import nl.koers.testing.ViewTest;
import nl.koers.testing.server.Authenticator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@ViewTest
class UsersViewTest {

    private static final Actor ADMINISTRATOR = new Actor("the.admin", Set.of(Role.ADMINISTRATOR), Set.of());

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
    private UserAccounts accounts;

    @Test
    void findsAUserAndTellsHowTheySignIn() {
        user("wilma", "Wilma", "Zwart");
        setUpSecondFactor("wilma");
        sessions.begin("wilma", new Device("Firefox", "Linux"), null);
        open();

        search("wilma zwart");

        assertThat(items())
                .containsExactly(
                        List.of("Wilma Zwart", "wilma · team lead · second step · now signed in at one place"));
        search("nobody of this name");
        assertThat(items()).isEmpty();
    }

    @Test
    void tellsWhereAUserWorks() {
        currentActor.runAs(ADMINISTRATOR, () -> {
            var home = new OrganisationId("users-view");
            organisations.createOrganisation(new Organisation(home, "House of the town", "Town"));
            organisations.createUser(new NewUser(
                    "willem", "Willem", "Bos", "a long enough sentence", Set.of(Role.TEAM_LEAD), Set.of(home)));
        });
        open();

        search("willem");

        assertThat(items()).containsExactly(List.of("Willem Bos", "willem · team lead · House of the town"));
    }

    @Test
    void resetsALostTelephoneAndEndsTheSessions() {
        user("theo", "Theo", "Groen");
        setUpSecondFactor("theo");
        var session = sessions.begin("theo", new Device("Firefox", "Linux"), null);
        open();
        search("theo");

        press("Reset second step");
        assertThat(secondFactors.isSetUp("theo")).as("before somebody is sure").isTrue();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(secondFactors.isSetUp("theo")).isFalse();
        assertThat(sessions.isOpen(session, "theo")).isFalse();
        assertThat(items()).containsExactly(List.of("Theo Groen", "theo · team lead"));
    }

    @Test
    void isForAdministratorsOnly() {
        for (Role role : new Role[] {Role.CASEWORKER, Role.TEAM_LEAD, Role.PROCESS_DESIGNER, Role.PRIVACY_OFFICER}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            currentActor.runAs(new Actor("curious", Set.of(role), Set.of()), () -> accounts.find("")));
        }
    }

    private void user(String id, String first, String last) {
        currentActor.runAs(
                ADMINISTRATOR,
                () -> organisations.createUser(
                        new NewUser(id, first, last, "a long enough sentence", Set.of(Role.TEAM_LEAD), Set.of())));
    }

    private void setUpSecondFactor(String id) {
        var enrolment = secondFactors.begin(id);
        assertThat(secondFactors.confirm(
                        enrolment,
                        Authenticator.withKeyOn(enrolment.keyAsText()).code()))
                .isPresent();
    }

    private void open() {
        SpringViews.open(context, ADMINISTRATOR, Locale.ENGLISH, UsersView.class);
        UI.getCurrent().navigate(UsersView.class);
    }

    private static void search(String text) {
        _setValue(_get(TextField.class), text);
    }

    /** Of each user the name and what stands below it. */
    private static List<List<String>> items() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement()
                        .getChild(0)
                        .getChildren()
                        .map(e -> e.getText())
                        .toList())
                .toList();
    }
}

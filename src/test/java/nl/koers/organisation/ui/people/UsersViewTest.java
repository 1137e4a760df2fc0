package nl.koers.organisation.ui.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.organisation.Letterhead;
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
import nl.koers.shared.ui.LinkOnce;
import nl.koers.testing.Questions;
import nl.koers.testing.SpringViews;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.ViewTest;
import nl.koers.testing.server.Authenticator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@ViewTest
class UsersViewTest {

    private static final Actor ADMINISTRATOR =
            new Actor("the.admin", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());

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

    @Autowired
    private StatementCounter statements;

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
            organisations.createOrganisation(new Organisation(home, "House of the town", "Town"), Letterhead.NONE);
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

        choose("Reset second step");
        assertThat(secondFactors.isSetUp("theo")).as("before somebody is sure").isTrue();
        Questions.confirm();

        assertThat(secondFactors.isSetUp("theo")).isFalse();
        assertThat(sessions.isOpen(session, "theo")).isFalse();
        assertThat(items()).containsExactly(List.of("Theo Groen", "theo · team lead"));
    }

    @Test
    void makesAnAccountWhoseOwnerChoosesThePassword() {
        open();
        press("New user");

        press("Make account");
        assertThat(_get(CheckboxGroup.class).isInvalid()).isTrue();
        assertThat(_get(TextField.class, spec -> spec.withLabel("User name")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("User name")), " D.Smit ");
        _setValue(_get(TextField.class, spec -> spec.withLabel("First name")), "Daan");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Last name")), "Smit");
        roles(Role.CASEWORKER);
        // the only one there is, is chosen beforehand
        _get(MultiSelectComboBox.class, spec -> spec.withLabel("Organisations")).clear();
        press("Make account");
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Organisations"))
                        .isInvalid())
                .as("without an organisation")
                .isTrue();
        roles(Role.PROCESS_DESIGNER);
        press("Make account");

        _get(LinkOnce.class).close();
        search("d.smit");
        assertThat(items()).containsExactly(List.of("Daan Smit", "d.smit · process designer · has not signed in yet"));
        assertThat(menu()).as("who was never here cannot be signed out").containsExactly("New link", "Stop access");
        choose("Stop access");
        Questions.confirm();
        assertThat(items()).containsExactly(List.of("Daan Smit", "d.smit · no role · has not signed in yet"));
    }

    @SuppressWarnings("unchecked")
    private static void roles(Role role) {
        ((CheckboxGroup<Role>) _get(CheckboxGroup.class)).setValue(Set.of(role));
    }

    @Test
    void costsTheSameHoweverManyUsersThereAre() {
        user("one", "Zeger", "Telling");
        open();
        search("telling");
        var one = statements.of(() -> search("zeger telling"));
        for (int i = 0; i < 20; i++) {
            user("many" + i, "Teun", "Telling");
        }

        var many = statements.of(() -> search("telling"));

        assertThat(items()).hasSize(21);
        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void whoBelongsElsewhereTooIsSeenAndNotTouched() {
        var home = new OrganisationId("users-home");
        var elsewhere = new OrganisationId("users-elsewhere");
        currentActor.runAs(ADMINISTRATOR, () -> {
            for (var one : List.of(home, elsewhere)) {
                organisations.createOrganisation(new Organisation(one, one.value(), "Town"), Letterhead.NONE);
            }
            organisations.createUser(new NewUser(
                    "both",
                    "Bo",
                    "Overal",
                    "a long enough sentence",
                    Set.of(Role.CASEWORKER),
                    Set.of(home, elsewhere)));
        });
        SpringViews.open(
                context,
                new Actor("of.home", Set.of(Role.ADMINISTRATOR), Set.of(home)),
                Locale.ENGLISH,
                UsersView.class);
        UI.getCurrent().navigate(UsersView.class);

        assertThat(items()).hasSize(1);
        assertThat(_find(ListItem.class).get(0).getElement().getChild(1).getChildCount())
                .as("actions")
                .isZero();
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
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name or user name")), text);
    }

    /** What can be done with the only user that is shown, beside the button. */
    private static List<String> menu() {
        return more().getItems().stream().map(MenuItem::getText).toList();
    }

    private static void choose(String what) {
        var item = more().getItems().stream()
                .filter(one -> one.getText().equals(what))
                .findFirst()
                .orElseThrow();
        _click(item);
    }

    private static SubMenu more() {
        return _get(MenuBar.class).getItems().get(0).getSubMenu();
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

package nl.koers.organisation.ui.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.koers.organisation.Letterhead;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationNameTakenException;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.UserContact;
import nl.koers.organisation.UserContacts;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.ui.ColleagueWords;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.SpringViews;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@ViewTest
class OrganisationsViewTest {

    private static final Actor ADMINISTRATOR =
            new Actor("of.all", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private UserContacts contacts;

    @Autowired
    private UserDirectory directory;

    @Autowired
    private CurrentActor currentActor;

    private final OrganisationId id =
            new OrganisationId("o-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void anAdministratorOfAllMakesAnOrganisationAndSaysWhatStandsInItsLetters() {
        open(ADMINISTRATOR);
        press("New organisation");
        press("Make organisation");
        assertThat(field("Name of the organisation").isInvalid()).isTrue();
        assertThat(field("Short name").isInvalid()).isTrue();
        assertThat(_get(ComboBox.class).isInvalid()).isTrue();

        _setValue(field("Name of the organisation"), "The bridge");
        _setValue(field("Short name"), id.value());
        region("Arnhem");
        _setValue(field("Phone"), "ask for Bo");
        press("Make organisation");
        assertThat(field("Phone").isInvalid()).isTrue();
        _setValue(field("Phone"), "026 123 45 67");
        _setValue(field("Address in letters"), "Street 1, Arnhem");
        press("Make organisation");

        assertThat(list()).contains("The bridgeArnhem · " + id);
        assertThat(directory.hasTenant(id)).isTrue();
        assertThat(currentActor.callAs(ADMINISTRATOR, () -> organisations.letterhead(id)))
                .isEqualTo(new Letterhead("Street 1, Arnhem", "026 123 45 67"));
    }

    @Test
    void noShortNameIsGivenTwice() {
        make();
        open(ADMINISTRATOR);
        press("New organisation");
        _setValue(field("Name of the organisation"), "Another one");
        _setValue(field("Short name"), id.value());
        region("Arnhem");

        press("Make organisation");

        assertThat(field("Short name").getErrorMessage()).startsWith("An organisation has this short name already");
    }

    @Test
    void noNameIsGivenTwice() {
        make();
        var other =
                new Organisation(new OrganisationId("other-" + id.value()), house().toUpperCase(Locale.ROOT), "Town");

        assertThatExceptionOfType(OrganisationNameTakenException.class)
                .isThrownBy(() -> currentActor.runAs(
                        ADMINISTRATOR, () -> organisations.createOrganisation(other, Letterhead.NONE)));
        open(ADMINISTRATOR);
        press("New organisation");
        _setValue(field("Name of the organisation"), house());
        _setValue(field("Short name"), "another-" + id.value());
        region("Arnhem");
        press("Make organisation");
        assertThat(field("Name of the organisation").getErrorMessage())
                .startsWith("Another organisation has this name");
    }

    @Test
    void anAdministratorOfOneOrganisationChangesThatOneAndMakesNoOther() {
        make();
        var own = new Actor("of.one", Set.of(Role.ADMINISTRATOR), Set.of(id));
        open(own);

        assertThat(_find(Button.class, spec -> spec.withText("New organisation")))
                .isEmpty();
        assertThat(list()).isEqualTo(house() + "Town · " + id + "Change");
        press("Change");
        _setValue(field("Name of the organisation"), "The new house " + id);
        press("Save");

        assertThat(list()).startsWith("The new house");
        var another = new Organisation(new OrganisationId("other-" + id.value()), "Other", "Town");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        currentActor.runAs(own, () -> organisations.createOrganisation(another, Letterhead.NONE)));
        currentActor.runAs(ADMINISTRATOR, () -> organisations.createOrganisation(another, Letterhead.NONE));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        currentActor.runAs(own, () -> organisations.changeOrganisation(another, Letterhead.NONE)));
    }

    @Test
    void aLetterNamesTheNumberOfWhoeverIsToBeCalledOrElseOfTheOrganisation() {
        make();
        currentActor.runAs(
                ADMINISTRATOR,
                () -> organisations.changeOrganisation(
                        new Organisation(id, house(), "Town"), new Letterhead("Street 1", "026 000 00 00")));
        var nora = new Actor("nora." + id.value(), Set.of(Role.CASEWORKER), Set.of(id));

        currentActor.runAs(nora, () -> {
            assertThat(contacts.sender(id, nora.userId()).organisation()).isEqualTo(house() + ", Street 1");
            assertThat(contacts.sender(id, nora.userId()).call()).isEqualTo(nora.userId() + ", 026 000 00 00");
            contacts.changeOwn(new UserContact("06 12 34 56 78", List.of("es")));
            assertThat(contacts.sender(id, nora.userId()).call()).isEqualTo(nora.userId() + ", 06 12 34 56 78");
        });
        var stranger = new Actor("stranger", Set.of(Role.CASEWORKER), Set.of(new OrganisationId("elsewhere")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> currentActor.runAs(stranger, () -> contacts.sender(id, nora.userId())));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        currentActor.runAs(nora, () -> contacts.changeOwn(new UserContact("call me", List.of()))));
    }

    @Test
    void whoLooksForAColleagueSeesWhatTheySpeak() {
        make();
        var spanish = "s" + id.value();
        currentActor.runAs(
                ADMINISTRATOR,
                () -> organisations.createUser(new NewUser(
                        spanish, "Sara", "Bos", "a long enough sentence", Set.of(Role.CASEWORKER), Set.of(id))));
        var sara = new Actor(spanish, Set.of(Role.CASEWORKER), Set.of(id));

        currentActor.runAs(sara, () -> {
            contacts.changeOwn(new UserContact("", List.of("es", "bg")));
            open(sara);
            assertThat(organisations.colleagues(id).stream().map(ColleagueWords::withLanguages))
                    .containsExactly("Sara Bos (Spanish, Bulgarian)");
        });
    }

    /** No two have the same. */
    private String house() {
        return "The house " + id;
    }

    private void make() {
        currentActor.runAs(
                ADMINISTRATOR,
                () -> organisations.createOrganisation(new Organisation(id, house(), "Town"), Letterhead.NONE));
    }

    private void open(Actor actor) {
        SpringViews.open(context, actor, Locale.ENGLISH, OrganisationsView.class);
        UI.getCurrent().navigate(OrganisationsView.class);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void region(String name) {
        ((ComboBox<String>) _get(ComboBox.class)).setValue(name);
    }

    private static String list() {
        return String.join(
                "\n", _find(ListItem.class).stream().map(item -> words(item)).toList());
    }
}

package nl.koers.partner.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.koers.partner.Example;
import nl.koers.partner.Partner;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.GeneralContact;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.PartnerRules;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Questions;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of one partner, and adding one. */
@ViewTest
class PartnerViewTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PartnerService partners;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void makeTeam() {
        team = Team.create(jdbc);
    }

    @Test
    void thePageTellsAllThereIsToKnowAndWhomToCall() {
        visit(
                add(Example.full("Het Huis")
                        .contact(new GeneralContact("+31 (0)30 000 12 34", "info@huis.example", "huis.example", ""))),
                DUTCH);

        assertThat(page())
                .contains("Wonen · Normen, gedrag en netwerk", "Mannen · Minderjarigen", "Pools · Spaans")
                .contains("Urgentie voor een woning: na gesprek", "Inkomen binnen twee weken")
                .contains("Zoë Ñandú", "consulent", "bereikbaar op maandag, vrijdag")
                .contains(
                        "Eerst bellen",
                        "Telefonisch",
                        "Gewijzigd door " + team.nora().userId())
                .doesNotContain("Adres");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("tel:+31300001234", "tel:+31600000001", "mailto:info@huis.example", "https://huis.example");
    }

    @Test
    void howManyPlacesAShelterHasFreeIsNotedAndToldThere() {
        visit(add(Example.named("Het Huis").helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING)), Locale.ENGLISH);
        assertThat(page()).contains("Not known how many places are free.");

        press("Note free places");
        _setValue(_get(IntegerField.class), 0);
        press("Save");

        assertThat(page()).contains("Full, told on");
    }

    @Test
    void aPartnerThatGivesNoShelterHasNoPlaces() {
        visit(add(Example.named("Het Huis")), Locale.ENGLISH);

        assertThat(page()).doesNotContain("places are free");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        visit(add(Example.named("Het Huis").speaking().forGroups()), Locale.ENGLISH);

        assertThat(page()).contains("not known", "No agreements.", "There is no fixed contact person yet.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPartnerIsAddedWithAnAgreementAndAContactPerson() {
        Pages.open(context, team.nora(), Locale.ENGLISH);
        UI.getCurrent().navigate("partners/new");

        _setValue(field("Name"), " Het Huis ");
        choose("Life domains", Set.of(LifeDomain.HOUSING));
        _setValue(
                (MultiSelectComboBox<String>) _get(MultiSelectComboBox.class, spec -> spec.withLabel("Languages")),
                Set.of("nl", "uk"));
        _assertNone(TextField.class, spec -> spec.withLabel("Priority for housing: when and how?"));
        choose("Agreements", Set.of(AgreementKind.HOUSING_URGENCY));
        _setValue(field("Priority for housing: when and how?"), "Twice a year");
        press("Add a contact person");
        var person = _get(ContactPersonFields.class);
        _setValue(_get(person, TextField.class, spec -> spec.withLabel("Name")), "Kim");
        choose("Can be reached on", Set.of(DayOfWeek.MONDAY));
        press("Save");

        assertThat(page()).contains("Het Huis", "Dutch · Ukrainian", "Priority for housing: Twice a year", "Kim");
        var saved = currentActor.callAs(team.nora(), partners::all).get(0);
        // what most partners have is there from the beginning
        assertThat(saved.details().regions()).containsExactly("Utrecht");
        assertThat(saved.details().contactPersons())
                .extracting(one -> one.days())
                .containsExactly(Set.of(DayOfWeek.MONDAY));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        Pages.open(context, team.nora(), Locale.ENGLISH);
        UI.getCurrent().navigate("partners/new");
        press("Add a contact person");
        var person = _get(ContactPersonFields.class);
        _setValue(_get(person, TextField.class, spec -> spec.withLabel("E-mail")), "nobody");
        _setValue(field("Website"), "not an address");
        choose("Agreements", Set.of(AgreementKind.OTHER));
        press("Save");

        assertThat(field("Name").getErrorMessage()).isEqualTo("Fill this in.");
        assertThat(field("Website").getErrorMessage()).isEqualTo("This is not the address of a website.");
        assertThat(field("Something else: when and how?").isInvalid()).isTrue();
        assertThat(_get(CheckboxGroup.class, spec -> spec.withLabel("Life domains"))
                        .isInvalid())
                .isTrue();
        assertThat(_get(person, TextField.class, spec -> spec.withLabel("Name")).isInvalid())
                .isTrue();
        assertThat(_get(person, TextField.class, spec -> spec.withLabel("E-mail"))
                        .getErrorMessage())
                .isEqualTo("This is not an e-mail address.");

        _setValue(field("Name"), "Het Huis");
        press("Save");
        assertThat(field("Name").isInvalid()).isFalse();
        assertThat(field("Website").getValue()).isEqualTo("not an address");
        assertThat(currentActor.callAs(team.nora(), partners::all)).isEmpty();
    }

    @Test
    void nothingThatIsPastedIsCutOff() {
        Pages.open(context, team.nora(), Locale.ENGLISH);
        UI.getCurrent().navigate("partners/new");
        var long121 = "x".repeat(PartnerRules.NAME_MAX_LENGTH + 1);

        _setValue(field("Name"), long121);

        assertThat(field("Name").getValue()).isEqualTo(long121);
        assertThat(field("Name").getErrorMessage()).contains("121");
        assertThat(field("Name").getMaxLength()).isZero();
    }

    @Test
    void whatMayBeThereAlreadyIsSuggestedWhileTypingAndKeepsNobodyFromAdding() {
        var id = add(Example.named("Stichting Het Huis"));
        Pages.open(context, team.nora(), Locale.ENGLISH);
        UI.getCurrent().navigate("partners/new");

        _setValue(field("Name"), "Het huis");

        assertThat(_get(Anchor.class, spec -> spec.withText("Stichting Het Huis"))
                        .getHref())
                .isEqualTo("partners/" + id);
        choose("Life domains", Set.of(LifeDomain.HOUSING));
        press("Save");
        assertThat(currentActor.callAs(team.nora(), partners::all)).hasSize(2);
    }

    @Test
    void aPartnerIsChangedInItsPlace() {
        var id = add(Example.full("Het Huis"));
        visit(id, Locale.ENGLISH);
        press("Change");

        _setValue(field("Name"), "Het Grote Huis");
        _click(_find(Button.class, spec -> spec.withText("Remove")).get(0));
        press("Save");

        assertThat(page()).contains("Het Grote Huis", "=Bas").doesNotContain("Zoë");
        assertThat(get(id).details().note())
                .isEqualTo(Example.full("").details().note());
    }

    @Test
    void whenAColleagueSavedMeanwhileBothAreShownAndTheReaderChooses() {
        var id = add(Example.named("Het Huis").agreed(new Agreement(AgreementKind.HOUSING_URGENCY, "")));
        visit(id, Locale.ENGLISH);
        press("Change");
        _setValue(_get(TextArea.class), "Mine");
        save(team.nick(), id, 1, Example.named("Het Huis").noting("Theirs").details());

        press("Save");
        assertThat(page())
                .contains(team.nick().userId() + " changed this partner while you were typing")
                .contains("different from yours: Agreements, Note")
                .contains("Theirs", "No agreements.");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Mine");
        assertThat(get(id).details().note()).isEqualTo("Theirs");

        press("Save mine anyway");
        assertThat(get(id).details().note()).isEqualTo("Mine");
        assertThat(get(id).revision()).isEqualTo(3);
    }

    @Test
    void theReaderMayAlsoLeaveItAsTheColleagueSavedIt() {
        var id = add(Example.named("Het Huis"));
        visit(id, Locale.ENGLISH);
        press("Change");
        _setValue(_get(TextArea.class), "Mine");
        save(team.nick(), id, 1, Example.named("Het Huis").noting("Theirs").details());
        press("Save");

        press("Leave it as it is now");

        assertThat(page()).contains("Theirs").doesNotContain("Mine");
        assertThat(get(id).revision()).isEqualTo(2);
    }

    @Test
    void leavingWithoutSavingIsAskedAboutOnlyWhenSomethingWasTyped() {
        var id = add(Example.full("Het Huis"));
        visit(id, Locale.ENGLISH);
        press("Change");
        UI.getCurrent().navigate("partners");
        _assertOne(PartnersView.class);

        UI.getCurrent().navigate("partners/" + id);
        press("Change");
        _setValue(field("Name"), "Something else");
        UI.getCurrent().navigate("partners");
        _assertNone(PartnersView.class);
        Questions.confirm();

        _assertOne(PartnersView.class);
        assertThat(get(id).details().name()).isEqualTo("Het Huis");
    }

    @Test
    void aPartnerIsNoLongerUsedAfterAQuestionAndUsedAgain() {
        var id = add(Example.named("Het Huis"));
        visit(id, Locale.ENGLISH);
        press("No longer use");
        Questions.confirm();

        assertThat(page()).contains("This partner is no longer used.");
        assertThat(get(id).active()).isFalse();

        press("Use again");
        assertThat(get(id).active()).isTrue();
    }

    @Test
    void aPartnerOfAnotherOrganisationLooksLikeNone() {
        var id = add(Example.named("Het Huis"));
        var other = Team.create(jdbc).nora();

        Pages.open(context, other, Locale.ENGLISH);
        for (var address : new String[] {id.toString(), UUID.randomUUID().toString(), "nonsense"}) {
            UI.getCurrent().navigate("partners/" + address);
            assertThat(page()).contains("There is no partner here for you").doesNotContain("Het Huis");
        }
    }

    private void visit(UUID id, Locale language) {
        Pages.open(context, team.nora(), language);
        UI.getCurrent().navigate("partners/" + id);
    }

    private UUID add(Example example) {
        return currentActor.callAs(team.nora(), () -> partners.create(team.organisation(), example.details()));
    }

    private Partner get(UUID id) {
        return currentActor.callAs(team.nora(), () -> partners.get(id));
    }

    private void save(Actor actor, UUID id, int revision, PartnerDetails details) {
        currentActor.runAs(actor, () -> partners.save(id, revision, details));
    }

    private static String page() {
        return words(_get(PartnerView.class));
    }

    private static TextField field(String label) {
        return _find(TextField.class, spec -> spec.withLabel(label)).get(0);
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String label, Set<T> values) {
        _setValue((CheckboxGroup<T>) _get(CheckboxGroup.class, spec -> spec.withLabel(label)), values);
    }
}

package nl.koers.consent.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.PartyKind;
import nl.koers.consent.Purpose;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.text.Dates;
import nl.koers.testing.Clients;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class ConsentViewTest {

    private static final LocalDate TODAY = Netherlands.day(Instant.now());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private PartnerService partners;

    @Autowired
    private ConsentService consents;

    @Autowired
    private CurrentActor currentActor;

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
        SpringViews.open(context, actor, Locale.ENGLISH, ConsentView.class);
        UI.getCurrent().navigate("trajectory/" + code.value() + "/consent");
    }

    @SuppressWarnings("unchecked")
    private static void fillIn(LocalDate until) {
        _setValue((ComboBox<Purpose>) _get(ComboBox.class, spec -> spec.withLabel("What for?")), Purpose.ARRANGING);
        choose("Whom is the consent for?", "Somebody who is not among the partners");
        _setValue(_get(TextField.class, spec -> spec.withLabel("With whom?")), "Housing of the town");
        _setValue(
                (ComboBox<PartyKind>) _get(ComboBox.class, spec -> spec.withLabel("What kind of party is it?")),
                PartyKind.HOUSING);
        _setValue(
                (RadioButtonGroup<GivenHow>)
                        _get(RadioButtonGroup.class, spec -> spec.withLabel("How did the client give it?")),
                GivenHow.SPOKEN);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Valid until")), until);
    }

    /** In a group of radio buttons, by its words. */
    @SuppressWarnings("unchecked")
    private static void choose(String label, String item) {
        var group = (RadioButtonGroup<Object>) _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
        _setValue(
                group,
                group.getListDataView()
                        .getItems()
                        .filter(one -> group.getItemLabelGenerator().apply(one).equals(item))
                        .findFirst()
                        .orElseThrow());
    }

    private static String list() {
        return words(_get(ConsentView.class));
    }

    @Test
    void withoutConsentThePageSaysThatHelpNeedsNone() {
        visit(team.nora());

        assertThat(list()).contains("Help is always possible, also without consent", "Nothing is recorded");
    }

    @Test
    void aConsentIsRecordedSharedOnAndWithdrawn() {
        visit(team.nora());
        press("Record a consent");
        fillIn(TODAY.plusMonths(3));
        press("Record");

        assertThat(list())
                .contains("Housing of the town", "Housing · To arrange something for the client")
                .contains("valid until " + Dates.date(TODAY.plusMonths(3)));

        press("Share something");
        press("Make the task");
        assertThat(list()).contains("There is a task to share.");
        _assertNone(Button.class, spec -> spec.withText("Share something"));

        press("Withdraw");
        _click(_get(_get(SharingDialog.class), Button.class, spec -> spec.withText("Withdraw")));
        assertThat(list()).contains("withdrawn on " + Dates.date(TODAY)).doesNotContain("There is a task to share.");
        _assertNone(Button.class, spec -> spec.withText("Withdraw"));
        _assertOne(ListItem.class, spec -> spec.withClasses("koers-item"));
    }

    @Test
    void whatIsMissingOrOutOfRangeIsSaidAtItsFieldAndNothingIsRecorded() {
        visit(team.nora());
        press("Record a consent");
        press("Record");

        var purpose = _get(ComboBox.class, spec -> spec.withLabel("What for?"));
        assertThat(purpose.isInvalid()).isTrue();
        assertThat(purpose.getErrorMessage()).isNotBlank();

        fillIn(TODAY.minusDays(1));
        var party = _get(TextField.class, spec -> spec.withLabel("With whom?"));
        _setValue(party, " ");
        press("Record");
        assertThat(party.isInvalid()).isTrue();

        _setValue(party, "Housing of the town");
        press("Record");
        var until = _get(DatePicker.class, spec -> spec.withLabel("Valid until"));
        assertThat(purpose.isInvalid()).isFalse();
        assertThat(party.isInvalid()).isFalse();
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).contains("from today");
        assertThat(list()).contains("Nothing is recorded");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aConsentToReferNamesAPartnerOfTheDirectoryOrWhicheverOfThem() {
        currentActor.runAs(
                team.nora(),
                () -> partners.create(
                        team.organisation(), Example.named("De Brug").details()));
        visit(team.nora());
        press("Record a consent");
        _setValue((ComboBox<Purpose>) _get(ComboBox.class, spec -> spec.withLabel("What for?")), Purpose.REFERRAL);
        press("Record");
        assertThat(_get(RadioButtonGroup.class, spec -> spec.withLabel("Whom is the consent for?"))
                        .isInvalid())
                .isTrue();
        choose("Whom is the consent for?", "One partner");
        var partner = (ComboBox<Party.OnePartner>) _get(ComboBox.class, spec -> spec.withLabel("Which partner?"));
        _setValue(partner, partner.getLazyDataView().getItem(0));
        choose("How did the client give it?", "Spoken");
        press("Record");
        assertThat(list()).contains("De Brug", "Partner · To refer the client");
        _assertNone(Button.class, spec -> spec.withText("Share something"));

        press("Record a consent");
        _setValue((ComboBox<Purpose>) _get(ComboBox.class, spec -> spec.withLabel("What for?")), Purpose.REFERRAL);
        choose("Whom is the consent for?", "Any partner for a subject, where the client really agrees to that");
        _setValue(
                (ComboBox<LifeDomain>) _get(ComboBox.class, spec -> spec.withLabel("For which subject?")),
                LifeDomain.DEBTS);
        _setValue((ComboBox<String>) _get(ComboBox.class, spec -> spec.withLabel("In which region?")), "Utrecht");
        choose("How did the client give it?", "Spoken");
        press("Record");
        assertThat(list()).contains("Any partner for Debts and budget in Utrecht");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoWorksForTwoOrganisationsIsOfferedThePartnersOfTheClientsOwn() {
        var elsewhere = Team.create(jdbc);
        for (var each : List.of(team, elsewhere)) {
            currentActor.runAs(
                    each.nora(),
                    () -> partners.create(
                            each.organisation(),
                            Example.named("Of " + each.organisation().value()).details()));
        }
        visit(new Actor(
                team.nora().userId(), team.nora().roles(), Set.of(team.organisation(), elsewhere.organisation())));
        press("Record a consent");
        _setValue((ComboBox<Purpose>) _get(ComboBox.class, spec -> spec.withLabel("What for?")), Purpose.REFERRAL);
        choose("Whom is the consent for?", "One partner");

        var partner = (ComboBox<Party.OnePartner>) _get(ComboBox.class, spec -> spec.withLabel("Which partner?"));
        assertThat(partner.getLazyDataView().getItems().map(Party.OnePartner::name))
                .containsExactly("Of " + team.organisation().value());
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOlderConsentInWordsGetsItsPartner() {
        currentActor.runAs(team.nora(), () -> {
            partners.create(team.organisation(), Example.named("De Brug").details());
            consents.record(
                    code,
                    new NewConsent(
                            new Party.InWords("the bridge", PartyKind.OTHER),
                            Purpose.ARRANGING,
                            "",
                            GivenHow.SPOKEN,
                            TODAY,
                            TODAY.plusMonths(1)));
        });
        // as it was recorded before a consent named its party
        jdbc.sql("update koers.consent set purpose = 'referral' where trajectory = :code")
                .param("code", code.value())
                .update();
        visit(team.nora());
        assertThat(list()).contains("the bridge", "only in words");
        _assertNone(Button.class, spec -> spec.withText("Share something"));

        press("Choose the partner");
        choose("Whom is the consent for?", "One partner");
        var partner = (ComboBox<Party.OnePartner>) _get(ComboBox.class, spec -> spec.withLabel("Which partner?"));
        _setValue(partner, partner.getLazyDataView().getItem(0));
        press("Record");

        assertThat(list()).contains("the bridge (now: De Brug)").doesNotContain("only in words");
    }

    @Test
    void whatIsNoDateIsSaidSo() throws Exception {
        visit(team.nora());
        press("Record a consent");
        fillIn(TODAY.plusMonths(3));
        var given = _get(DatePicker.class, spec -> spec.withLabel("Given on"));
        given.clear();
        typeNonsense(given);
        press("Record");

        assertThat(given.getErrorMessage()).isEqualTo("Type a date, such as 31-12-2026, or choose one.");
    }

    @Test
    void aNameThatIsTooLongIsNotCutOff() {
        visit(team.nora());
        press("Record a consent");
        fillIn(TODAY.plusMonths(3));
        var party = _get(TextField.class, spec -> spec.withLabel("With whom?"));
        _setValue(party, "x".repeat(NewConsent.PARTY_MAX_LENGTH + 1));
        press("Record");

        assertThat(party.getErrorMessage()).startsWith("Use at most");
        assertThat(list()).contains("Nothing is recorded");
    }

    /** Something that is no date, as the browser tells it. */
    private static void typeNonsense(Component input) throws Exception {
        input.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("_inputElementValue", "99-99-9999")
                .run();
        _fireDomEvent(input, "unparsable-change");
    }

    @Test
    void aColleagueComesToTheClosedDoorAndSomebodyFromElsewhereToNone() {
        // the client's page, which is not among the views of this test
        assertThatThrownBy(() -> visit(team.nick())).hasMessageContaining("trajectory/" + code.value() + "'");

        SpringViews.close();
        visit(Team.create(jdbc).nora());
        assertThat(list()).doesNotContain("Record a consent", "Roos");
    }
}

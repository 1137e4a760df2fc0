package nl.koers.dossier.ui.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.accesslog.AccessReason;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.document.DocumentService;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Household;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.section.SafetyAddress;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.dossier.ui.EmergencyDialog;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.NamedView;
import nl.koers.testing.Clients;
import nl.koers.testing.Questions;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class DossierViewTest {

    private static final Reach REACH = new Reach(
            List.of(new ContactDetail(
                    ContactDetail.Kind.PHONE, "06-00001234", "", Set.of(ContactDetail.DoNot.NO_VOICEMAIL))),
            "",
            "Never at the work place.");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private SectionService sections;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private DocumentService documents;

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
        SpringViews.open(context, actor, Locale.ENGLISH, DossierView.class);
        UI.getCurrent().navigate("trajectory/" + code.value() + "/dossier");
    }

    private static String page() {
        return words(_get(DossierView.class));
    }

    private <S extends SectionPanel<?>> S change(Class<S> section) {
        _get(section).open();
        _click(_get(_get(section), Button.class, spec -> spec.withText("Change")));
        return _get(section);
    }

    private <T> T read(DossierSection<T> section) {
        return currentActor
                .callAs(team.nora(), () -> sections.read(code, section))
                .content();
    }

    @Test
    void theWayToChangeOneSectionOpensThatOneToBeChangedAndLeadsBack() throws ClassNotFoundException {
        currentActor.runAs(
                team.nora(),
                () -> sections.save(code, DossierSection.SAFETY_PLAN, new SafetyPlan("", "", "A friend", "", ""), 0));
        SpringViews.open(
                context,
                team.nora(),
                Locale.ENGLISH,
                DossierView.class,
                Class.forName("nl.koers.safety.ui.SafetyPlanView").asSubclass(Component.class));

        var address = ClientPages.toChange(code, DossierSection.SAFETY_PLAN, "safety-plan")
                .split("\\?");
        UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));

        assertThat(_find(_get(SafetyPlanSection.class), TextArea.class))
                .extracting(TextArea::getValue)
                .contains("A friend");
        assertThat(_get(SafetySection.class).isOpen()).isFalse();
        press(_get(SafetyPlanSection.class), "Save");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .as("where the reader came from")
                .isEqualTo("trajectory/" + code.value() + "/safety-plan");
    }

    @Test
    void aSafetyPlanFromBeforeTheCaseworkerBeganSaysSoAndThatItIsStillRight() {
        var plan = new SafetyPlan("", "", "Nora", "", "");
        currentActor.runAs(team.nora(), () -> sections.save(code, DossierSection.SAFETY_PLAN, plan, 0));
        jdbc.sql(
                        """
                        insert into koers.caseworker_change
                            (id, trajectory, organisation, previous, caseworker, reason, changed_by, changed_at, handed_over_at)
                        select gen_random_uuid(), code, organisation, 'before', caseworker, 'other', 'before', now(), now()
                          from koers.trajectory where code = :code""")
                .param("code", code.value())
                .update();
        jdbc.sql("update koers.dossier_section set changed_at = now() - interval '3 days' where trajectory = :code")
                .param("code", code.value())
                .update();
        visit(team.nora());
        var section = _get(SafetyPlanSection.class);
        assertThat(words(section)).as("not before it is opened").doesNotContain("from before");

        section.open();
        assertThat(words(section)).containsSubsequence("The plan is from before the handover.", "Nora", "Change");
        press(section, "It is still right");

        assertThat(words(section)).contains("Nora").doesNotContain("from before");
        assertThat(read(DossierSection.SAFETY_PLAN)).isEqualTo(plan);
        assertThat(log(team.nora())).contains("safetyPlan changed");
    }

    private List<String> log(Actor actor) {
        return jdbc.sql(
                        """
                        select part || ' ' || action from koers.access_log
                         where trajectory = :code and user_id = :user and part <> 'course' order by sequence""")
                .param("code", code.value())
                .param("user", actor.userId())
                .query(String.class)
                .list();
    }

    @Test
    void itOpensWithWhatIsNeededAtOnceAndReadsNothingElse() {
        currentActor.callAs(team.nora(), () -> sections.save(code, DossierSection.REACH, REACH, 0));
        currentActor.callAs(
                team.nora(), () -> sections.save(code, DossierSection.HOUSEHOLD, new Household("Two cats."), 0));

        visit(team.lead());

        _assertOne(H1.class, spec -> spec.withText("Roos"));
        assertThat(page()).contains("06-00001234", "No voicemail", "Never at the work place.");
        assertThat(page()).doesNotContain("Two cats.");
        assertThat(log(team.lead())).containsExactlyInAnyOrder("card read", "contactDetails read");

        _get(HouseholdSection.class).open();

        assertThat(page()).contains("Two cats.");
        assertThat(log(team.lead())).contains("household read");
    }

    @Test
    void aSectionIsChangedInItsPlace() {
        visit(team.nora());
        var section = change(HouseholdSection.class);

        _setValue(_get(section, TextArea.class), "A daughter of four.");
        press(section, "Save");

        assertThat(words(section)).contains("A daughter of four.", "Changed by");
        assertThat(read(DossierSection.HOUSEHOLD)).isEqualTo(new Household("A daughter of four."));
        _assertNone(section, TextArea.class);
    }

    @Test
    void moreThanASectionTakesIsSaidAtTheFieldAndNothingIsSaved() {
        visit(team.nora());
        var section = change(HouseholdSection.class);
        var tooLong = "x".repeat(Household.WORDS_MAX_LENGTH + 1);

        _setValue(_get(section, TextArea.class), tooLong);
        press(section, "Save");

        assertThat(_get(section, TextArea.class).getErrorMessage()).startsWith("Use at most");
        assertThat(_get(section, TextArea.class).getValue()).isEqualTo(tooLong);
        assertThat(read(DossierSection.HOUSEHOLD).words()).isEmpty();
    }

    @Test
    void theAliasIsAllThatIsAskedFor() {
        visit(team.nora());
        var section = change(CardSection.class);
        var alias = _get(section, TextField.class, spec -> spec.withLabel("Alias"));
        _setValue(alias, " ");
        press(section, "Save");
        assertThat(alias.isInvalid()).isTrue();

        _setValue(alias, "Rosa");
        press(section, "Save");

        _assertOne(H1.class, spec -> spec.withText("Rosa"));
        assertThat(currentActor.callAs(team.nora(), () -> dossiers.findByAlias("rosa")))
                .containsExactly(code);
    }

    @Test
    void aContactDetailIsAddedWithWhatMustNotBeDone() {
        visit(team.nora());
        var section = change(ReachSection.class);
        var first = _get(section, ContactDetailFields.class);
        _setValue(_get(first, TextField.class, spec -> spec.withLabel("Number, address or name")), "06 0000 1234");
        _get(first, CheckboxGroup.class).setValue(Set.of(ContactDetail.DoNot.NOT_NAMING_US));
        press(section, "Add a contact detail");
        press(section, "Save");

        assertThat(read(DossierSection.REACH).details()).singleElement().satisfies(detail -> {
            assertThat(detail.value()).isEqualTo("06 0000 1234");
            assertThat(detail.doNots()).containsExactly(ContactDetail.DoNot.NOT_NAMING_US);
        });
        assertThat(words(section)).contains("Do not say where you are calling from");
        assertThat(currentActor.callAs(team.nora(), () -> dossiers.find("+31 6 00001234")))
                .containsExactly(code);
    }

    @Test
    void aDateOfBirthIsAskedTogetherWithWhatItIsNeededFor() {
        visit(team.nora());
        var section = change(DateOfBirthSection.class);
        _setValue(_get(section, DatePicker.class), LocalDate.parse("1990-05-03"));
        press(section, "Save");

        var reason = _get(section, TextField.class);
        assertThat(reason.isInvalid()).isTrue();
        assertThat(read(DossierSection.DATE_OF_BIRTH).date()).isNull();

        _setValue(reason, "Benefit application");
        _setValue(_get(section, DatePicker.class), LocalDate.parse("0090-05-03"));
        press(section, "Save");
        assertThat(_get(section, DatePicker.class).getErrorMessage())
                .isEqualTo("Look at the year: this is more than 120 years ago.");
        _setValue(_get(section, DatePicker.class), LocalDate.parse("1990-05-03"));
        press(section, "Save");
        assertThat(read(DossierSection.DATE_OF_BIRTH).date()).isEqualTo("1990-05-03");
    }

    @Test
    void whenAColleagueWasFasterBothTextsAreShownAndTheReaderChooses() {
        team.standsIn(jdbc, team.nick(), team.nora());
        visit(team.nora());
        var section = change(HouseholdSection.class);
        _setValue(_get(section, TextArea.class), "Mine.");
        currentActor.callAs(
                team.nick(), () -> sections.save(code, DossierSection.HOUSEHOLD, new Household("Theirs."), 0));

        press(section, "Save");

        assertThat(_get(section, TextArea.class).getValue()).isEqualTo("Mine.");
        assertThat(words(section)).contains(team.nick().userId() + " changed this while you were typing", "Theirs.");
        assertThat(read(DossierSection.HOUSEHOLD).words()).isEqualTo("Theirs.");

        press(section, "Save mine instead");

        assertThat(read(DossierSection.HOUSEHOLD).words()).isEqualTo("Mine.");
    }

    @Test
    void whatWasTypedIsThereAgainAndTheConflictToo() {
        team.standsIn(jdbc, team.nick(), team.nora());
        visit(team.nora());
        _setValue(_get(change(HouseholdSection.class), TextArea.class), "Half a sen");
        _get(HouseholdSection.class).keepTyping();
        SpringViews.close();
        currentActor.callAs(
                team.nick(), () -> sections.save(code, DossierSection.HOUSEHOLD, new Household("Theirs."), 0));

        visit(team.nora());

        var section = _get(HouseholdSection.class);
        assertThat(_get(section, TextArea.class).getValue()).isEqualTo("Half a sen");
        assertThat(words(section)).contains("Not in the dossier yet. Your draft was kept");
        press(section, "Save");
        assertThat(words(section)).contains("Theirs.");
        press(section, "Leave it as it says now");
        assertThat(read(DossierSection.HOUSEHOLD).words()).isEqualTo("Theirs.");
        SpringViews.close();

        visit(team.nora());
        assertThat(_get(HouseholdSection.class).isOpen()).isFalse();
    }

    @Test
    void theSafetyAddressIsNotForTheTeamLeadWithoutAReason() {
        currentActor.callAs(
                team.nora(),
                () -> sections.save(code, DossierSection.SAFETY, new SafetyAddress("A safe street 1", ""), 0));
        visit(team.lead());

        _get(SafetySection.class).open();

        assertThat(words(_get(SafetySection.class)))
                .contains("Only the client’s caseworker and the stand-in see this.");
        assertThat(page()).doesNotContain("A safe street 1");

        _click(_get(_get(SafetySection.class), Button.class));
        _get(RadioButtonGroup.class).setValue(AccessReason.SAFETY);
        press(_get(EmergencyDialog.class), "Open");

        assertThat(words(_get(SafetySection.class))).contains("A safe street 1");
        assertThat(log(team.lead())).contains("dossier openedWithReason", "safetyAddress read");
    }

    @Test
    void documentsHaveAnAddressThatSaysNothingAndAreDeletedAfterAQuestion() {
        currentActor.runAs(team.nora(), () -> {
            try {
                documents.add(code, "Roos benefit.pdf", new ByteArrayInputStream("%PDF-1.7 ...".getBytes(UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        visit(team.nora());
        var section = _get(DocumentsSection.class);
        section.open();

        var link = _get(section, Anchor.class);
        assertThat(link.getText()).isEqualTo("Roos benefit.pdf");
        assertThat(link.getHref()).matches("document/[0-9a-f-]{36}");
        assertThat(words(section)).contains("PDF, 1 kB");

        press(section, "Delete");
        Questions.confirm();

        assertThat(_find(section, Anchor.class)).isEmpty();
        assertThat(words(section)).contains("There are no documents.");
    }

    @Test
    void oneDamagedSectionSaysSoAndLeavesTheOthersReadable() {
        currentActor.callAs(
                team.nora(), () -> sections.save(code, DossierSection.HOUSEHOLD, new Household("Two cats."), 0));
        jdbc.sql("update koers.dossier_section set content = ''::bytea where trajectory = :code")
                .param("code", code.value())
                .update();
        visit(team.nora());

        _get(HouseholdSection.class).open();

        assertThat(words(_get(HouseholdSection.class))).contains("cannot be read");
        _assertOne(H1.class, spec -> spec.withText("Roos"));
    }

    @Test
    void neitherTitleNorAddressNamesAnybody() {
        visit(team.nora());

        assertThat(((NamedView) _get(DossierView.class)).getPageTitle()).isEqualTo("Koers · Dossier");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("trajectory/" + code.value() + "/dossier");
    }

    @Test
    void anotherOrganisationSeesTheSameAsForNoTrajectoryAtAll() {
        visit(Team.create(jdbc).nora());

        assertThat(page()).contains("There is no trajectory here for you").doesNotContain("Roos");
    }
}

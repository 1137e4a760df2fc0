package nl.koers.referral.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.koers.consent.Consent;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.Needs;
import nl.koers.plan.SupportNeed;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.PartnerAnswer;
import nl.koers.referral.Proposal;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.referral.ReferralState;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.signal.SignalOrigin;
import nl.koers.testing.Clients;
import nl.koers.testing.Pdf;
import nl.koers.testing.Questions;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class ReferralsViewTest {

    private static final LocalDate TODAY = Netherlands.day(Instant.now());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private Needs needs;

    @Autowired
    private PartnerService partners;

    @Autowired
    private ConsentService consents;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private WorkService work;

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

    private void aNeedAPartnerAndAConsent() {
        needs.named(team.nora(), code, LifeDomain.DEBTS, "Sleep again");
        currentActor.runAs(team.nora(), () -> {
            var partner = partners.create(
                    team.organisation(), Example.named("De Brug").details());
            consents.record(
                    code,
                    new NewConsent(
                            new Party.OnePartner(partner, "De Brug"),
                            Purpose.REFERRAL,
                            "A first name and a number",
                            GivenHow.SPOKEN,
                            TODAY,
                            TODAY.plusMonths(3)));
        });
    }

    private void visit() {
        visit(ReferralsView.class, "trajectory/" + code.value() + "/referrals");
    }

    private void visit(Class<? extends Component> view, String address) {
        visit(team.nora(), view, address);
    }

    private void visit(Actor actor, Class<? extends Component> view, String address) {
        SpringViews.close();
        SpringViews.open(context, actor, Locale.ENGLISH, view);
        UI.getCurrent().navigate(address);
    }

    private static String page() {
        return words((Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0));
    }

    private static String heading() {
        return words(_get(H1.class));
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> list(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private void prepared() {
        aNeedAPartnerAndAConsent();
        visit();
        press("Ask a partner");
        fillIn();
        press("Prepare");
    }

    private UUID offered() {
        prepared();
        var task = currentActor.callAs(team.nora(), () -> work.of(code)).stream()
                .filter(item -> item.taskKey().equals("referClient"))
                .findFirst()
                .orElseThrow();
        currentActor.runAs(team.nora(), () -> work.complete(task.taskId(), Map.of()));
        visit();
        return only().id();
    }

    private void fillIn() {
        // the only need is chosen already, and the only consent for the partner with the partner
        ComboBox<Proposal> partner = list("Which partner?");
        _setValue(partner, partner.getListDataView().getItems().findFirst().orElseThrow());
        _setValue(list("How do you refer?"), ReferralWay.PHONE);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What do you ask the partner?")), "Can you help?");
    }

    private Referral only() {
        return currentActor.callAs(team.nora(), () -> referrals.of(code)).get(0);
    }

    @Test
    void withoutANeedItIsSaidWhatComesFirst() {
        visit();
        press("Ask a partner");

        _assertOne(Anchor.class, spec -> spec.withText("To the plan"));
    }

    @Test
    void theNeedForWhichAPartnerIsLookedForIsChosenAlready() {
        needs.named(team.nora(), code, LifeDomain.HOUSING, "A room");
        aNeedAPartnerAndAConsent();
        needs.byPartner(team.nora(), code, LifeDomain.DEBTS);
        var task = needs.task(team.nora(), code, LifeDomain.DEBTS);
        var link = currentActor
                .callAs(team.nora(), () -> work.open(task.taskId()))
                .hint()
                .orElseThrow()
                .link();

        visit();
        var address = Objects.requireNonNull(link).address().split("\\?");
        UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));
        press("Ask a partner");

        assertThat(ReferralsViewTest.<SupportNeed>list("For which need?")
                        .getValue()
                        .domain())
                .isEqualTo(LifeDomain.DEBTS);
    }

    @Test
    @SuppressWarnings("unchecked")
    void withoutAConsentForThisPartnerItIsAskedRightThere() {
        aNeedAPartnerAndAConsent();
        var coach = currentActor.callAs(
                team.nora(),
                () -> partners.create(
                        team.organisation(), Example.named("De Coach").details()));
        visit();
        press("Ask a partner");
        fillIn();
        ComboBox<Proposal> partner = list("Which partner?");
        _setValue(
                partner,
                partner.getListDataView()
                        .getItems()
                        .filter(proposal -> proposal.partner().id().equals(coach))
                        .findFirst()
                        .orElseThrow());
        _assertNone(ComboBox.class, spec -> spec.withLabel("Based on which consent?"));

        press("Prepare");
        RadioButtonGroup<GivenHow> how =
                _get(RadioButtonGroup.class, spec -> spec.withLabel("How did the client give it?"));
        assertThat(how.isInvalid()).isTrue();
        assertThat(currentActor.callAs(team.nora(), () -> referrals.of(code))).isEmpty();

        _setValue(how, GivenHow.MESSAGE);
        press("Prepare");

        assertThat(only().partner()).isEqualTo(coach);
        var given = currentActor.callAs(team.nora(), () -> consents.of(code)).get(0);
        assertThat(given.id()).isEqualTo(only().consent());
        assertThat(given.party()).isEqualTo(new Party.OnePartner(coach, "De Coach"));
        assertThat(given.purpose()).isEqualTo(Purpose.REFERRAL);
        assertThat(given.givenHow()).isEqualTo(GivenHow.MESSAGE);
    }

    @Test
    void whoWorksForTwoOrganisationsIsOfferedThePartnersOfTheClientsOwn() {
        aNeedAPartnerAndAConsent();
        var elsewhere = Team.create(jdbc);
        currentActor.runAs(
                elsewhere.nora(),
                () -> partners.create(
                        elsewhere.organisation(), Example.named("Anders").details()));
        var ofBoth = new Actor(
                team.nora().userId(), team.nora().roles(), Set.of(team.organisation(), elsewhere.organisation()));
        visit(ofBoth, ReferralsView.class, "trajectory/" + code.value() + "/referrals");
        press("Ask a partner");

        ComboBox<Proposal> partner = list("Which partner?");
        assertThat(partner.getListDataView().getItems().map(proposal -> proposal.partner()
                        .name()))
                .containsExactly("De Brug");
    }

    @Test
    void aPartnerIsAskedWithTheScopeOfTheConsentToBeginWith() {
        aNeedAPartnerAndAConsent();
        visit();
        press("Ask a partner");
        fillIn();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("What may the partner know about the client?"))
                        .getValue())
                .isEqualTo("A first name and a number");

        press("Prepare");

        assertThat(page()).contains("De Brug", "Debts and budget", "in preparation since");
        assertThat(only().shared()).isEqualTo("A first name and a number");
        assertThat(only().question()).isEqualTo("Can you help?");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingBegins() {
        aNeedAPartnerAndAConsent();
        visit();
        press("Ask a partner");

        press("Prepare");

        assertThat(list("Which partner?").isInvalid()).isTrue();
        assertThat(list("How do you refer?").getErrorMessage()).isNotBlank();
        assertThat(currentActor.callAs(team.nora(), () -> referrals.of(code))).isEmpty();
    }

    @Test
    void tooLongWordsStayInTheFieldWithTheCount() {
        aNeedAPartnerAndAConsent();
        visit();
        press("Ask a partner");
        fillIn();
        var question = _get(TextArea.class, spec -> spec.withLabel("What do you ask the partner?"));
        _setValue(question, "x".repeat(Referral.TEXT_MAX_LENGTH + 1));

        press("Prepare");

        assertThat(question.getErrorMessage()).contains("2,001");
        assertThat(question.getValue()).hasSize(Referral.TEXT_MAX_LENGTH + 1);
    }

    @Test
    void theAnswerOfThePartnerIsNotedWithTheReason() {
        offered();
        press("Note the answer");
        var dialog = _get(AnsweredDialog.class);
        _setValue(_get(dialog, RadioButtonGroup.class), PartnerAnswer.DECLINED);
        _click(_get(dialog, Button.class, spec -> spec.withText("Save")));
        assertThat(_get(dialog, ComboBox.class).isInvalid()).isTrue();

        _setValue(_get(dialog, ComboBox.class), DeclineReason.EXPERTISE);
        _click(_get(dialog, Button.class, spec -> spec.withText("Save")));

        assertThat(page()).contains("cannot help", "Too little knowledge");
        assertThat(only().state()).isEqualTo(ReferralState.DECLINED);
    }

    @Test
    void whatAPartnerTellsIsNotedAsASignalOfThatPartner() {
        offered();
        press("Note a signal");

        @SuppressWarnings("unchecked")
        RadioButtonGroup<SignalOrigin> origin =
                _get(RadioButtonGroup.class, spec -> spec.withLabel("Where does it come from?"));
        assertThat(origin.getValue()).isEqualTo(SignalOrigin.PARTNER);
        press("Cancel");
    }

    @Test
    void afterANoTheNextPartnerIsSuggestedAndTheFirstOneIsMarkedAndLast() {
        currentActor.runAs(team.nora(), () -> {
            partners.create(
                    team.organisation(),
                    Example.named("Zuiderlicht")
                            .agreed(new Agreement(AgreementKind.HOUSING_URGENCY, ""))
                            .details());
        });
        var id = offered();
        currentActor.runAs(team.nora(), () -> referrals.answered(code, id, PartnerAnswer.DECLINED, DeclineReason.FULL));
        visit();

        assertThat(page()).contains("Next option: Zuiderlicht", "Debts and budget", "there are agreements");
        press("Ask this partner");

        ComboBox<Proposal> partner = list("Which partner?");
        assertThat(partner.getListDataView().getItems())
                .extracting(proposal -> proposal.partner().name())
                .containsExactly("Zuiderlicht", "De Brug");
        assertThat(partner.getValue().partner().name()).isEqualTo("Zuiderlicht");
        assertThat(partner.getHelperText()).contains("there are agreements");
        _setValue(partner, partner.getListDataView().getItem(1));
        assertThat(partner.getHelperText()).contains("cannot help", "waiting list");
    }

    @Test
    void withoutAnotherPartnerThatIsSaid() {
        var id = offered();
        currentActor.runAs(team.nora(), () -> referrals.answered(code, id, PartnerAnswer.DECLINED, DeclineReason.FULL));
        visit();

        assertThat(page()).contains("No other partner in your list helps with debts and budget");
    }

    @Test
    void whatWasHalfFilledInComesBackUntilItIsUsedOrGivenUp() {
        aNeedAPartnerAndAConsent();
        currentActor.runAs(team.nora(), () -> desk.typing()
                .keep(code, Map.of("way", ReferralWay.SECURE_MAIL.code(), "question", "Half a", "shared", "")));
        visit();
        press("Ask a partner");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("What do you ask the partner?"))
                        .getValue())
                .isEqualTo("Half a");
        assertThat(list("How do you refer?").getValue()).isEqualTo(ReferralWay.SECURE_MAIL);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("What may the partner know about the client?"))
                        .getValue())
                .isEmpty();
        fillIn();
        press("Prepare");
        assertThat(currentActor.callAs(team.nora(), () -> desk.typing().typed(code)))
                .isEmpty();

        currentActor.runAs(team.nora(), () -> desk.typing().keep(code, Map.of("question", "Again")));
        visit();
        press("Ask a partner");
        press("Cancel");
        assertThat(currentActor.callAs(team.nora(), () -> desk.typing().typed(code)))
                .isEmpty();
    }

    @Test
    void aReferralThatIsOverCanOnlyBeRead() {
        offered();
        press("End it");
        assertThat(only().open()).isTrue();
        Questions.confirm();

        assertThat(page()).contains("ended on");
        _assertNone(Button.class, spec -> spec.withText("Link to answer"));
        _assertNone(Button.class, spec -> spec.withText("End it"));
        _assertNone(Button.class, spec -> spec.withText("Note a signal"));
        _assertNone(Anchor.class, spec -> spec.withText("Letter"));
        assertThat(_get(Span.class, spec -> spec.withClasses("koers-badge")).getClassNames())
                .as("the end of it is no success and no failure")
                .contains("koers-badge-ending");
        assertThat(consent().withdrawnAt()).as("kept, as nobody said otherwise").isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theConsentForThePartnerEndsWithTheReferralWhenTheClientSaysSo() {
        offered();
        press("End it");
        _setValue(
                _get(RadioButtonGroup.class, spec -> spec.withLabel("What happens with the consent for this partner?")),
                true);
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("How did the client say so?")), GivenHow.MESSAGE);

        Questions.confirm();

        assertThat(only().state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(consent().withdrawnHow()).isEqualTo(GivenHow.MESSAGE);
    }

    private Consent consent() {
        return currentActor.callAs(team.nora(), () -> consents.of(code)).get(0);
    }

    @Test
    void beforeItWasSentThereIsNobodyToTellThatItEnds() {
        prepared();

        press("End it");
        var question = Questions.asked();
        assertThat(words(question)).contains("there is no task to tell them");
        Questions.confirm();

        assertThat(page()).contains("ended on");
        assertThat(currentActor.callAs(team.nora(), () -> work.of(code)))
                .extracting(WorkItem::taskKey)
                .doesNotContain("closeWithPartner", "referClient");
    }

    @Test
    void theLetterSaysWhatWasWrittenAndNothingThatIdentifies() {
        var id = offered();

        visit(LetterView.class, "trajectory/" + code.value() + "/referrals/" + id + "/letter");

        var sheet = words(_get(Section.class, spec -> spec.withClasses("koers-sheet")));
        assertThat(sheet)
                .contains("De Brug", "Can you help?", "A first name and a number", only().reference())
                .doesNotContain("Roos", code.value(), "Sleep again");
    }

    @Test
    void aPartnerThatGotAnotherNameIsCalledAsItWasWhenItWasAsked() throws IOException {
        var id = offered();
        currentActor.runAs(
                team.nora(),
                () -> partners.save(
                        only().partner(),
                        partners.get(only().partner()).revision(),
                        Example.named("De Overkant").details()));

        visit();
        assertThat(page()).contains("De Brug (now: De Overkant)");
        assertThat(Pdf.read(LetterText.of(desk.letter(code, id), TODAY, Locale.ENGLISH)
                                .pdf())
                        .text())
                .contains("De Brug (now: De Overkant)");
    }

    @Test
    void thePdfOfTheLetterSaysTheSameAsThePage() throws IOException {
        var id = offered();
        visit(LetterView.class, "trajectory/" + code.value() + "/referrals/" + id + "/letter");
        var link = _get(Anchor.class, spec -> spec.withText("Download as PDF"));
        assertThat(link.getHref()).doesNotContain(code.value(), id.toString());

        var pdf = Pdf.read(
                LetterText.of(desk.letter(code, id), TODAY, Locale.ENGLISH).pdf());
        assertThat(pdf.text())
                .contains("A question about debts and budget", "De Brug", "Can you help?", "A first name and a number")
                .contains(only().reference(), "Share this with nobody else")
                .doesNotContain("Roos", code.value(), "Sleep again");
        assertThat(pdf.language()).isEqualTo("en");
        assertThat(pdf.title()).isEqualTo("A question about debts and budget");
        assertThat(pdf.tagged()).isTrue();
    }

    @Test
    void aPartnerAnswersByLinkWithoutSigningIn() {
        var id = offered();
        var token = currentActor.callAs(team.nora(), () -> referrals.makeLink(code, id));
        visit(PartnerAnswerView.class, "partner-answer/" + token);
        assertThat(page()).contains(only().reference()).doesNotContain("Roos", code.value());

        press("Send");
        assertThat(_get(RadioButtonGroup.class).isInvalid()).isTrue();
        _setValue(_get(RadioButtonGroup.class), PartnerAnswer.ACCEPTED);
        press("Send");

        assertThat(heading()).isEqualTo("Thank you");
        assertThat(only().state()).isEqualTo(ReferralState.ACCEPTED);
        visit(PartnerAnswerView.class, "partner-answer/" + token);
        assertThat(heading()).isEqualTo("This has been answered already");
        _assertNone(Button.class, spec -> spec.withText("Send"));
    }

    @Test
    void aLinkThatNeverWasTellsNothing() {
        visit(PartnerAnswerView.class, "partner-answer/made-up");

        assertThat(heading()).isEqualTo("This link does not work (any more)");
    }
}
